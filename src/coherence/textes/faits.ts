/** Figures that the data hold, gathered from every file: what a number typed in a text may repeat or contradict. */
import type { Chiffre } from '../../domain/chiffres.ts';
import type { Dossier } from '../regle.ts';
import { type Fait, listFaits } from './faits-fichiers.ts';
import { toGroupe } from './groupe.ts';
import { listRacines } from './mots.ts';

/** One figure of the data. */
export interface Connu {
  /** What it counts, as the report prints it. */
  nom: string;
  /** File that holds it. */
  fichier: string;
  /** The component that prints it; null when no indicator holds it. */
  id: string | null;
  valeur: number;
  unite: string;
  /** Root of the noun counted, and of what qualifies it. */
  tete: string;
  qualites: readonly string[];
  /** Values of the same fact in other years and for its parts: no contradiction either. */
  justes: readonly number[];
  precedent: number | null;
  /** Code or id of the place of which it is the part; null for the whole. */
  lieu: string | null;
  /** At least so many. */
  plusDe: boolean;
}

/** Units that a number may carry; any other is the noun counted. */
const MESURES: ReadonlySet<string> = new Set(
  ' % € ETP h jours jour semaines mois ans an points'.split(' ').concat('€ TTC'),
);

function toConnu(fait: Fait): Connu[] {
  const { nom, fichier, valeur, unite = '', autres = [], precedent = null, lieu } = fait;
  const counted = MESURES.has(unite) ? nom : `${unite} ${nom}`;
  const groupe = toGroupe(listRacines(counted));
  if (valeur === null || !groupe) return [];
  return [
    {
      nom: lieu ? `${nom}, ${lieu.nom}` : nom,
      fichier,
      id: fait.id ?? null,
      valeur,
      unite: MESURES.has(unite)
        ? unite
            .replace(/^jour$/, 'jours')
            .replace(/^an$/, 'ans')
            .slice(0, 8)
        : '',
      ...groupe,
      justes: [...autres, precedent].filter((one) => one !== null),
      precedent,
      lieu: lieu?.code ?? null,
      plusDe: fait.plusDe ?? false,
    },
  ];
}

function ofChiffre(chiffre: Chiffre): Connu[] {
  const details = [chiffre.parDepartement, chiffre.parTerritoire, chiffre.parCategorie].flatMap(
    (parts) => parts ?? [],
  );
  const { intervalle } = chiffre;
  const { libelle: nom, id, unite = '' } = chiffre;
  const commun = { nom, id, unite, fichier: 'indicateurs.yaml' };
  const parts = [...(chiffre.parDepartement ?? []), ...(chiffre.parTerritoire ?? [])];
  const whole = toConnu({
    ...commun,
    ...{ valeur: chiffre.valeur, precedent: chiffre.precedent, plusDe: chiffre.plusDe },
    autres: [
      ...chiffre.serie.map(({ valeur }) => valeur).filter((valeur) => valeur !== chiffre.valeur),
      ...details.flatMap(({ valeur, precedent }) => [valeur, precedent]),
      ...(intervalle ? [intervalle.min, intervalle.max] : []),
    ],
  });
  return [
    ...whole,
    ...parts.flatMap(({ code, nom, valeur, precedent }) =>
      toConnu({ ...commun, valeur, precedent, lieu: { code, nom } }),
    ),
  ];
}

/** Every figure of the data: indicators first, then what other files hold. */
export function listConnus({ edition, chiffres }: Dossier): Connu[] {
  return [...Object.values(chiffres).flatMap(ofChiffre), ...listFaits(edition).flatMap(toConnu)];
}
