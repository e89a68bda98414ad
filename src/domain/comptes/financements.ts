/** Money by funder, over the years that are known. Cents. */
import type { Finances } from '../../../schemas/finances.ts';
import { readDeuxAns, sumCentimes, toCentimes } from './centimes.ts';
import type { Exercices } from './exercice.ts';

/** One funder, or one thing that it pays for: a value for each year of the table, null where none is given. */
export interface Financement {
  libelle: string;
  montants: (number | null)[];
}

/** Funders, each with its parts when it pays for several things. */
export interface Financements {
  /** Oldest first; the exercice of the report is the last. */
  annees: string[];
  financeurs: (Financement & { objets: Financement[] })[];
  totaux: (number | null)[];
}

type Saisi = NonNullable<Finances['financements']>[number];

/** Sub-lines of the compte that name who pays, when `financements` is not typed. */
function fromCompte({ compte_de_resultat: compte }: Finances): Saisi[] {
  const lignes = [
    ...(compte?.produits_exploitation ?? []),
    ...(compte?.produits_financiers ?? []),
    ...(compte?.produits_exceptionnels ?? []),
  ].flatMap((ligne) => ligne.lignes ?? []);
  return lignes.flatMap(({ financeur, libelle, montant, precedent }) =>
    financeur === undefined
      ? []
      : [{ financeur, objet: libelle === financeur ? undefined : libelle, montant, precedent }],
  );
}

/** Out: null when nobody says who pays. Funders stand in the order in which they are typed. */
export function computeFinancements(finances: Finances, { noms }: Exercices): Financements | null {
  const saisis = finances.financements ?? fromCompte(finances);
  if (saisis.length === 0) return null;
  const readings = saisis.map((saisi) => {
    const { montant, precedent } = readDeuxAns(saisi);
    const serie = Object.entries(saisi.serie ?? {}).map(
      ([annee, euros]) => [annee, toCentimes(euros)] as const,
    );
    return { saisi, valeurs: new Map([...serie, [noms.precedent, precedent], [noms.montant, montant]]) };
  });
  const known = new Set(
    readings.flatMap(({ valeurs }) => [...valeurs].flatMap(([annee, v]) => (v === null ? [] : [annee]))),
  );
  const annees = [...known.add(noms.montant)].toSorted();
  const rows = readings.map(({ saisi, valeurs }) => ({
    ...{ financeur: saisi.financeur, libelle: saisi.objet ?? saisi.financeur },
    montants: annees.map((annee) => valeurs.get(annee) ?? null),
  }));
  const sumRows = (list: readonly Financement[]): (number | null)[] =>
    annees.map((_, i) => sumCentimes(list.map(({ montants }) => montants[i] ?? null)));
  const names = [...new Set(rows.map(({ financeur }) => financeur))];
  const financeurs = names.map((libelle) => {
    const objets = rows.filter(({ financeur }) => financeur === libelle);
    return {
      ...{ libelle, montants: sumRows(objets) },
      objets: objets.length === 1 && objets[0]?.libelle === libelle ? [] : objets,
    };
  });
  return { annees, financeurs, totaux: sumRows(rows) };
}
