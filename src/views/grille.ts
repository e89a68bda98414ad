/** Importance of a tile, as typed: 3 is the largest. */
export type Poids = 1 | 2 | 3;

/** Columns and rows that a tile takes in a grid. */
export interface Place {
  colonnes: number;
  rangs: number;
}

function naturalPlace(poids: Poids, columns: number): Place {
  if (poids === 3) return { colonnes: 2, rangs: 2 };
  return { colonnes: Math.min(poids, columns), rangs: 1 };
}

function area({ colonnes, rangs }: Place): number {
  return colonnes * rangs;
}

/**
 * Places tiles in a grid of 2 or 4 columns so that no hole is left: the last small tiles are widened until the
 * cells fill whole rows. Out: a place for each tile, in order, and the number of rows.
 */
export function composeGrille(poids: readonly Poids[], columns: 2 | 4): { places: Place[]; rangs: number } {
  const places = poids.map((value) => naturalPlace(value, columns));
  const missing = (): number => {
    const rest = places.reduce((total, place) => total + area(place), 0) % columns;
    return rest === 0 ? 0 : columns - rest;
  };
  for (let i = places.length - 1; i >= 0 && missing() > 0; i -= 1) {
    const place = places[i];
    if (place?.colonnes === 1) place.colonnes = 2;
  }
  const last = places.at(-1);
  if (last && missing() > 0) last.colonnes = Math.min(columns, last.colonnes + missing());
  return { places, rangs: Math.ceil(places.reduce((total, place) => total + area(place), 0) / columns) };
}

/** Index at which a list of heights is best cut in two halves; its length when one page is enough. */
export function splitInTwo(heights: readonly number[], enough: number): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (total <= enough) return heights.length;
  let best = heights.length;
  let gap = total;
  let before = 0;
  heights.forEach((height, i) => {
    before += height;
    const difference = Math.abs(total - 2 * before);
    if (difference < gap) {
      gap = difference;
      best = i + 1;
    }
  });
  return best;
}
