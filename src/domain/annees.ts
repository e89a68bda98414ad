/** Years as éditions write them: `2024`, or `2023-2024` for a season. */

/** The same kind of year, `pas` years later (earlier when negative): `2023-2024`, -1 → `2022-2023`. */
export function shiftAnnee(annee: string, pas: number): string {
  return annee
    .split('-')
    .map((part) => String(Number(part) + pas))
    .join('-');
}

/** Every year from the first to the last of a list, unknown ones included; seasons and years are not mixed. */
export function fillAnnees(annees: readonly string[]): string[] {
  const sorted = [...new Set(annees)].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first.includes('-') !== last.includes('-')) return sorted;
  const filled = [first];
  for (let next = shiftAnnee(first, 1); next <= last; next = shiftAnnee(next, 1)) filled.push(next);
  return sorted.every((annee) => filled.includes(annee)) ? filled : sorted;
}
