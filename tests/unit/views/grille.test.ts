import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeGrille, type Place, type Poids, splitInTwo } from '../../../src/views/grille.ts';

/** Lays places in a grid as `grid-auto-flow: dense` does; rows of cells, true where a tile stands. */
function lay(places: readonly Place[], columns: number): boolean[][] {
  const cells: boolean[][] = [];
  const at = (row: number, column: number): boolean => cells[row]?.[column] ?? false;
  for (const { colonnes, rangs } of places) {
    let row = 0;
    let column = 0;
    const isFree = (): boolean => {
      for (let r = row; r < row + rangs; r += 1)
        for (let c = column; c < column + colonnes; c += 1) if (at(r, c)) return false;
      return true;
    };
    while (column + colonnes > columns || !isFree()) {
      column += 1;
      if (column + colonnes > columns) {
        column = 0;
        row += 1;
      }
    }
    for (let r = row; r < row + rangs; r += 1) {
      for (let c = column; c < column + colonnes; c += 1) {
        cells[r] ??= Array<boolean>(columns).fill(false);
        (cells[r] ?? [])[c] = true;
      }
    }
  }
  return cells;
}

const weights = fc.array(fc.constantFrom<Poids>(1, 2, 3), { minLength: 1, maxLength: 12 });

describe.each([2, 4] as const)('tiles in %d columns', (columns) => {
  it('keep their number and never outgrow the grid', () => {
    fc.assert(
      fc.property(weights, (poids) => {
        const { places } = composeGrille(poids, columns);
        expect(places).toHaveLength(poids.length);
        expect(places.every(({ colonnes }) => colonnes >= 1 && colonnes <= columns)).toBe(true);
      }),
    );
  });

  it('fill whole rows, whatever their weights', () => {
    fc.assert(
      fc.property(weights, (poids) => {
        const { places, rangs } = composeGrille(poids, columns);
        const cells = lay(places, columns);
        expect(cells.map((row) => row.every(Boolean))).toEqual(cells.map(() => true));
        expect(cells).toHaveLength(rangs);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tiles in 4 columns, as a designer would place them', () => {
  it.each([
    ['three small ones', [1, 1, 1], ['1×1', '1×1', '2×1']],
    ['two small ones', [1, 1], ['2×1', '2×1']],
    ['five small ones', [1, 1, 1, 1, 1], ['1×1', '1×1', '2×1', '2×1', '2×1']],
    ['a large one and three small ones', [3, 1, 1, 1], ['2×2', '1×1', '1×1', '2×1']],
    ['a large one and a small one', [3, 1], ['2×2', '2×2']],
    ['a large one alone', [3], ['4×2']],
    ['two large ones', [3, 3], ['2×2', '2×2']],
  ] as const)('%s', (_, poids, shapes) => {
    expect(composeGrille(poids, 4).places.map(({ colonnes, rangs }) => `${colonnes}×${rangs}`)).toEqual(
      shapes,
    );
  });
});

describe('splitInTwo', () => {
  it.each([
    [[2, 1, 1], 5, 3],
    [[3, 3], 5, 1],
    [[2, 2, 2, 2], 5, 2],
    [[5, 1, 1], 5, 1],
    [[1, 1, 5], 5, 2],
    [[], 5, 0],
  ])('%j on pages of %d rows: after %d', (heights, enough, cut) => {
    expect(splitInTwo(heights, enough)).toBe(cut);
  });
});
