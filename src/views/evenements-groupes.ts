import type { Evenement } from '../../schemas/evenements.ts';
import { eventDates } from '../domain/evenements.ts';
import { compareCodes } from '../domain/repartition.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate } from '../format/date.ts';
import { capitalize } from '../format/texte.ts';
import type { Criteres } from './tableau.ts';

/** Ways to part a table of events. */
export type Decoupage = 'territoire' | 'departement' | 'mois';

/** Names of the criteria, as their lists of choices are labelled. */
const NOMS_CRITERES: Readonly<Record<string, string>> = {
  type: 'Type',
  territoire: 'Territoire',
  departement: 'Département',
  mois: 'Mois',
};

/** A stretch of the table. */
interface GroupeEvenements {
  titre: string;
  evenements: Evenement[];
}

/** Territories that hold one at least of the départements of an event, in the order of the file. */
function territoiresOf({ departement }: Evenement, { territoires }: Edition): string[] {
  return (territoires?.territoires ?? [])
    .filter(({ departements }) => departement?.some((code) => departements.includes(code)))
    .map(({ nom }) => nom);
}

function departementsOf({ departement }: Evenement, { departements }: Edition): string[] {
  return (departement ?? []).toSorted(compareCodes).map((code) => departements[code] ?? code);
}

/** Months of the event's dates, as ISO text; none for a date known to the year. */
function moisOf(evenement: Evenement): string[] {
  return [
    ...new Set(
      eventDates(evenement)
        .filter((date) => date.length >= 7)
        .map((date) => date.slice(0, 7)),
    ),
  ];
}

function printMois(iso: string): string {
  return capitalize(formatDate(iso));
}

/** What an event answers to each filter. An empty list: the source does not say. */
export function listCriteres(evenement: Evenement, edition: Edition): Criteres {
  return {
    type: [edition.evenements?.types[evenement.type]?.pluriel ?? ''].filter((nom) => nom !== ''),
    territoire: territoiresOf(evenement, edition),
    departement: departementsOf(evenement, edition),
    mois: moisOf(evenement),
  };
}

/** Titles in the order of the page. */
function orderTitres(par: Decoupage, evenements: readonly Evenement[], edition: Edition): string[] {
  switch (par) {
    case 'territoire':
      return edition.territoires?.territoires.map(({ nom }) => nom) ?? [];
    case 'departement':
      return Object.keys(edition.departements)
        .toSorted(compareCodes)
        .map((code) => edition.departements[code] ?? code);
    case 'mois':
      return [...new Set(evenements.flatMap((evenement) => moisOf(evenement).slice(0, 1)))]
        .toSorted()
        .map(printMois);
  }
}

const PLUSIEURS: Record<Decoupage, string> = {
  territoire: 'Plusieurs territoires',
  departement: 'Plusieurs départements',
  mois: '',
};
const AUCUN: Record<Decoupage, string> = {
  territoire: 'Sans territoire précisé',
  departement: 'Sans département précisé',
  mois: 'Sans mois précisé',
};

function titreOf(evenement: Evenement, par: Decoupage, edition: Edition): string {
  const answers = listCriteres(evenement, edition)[par] ?? [];
  const [first] = answers;
  if (first === undefined) return AUCUN[par];
  // An event of several dates stands at its first one; of several places, it counts for none of them.
  if (par === 'mois') return printMois(first);
  return answers.length === 1 ? first : PLUSIEURS[par];
}

/** Parts events so that each is in one group, and sums of the groups make the sum of all. */
export function groupEvenements(
  evenements: readonly Evenement[],
  par: Decoupage,
  edition: Edition,
): GroupeEvenements[] {
  return [...orderTitres(par, evenements, edition), PLUSIEURS[par], AUCUN[par]]
    .map((titre) => ({
      titre,
      evenements: evenements.filter((evenement) => titreOf(evenement, par, edition) === titre),
    }))
    .filter((groupe) => groupe.evenements.length > 0);
}

/** A list of choices. */
export interface CritereVue {
  cle: string;
  titre: string;
  valeurs: { valeur: string; texte: string }[];
}

/** Under so many rows a list is read at a glance: it needs no filter. */
const ROWS_TO_FILTER = 8;

/** Criteria that part the rows, with their choices: months in order of time, others by name. */
export function chooseCriteres(criteres: readonly Criteres[]): CritereVue[] {
  if (criteres.length < ROWS_TO_FILTER) return [];
  return Object.entries(NOMS_CRITERES)
    .map(([cle, titre]) => {
      const valeurs = [...new Set(criteres.flatMap((row) => row[cle] ?? []))]
        .toSorted((a, b) => a.localeCompare(b, 'fr'))
        .map((valeur) => ({ valeur, texte: cle === 'mois' ? printMois(valeur) : valeur }));
      return { cle, titre, valeurs };
    })
    .filter(({ valeurs }) => valeurs.length > 1);
}
