/** Amounts in whole cents: sums of euros in floating point would be off by a cent now and then. */

/** An amount of two exercices, in cents; null where the accounts say nothing, which is not zero. */
export interface DeuxAns {
  montant: number | null;
  precedent: number | null;
}

/** Nothing known of either exercice. */
export const INCONNUS: DeuxAns = { montant: null, precedent: null };

/** The two exercices, in the order of the columns. */
export const EXERCICES = ['montant', 'precedent'] as const;
export type Exercice = (typeof EXERCICES)[number];

/** Euros as typed, at most two decimals → cents. */
export function toCentimes(euros: number): number {
  return Math.round(euros * 100);
}

/** Cents → euros. */
export function toEuros(centimes: number): number {
  return centimes / 100;
}

function readMontant(euros: number | undefined): number | null {
  return euros === undefined ? null : toCentimes(euros);
}

/** What was typed, in euros → cents. */
export function readDeuxAns(
  saisi: { montant?: number | undefined; precedent?: number | undefined } | undefined,
): DeuxAns {
  return { montant: readMontant(saisi?.montant), precedent: readMontant(saisi?.precedent) };
}

/** Sum in cents of what is known; null when nothing is. */
export function sumCentimes(montants: readonly (number | null)[]): number | null {
  const known = montants.filter((montant) => montant !== null);
  return known.length === 0 ? null : known.reduce((total, montant) => total + montant, 0);
}

/** Sum of each exercice. */
export function sumDeuxAns(termes: readonly DeuxAns[]): DeuxAns {
  return {
    montant: sumCentimes(termes.map(({ montant }) => montant)),
    precedent: sumCentimes(termes.map(({ precedent }) => precedent)),
  };
}

/** The same amounts, taken away instead of added. */
export function opposite({ montant, precedent }: DeuxAns): DeuxAns {
  return {
    montant: montant === null ? null : 0 - montant,
    precedent: precedent === null ? null : 0 - precedent,
  };
}

/** The first of two that is known, for each exercice. */
export function either(first: DeuxAns, second: DeuxAns): DeuxAns {
  return { montant: first.montant ?? second.montant, precedent: first.precedent ?? second.precedent };
}

/** Whether anything is known of either exercice. */
export function isKnown({ montant, precedent }: DeuxAns): boolean {
  return montant !== null || precedent !== null;
}
