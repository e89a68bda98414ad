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

/** Rows of cells: in each, the index of the tile that stands there, or null. */
type Cellules = (number | null)[][];

function isFree(cells: Cellules, row: number, column: number, { colonnes, rangs }: Place): boolean {
  return cells
    .slice(row, row + rangs)
    .every((line) => line.slice(column, column + colonnes).every((tile) => tile === null));
}

/** Lays the tiles as `grid-auto-flow: dense` does: each in the first place that is large enough. */
function layOut(places: readonly Place[], columns: number): Cellules {
  const cells: Cellules = [];
  places.forEach((place, tile) => {
    let row = 0;
    let column = 0;
    while (!isFree(cells, row, column, place)) {
      column += 1;
      if (column + place.colonnes > columns) {
        column = 0;
        row += 1;
      }
    }
    while (cells.length < row + place.rangs) cells.push(Array<null>(columns).fill(null));
    for (const line of cells.slice(row, row + place.rangs)) line.fill(tile, column, column + place.colonnes);
  });
  return cells;
}

/**
 * Fills the first hole, or begins to: the tile at its left widens, or the one above deepens, where nothing stands in
 * their way; otherwise the last tile that can widens. Out: false when there is no hole.
 */
function fillHole(places: readonly Place[], cells: Cellules, columns: number): boolean {
  const row = cells.findIndex((line) => line.includes(null));
  const column = cells[row]?.indexOf(null) ?? -1;
  if (column < 0) return false;
  const left = cells[row]?.[column - 1];
  const above = cells[row - 1]?.[column];
  if (left != null && cells.every((line) => line[column - 1] !== left || line[column] === null)) {
    widen(places[left]);
  } else if (
    above != null &&
    cells[row - 1]?.every((tile, c) => tile !== above || cells[row]?.[c] === null)
  ) {
    const tile = places[above];
    if (tile) tile.rangs += 1;
  } else {
    widen(places.findLast(({ colonnes }) => colonnes < columns));
  }
  return true;
}

function widen(place: Place | undefined): void {
  if (place) place.colonnes += 1;
}

/**
 * Places tiles in a grid of 2 or 4 columns so that no hole is left: the last small tiles are widened until the cells
 * would fill whole rows, then tiles grow into what still stays empty. Out: a place for each tile, in order, and the
 * number of rows.
 */
export function composeGrille(poids: readonly Poids[], columns: 2 | 4): { places: Place[]; rangs: number } {
  const places = poids.map((value) => naturalPlace(value, columns));
  const isUneven = (): boolean =>
    places.reduce((total, { colonnes, rangs }) => total + colonnes * rangs, 0) % columns !== 0;
  for (let i = places.length - 1; i >= 0 && isUneven(); i -= 1) {
    if (places[i]?.colonnes === 1) widen(places[i]);
  }
  let cells = layOut(places, columns);
  while (fillHole(places, cells, columns)) cells = layOut(places, columns);
  return { places, rangs: cells.length };
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
