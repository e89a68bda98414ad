/**
 * How a figure moved since the previous exercice.
 * - `nouveau`: from nothing to something; no percentage exists.
 * - `relative`: in % of the previous value.
 * - `points`: the figure is itself a percentage; the difference is in points.
 * `publiee`: as the source prints it, to its last digit.
 */
export type Evolution =
  | { nature: 'nouveau' }
  | { nature: 'stable' }
  | { nature: 'relative'; pourcent: number; publiee?: true }
  | { nature: 'points'; points: number; publiee?: true };

/** In: values of N and N-1 in the unit of the figure. Out: null when there is no N-1. */
export function computeEvolution(
  valeur: number | null,
  precedent: number | null,
  unite: string | undefined,
): Evolution | null {
  if (valeur === null || precedent === null) return null;
  if (valeur === precedent) return { nature: 'stable' };
  if (unite === '%') return { nature: 'points', points: valeur - precedent };
  if (precedent === 0) return { nature: 'nouveau' };
  return { nature: 'relative', pourcent: ((valeur - precedent) / Math.abs(precedent)) * 100 };
}

/** The evolution that the source prints: in points for a percentage, in % of the previous value for the rest. */
export function readEvolutionPubliee(publiee: number, unite: string | undefined): Evolution {
  if (publiee === 0) return { nature: 'stable' };
  return unite === '%'
    ? { nature: 'points', points: publiee, publiee: true }
    : { nature: 'relative', pourcent: publiee, publiee: true };
}
