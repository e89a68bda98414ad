/** One part of a figure: a département, a territory or a category. Null where the source has no value. */
export interface Part {
  /** Département code, territory id, or rank of the category from 1. */
  code: string;
  nom: string;
  valeur: number | null;
  precedent: number | null;
  /** The value is known and masked: `valeur` is then null. See `maskSmallCounts`. */
  secret: boolean;
  /** The same for `precedent`. */
  secretPrecedent?: true;
}

/** Sums what is known; null when nothing is. */
export function sum(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value): value is number => typeof value === 'number');
  // Summed in millionths: 0.1 and 0.2 make 0.3.
  return known.length === 0 ? null : known.reduce((total, value) => total + Math.round(value * 1e6), 0) / 1e6;
}

/** A detail by département as typed: code → value. */
export type ParDepartement = Record<string, number | null>;

/** Code → value as a list; `departements` (code → name, in French order) gives order and names. */
export function toParts(
  parDepartement: ParDepartement,
  departements: Record<string, string>,
  precedents: ParDepartement = {},
): Part[] {
  const order = Object.keys(departements).toSorted(compareCodes);
  return order
    .filter((code) => code in parDepartement || code in precedents)
    .map((code) => ({
      code,
      nom: departements[code] ?? code,
      valeur: parDepartement[code] ?? null,
      precedent: precedents[code] ?? null,
      secret: false,
    }));
}

/** French order: 2A and 2B stand between 19 and 21, 971–976 last. JavaScript would sort `22` before `01`. */
export function compareCodes(a: string, b: string): number {
  const rank = (code: string): number =>
    Number(code.replace('A', '.1').replace('B', '.2').replace(/^2\./, '20.'));
  return rank(a) - rank(b);
}
