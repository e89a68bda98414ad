import type { Compte } from './types.ts';

/** What an entry touches, as bits: enough to recognise the entries that close the books. */
const TOUCHE = { gestion: 1, resultat: 2, benevolat: 4, bilanDeCloture: 8, autre: 16 } as const;

/** Which bit an account sets. */
export function toucheOf(numero: string): number {
  if (/^[67]/.test(numero)) return TOUCHE.gestion;
  if (numero.startsWith('12')) return TOUCHE.resultat;
  if (/^8[67]/.test(numero)) return TOUCHE.benevolat;
  return numero.startsWith('891') ? TOUCHE.bilanDeCloture : TOUCHE.autre;
}

/** An entry: its lines share a journal and a number, and must balance. Whole cents. */
export interface Ecriture {
  journal: string;
  numero: string;
  /** ISO. */
  date: string;
  /** First line in the file, from 1. */
  ligne: number;
  debit: number;
  credit: number;
  /** What it touches, as bits: see {@link toucheOf}. */
  touche: number;
  /** Whether its journal is the one of balances brought forward. */
  aNouveaux: boolean;
}

/** One line of an entry. */
export interface Mouvement {
  compte: { numero: string; libelle: string };
  ecriture: Ecriture;
  debit: number;
  credit: number;
}

/**
 * Entries that close the books: those that carry classes 6 and 7 to account 12, those of the closing balance (891),
 * and on the same day those that undo 86 and 87. By law a FEC has none, some programs export them: kept, they would
 * make every charge and every produit zero.
 */
export function findClotures(mouvements: readonly Mouvement[]): Set<Ecriture> {
  const closing = new Set<Ecriture>();
  for (const { ecriture } of mouvements) {
    const { touche } = ecriture;
    const carried = TOUCHE.gestion | TOUCHE.resultat;
    const toResultat = (touche & carried) === carried && (touche & TOUCHE.autre) === 0;
    if (toResultat || (touche & TOUCHE.bilanDeCloture) !== 0) closing.add(ecriture);
  }
  const dates = new Set([...closing].map(({ date }) => date));
  const undone = mouvements.filter(
    ({ ecriture, compte, debit, credit }) =>
      ecriture.touche === TOUCHE.benevolat &&
      dates.has(ecriture.date) &&
      (compte.numero.startsWith('86') ? credit > debit : debit > credit),
  );
  const left = sumByCompte(mouvements.filter(({ compte }) => /^8[67]/.test(compte.numero)));
  if (left.every(({ debit, credit }) => debit === credit)) {
    for (const { ecriture } of undone) closing.add(ecriture);
  }
  return closing;
}

/** Debits and credits of each account, in the order of the numbers. */
export function sumByCompte(mouvements: Iterable<Mouvement>): Compte[] {
  const sums = new Map<string, Compte>();
  for (const { compte, debit, credit } of mouvements) {
    const sum = sums.get(compte.numero);
    if (sum) {
      sum.debit += debit;
      sum.credit += credit;
    } else {
      sums.set(compte.numero, { ...compte, debit, credit });
    }
  }
  return [...sums.values()].sort((a, b) => (a.numero < b.numero ? -1 : 1));
}
