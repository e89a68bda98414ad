import { formatIsoDates } from '../format/date.ts';
import { isoDates } from '../domain/evenements.ts';
import { foldLibelle } from '../format/libelle.ts';
import type { Edition } from '../edition/types.ts';
import type { Constat, Regle } from './regle.ts';

type Ecrit = Pick<Constat, 'source' | 'chemin'> & { cle: string; message: string; conseil: string };

/** Those that come again under a key already seen. */
function tellAgain(ecrits: readonly Ecrit[]): Constat[] {
  const seen = new Set<string>();
  return ecrits.flatMap(({ cle, ...dit }): Constat[] => {
    const twice = seen.has(cle);
    seen.add(cle);
    return twice ? [{ ...dit, gravite: 'alerte', code: 'C-DOUBLE' }] : [];
  });
}

/** Two events that nothing tells apart. Those of one title on other days, or elsewhere, are two. */
function listEvenements({ evenements }: Edition): Ecrit[] {
  return (evenements?.evenements ?? []).map((evenement, i) => {
    const { titre, type, lieu, departement } = evenement;
    const iso = isoDates(evenement);
    return {
      source: 'evenements',
      chemin: ['evenements', i, 'titre'],
      cle: [foldLibelle(titre), type, iso, foldLibelle(lieu ?? ''), departement].join('\n'),
      message: `l’évènement « ${titre} » est écrit deux fois${iso === null ? '' : ` (${formatIsoDates(iso)})`}`,
      conseil: 'Supprimez l’un des deux, ou dites ce qui les distingue : la date, le lieu, le titre.',
    };
  });
}

function listCodes(
  source: string,
  chemin: Constat['chemin'],
  codes: readonly string[] | undefined,
  ou: string,
): Ecrit[] {
  return (codes ?? []).map((code, i) => ({
    ...{ source, chemin: [...chemin, i], cle: code },
    message: `le département ${code} est écrit deux fois ${ou}`,
    conseil: 'Supprimez l’un des deux.',
  }));
}

/** Départements listed twice in one list; in two territories they are an overlap. */
function checkCodes({ structure, territoires, cartes, evenements }: Edition): Constat[] {
  return [
    listCodes('structure', ['departements'], structure.departements, 'dans ceux de la structure'),
    ...(territoires?.territoires ?? []).map(({ nom, departements }, t) =>
      listCodes('territoires', ['territoires', t, 'departements'], departements, `dans « ${nom} »`),
    ),
    ...Object.entries(cartes).map(([id, { departements }]) =>
      listCodes(
        'cartes',
        [id, 'departements'],
        departements === 'france' ? [] : departements,
        `dans la carte « ${id} »`,
      ),
    ),
    ...(evenements?.evenements ?? []).map(({ titre, departement }, i) =>
      listCodes('evenements', ['evenements', i, 'departement'], departement, `pour « ${titre} »`),
    ),
  ].flatMap(tellAgain);
}

/** Partners and people who come twice in their list. Two people of one name are rare: the alert can be accepted. */
function listNoms({ partenaires, gouvernance, equipe }: Edition): Ecrit[][] {
  const people = (
    source: string,
    chemin: Constat['chemin'],
    list: readonly { prenom: string; nom: string }[] | undefined,
    ou: string,
  ): Ecrit[] =>
    (list ?? []).map(({ prenom, nom }, i) => ({
      ...{ source, chemin: [...chemin, i, 'nom'], cle: foldLibelle(`${prenom} ${nom}`) },
      message: `« ${prenom} ${nom} » est deux fois ${ou}`,
      conseil: 'Supprimez l’une des deux lignes.',
    }));
  return [
    people('gouvernance', ['conseil', 'membres'], gouvernance?.conseil?.membres, 'dans le conseil'),
    people('gouvernance', ['autres_personnes'], gouvernance?.autres_personnes, 'dans « autres_personnes »'),
    people('equipe', ['salaries'], equipe?.salaries, 'dans l’équipe'),
    (partenaires?.partenaires ?? []).map(({ nom, categorie }, i) => ({
      ...{ source: 'partenaires', chemin: ['partenaires', i, 'nom'] },
      cle: `${foldLibelle(nom)}\n${categorie}`,
      message: `le partenaire « ${nom} » est écrit deux fois dans la même catégorie`,
      conseil: 'Supprimez l’une des deux lignes, ou réunissez leurs rôles.',
    })),
  ];
}

/** The same thing typed twice in one list: it would count, or print, twice. */
export const checkDoubles: Regle = ({ edition }) => [
  ...tellAgain(listEvenements(edition)),
  ...checkCodes(edition),
  ...listNoms(edition).flatMap(tellAgain),
];
