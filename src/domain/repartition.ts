/** A value for each département, in the French order of codes; null where the source has none. */
export interface PartDepartement {
  code: string;
  nom: string;
  valeur: number | null;
}

/** Sums what is known; null when nothing is. */
export function sum(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value): value is number => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Code → value as a list; `departements` (code → name, in French order) gives order and names. */
export function toParts(
  parDepartement: Record<string, number | null>,
  departements: Record<string, string>,
): PartDepartement[] {
  const order = Object.keys(departements).toSorted(compareCodes);
  return order
    .filter((code) => code in parDepartement)
    .map((code) => ({ code, nom: departements[code] ?? code, valeur: parDepartement[code] ?? null }));
}

/** French order: 2A and 2B stand between 19 and 21, 971–976 last. JavaScript would sort `22` before `01`. */
export function compareCodes(a: string, b: string): number {
  const rank = (code: string): number =>
    Number(code.replace('A', '.1').replace('B', '.2').replace(/^2\./, '20.'));
  return rank(a) - rank(b);
}
