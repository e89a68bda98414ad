/** Half a unit of the last digit printed: what rounding alone can explain. `18` → 0.5, `18.4` → 0.05. */
function roundingOf(valeur: number): number {
  const decimals = String(valeur).split('.')[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/** Whether a printed rate is the computed one, rounded. A hair is left to binary fractions. */
export function isRounding(calcule: number, publie: number): boolean {
  return Math.abs(calcule - publie) <= roundingOf(publie) + 1e-9;
}
