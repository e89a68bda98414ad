import type { ImageSaisie } from '../../schemas/commun.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate } from '../format/date.ts';
import { formatQuantity } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';

/** Somebody as the board or the team shows them. */
export interface PersonneVue {
  nom: string;
  /** Function in the bureau, or job in the team. */
  fonction: string | undefined;
  /** What else is said of them, a line each. */
  lignes: string[];
  photo: ImageSaisie | undefined;
  initiales: string;
  /** Rank of the tint behind the initials, from 1 to `TEINTES`. */
  teinte: number;
  /** They have left: « jusqu’en juin 2024 ». */
  depart: string | undefined;
}

/** People under one heading; none when the board has no collège. */
export interface GroupePersonnes {
  titre: string | undefined;
  personnes: PersonneVue[];
}

/** Number of tints behind the initials. */
const TEINTES = 3;

/** `Anne-Sophie`, `Le Trionnaire` → `AT`: the first letter of the first name and of the last capitalised word. */
function initialsOf(prenom: string, nom: string): string {
  const words = nom.split(/[\s’'-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const main = words.find((word) => !/^(?:le|la|les|de|du|des|d|l)$/i.test(word)) ?? nom;
  return `${prenom.charAt(0)}${main.charAt(0)}`.toLocaleUpperCase('fr-FR');
}

/** The same name always has the same tint; a sum of letters is enough to vary neighbours. */
function tintOf(nom: string): number {
  return (Array.from(nom).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TEINTES) + 1;
}

/** « jusqu’au 3 mai 2024 », « jusqu’en juin 2024 », « jusqu’en 2024 ». */
function formatDepart(depart: string | undefined): string | undefined {
  if (depart === undefined) return undefined;
  return `${depart.length === 10 ? 'jusqu’au' : 'jusqu’en'} ${formatDate(depart)}`;
}

/** « depuis le 3 mai 2024 », « depuis juin 2024 ». */
function formatArrivee(arrivee: string): string {
  return `depuis ${arrivee.length === 10 ? 'le ' : ''}${formatDate(arrivee)}`;
}

interface Identite {
  prenom: string;
  nom: string;
  photo?: ImageSaisie | undefined;
  depart?: string | undefined;
}

function toPersonne(
  { prenom, nom, photo, depart }: Identite,
  fonction: string | undefined,
  lignes: (string | undefined)[],
): PersonneVue {
  return {
    nom: `${prenom} ${nom}`,
    fonction: fonction === undefined ? undefined : capitalize(fonction),
    lignes: lignes.filter((ligne) => ligne !== undefined),
    photo,
    initiales: initialsOf(prenom, nom),
    teinte: tintOf(`${prenom} ${nom}`),
    depart: formatDepart(depart),
  };
}

/** « MSP des Monts d’Arrée, Brasparts (Finistère) ». */
function formatLieu(
  structure: string | undefined,
  commune: string | undefined,
  departement: string | undefined,
): string | undefined {
  const lieu = [structure, commune].filter((part) => part !== undefined).join(', ');
  if (lieu === '') return departement;
  return departement === undefined ? lieu : `${lieu} (${departement})`;
}

/** The board by collège, in the order of the statutes; in each, the bureau as it is listed, then the others. */
export function buildConseil({ gouvernance, departements }: Edition): GroupePersonnes[] {
  const bureau = gouvernance?.bureau?.membres ?? [];
  const rankOf = (id: string): number => {
    const rank = bureau.findIndex(({ personne }) => personne === id);
    return rank < 0 ? bureau.length : rank;
  };
  const membres = (gouvernance?.conseil?.membres ?? []).toSorted((a, b) => rankOf(a.id) - rankOf(b.id));
  const colleges = gouvernance?.colleges ?? [];
  const known = new Set(colleges.map(({ id }) => id));
  const titles = [
    ...colleges.map(({ id, libelle }) => ({ id, titre: libelle })),
    {
      id: undefined,
      titre: membres.some(({ college }) => college !== undefined) ? 'Autres membres' : undefined,
    },
  ];
  return titles
    .map(({ id, titre }) => ({
      titre,
      personnes: membres
        .filter(({ college }) => (known.has(college ?? '') ? college : undefined) === id)
        .map((membre) => {
          const { profession, structure, commune, departement } = membre;
          return toPersonne(membre, bureau.find(({ personne }) => personne === membre.id)?.fonction, [
            profession === undefined ? undefined : capitalize(profession),
            formatLieu(structure, commune, departement === undefined ? undefined : departements[departement]),
          ]);
        }),
    }))
    .filter(({ personnes }) => personnes.length > 0);
}

/** The team: those who left come last. */
export function buildEquipe({ equipe }: Edition): GroupePersonnes[] {
  const personnes = (equipe?.salaries ?? [])
    .toSorted((a, b) => Number(a.depart !== undefined) - Number(b.depart !== undefined))
    .map((salarie) => {
      const { fonction, etp, arrivee } = salarie;
      const presence = [
        etp === undefined ? undefined : formatQuantity(etp, 'ETP'),
        arrivee === undefined ? undefined : formatArrivee(arrivee),
      ].filter((part) => part !== undefined);
      return toPersonne(salarie, fonction, presence.length > 0 ? [presence.join(', ')] : []);
    });
  return personnes.length > 0 ? [{ titre: undefined, personnes }] : [];
}
