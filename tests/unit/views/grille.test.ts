import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeGrille, createComposeur, type Forme, type Grille } from '../../../src/views/grille.ts';

/** Rows of cells as letters, one a tile; a dot where nothing stands, a star where two tiles do. */
function draw({ places, rangs }: Grille, colonnes: number): string[] {
  const cells = Array.from({ length: rangs }, () => Array<string>(colonnes).fill('.'));
  places.forEach((place, tile) => {
    for (let r = place.rang - 1; r < place.rang - 1 + place.rangs; r += 1) {
      for (let c = place.colonne - 1; c < place.colonne - 1 + place.colonnes; c += 1) {
        const row = cells[r] ?? [];
        row[c] = row[c] === '.' ? String.fromCodePoint(97 + tile) : '*';
      }
    }
  });
  return cells.map((row) => row.join(''));
}

const forme = fc.record({ colonnes: fc.integer({ min: 1, max: 3 }), rangs: fc.integer({ min: 1, max: 2 }) });

function shapes(most: number): fc.Arbitrary<Forme[]> {
  return fc.array(forme, { minLength: 1, maxLength: most });
}

describe.each([1, 2, 4])('tiles of any shape in %d columns', (colonnes) => {
  it.each([
    [12, 300],
    [60, 25],
  ])('up to %d of them fill every cell, once', (most, numRuns) => {
    fc.assert(
      fc.property(shapes(most), (formes) => {
        const grille = composeGrille(formes, colonnes);
        expect(grille.places).toHaveLength(formes.length);
        const drawn = draw(grille, colonnes);
        expect(drawn.filter((row) => row.length !== colonnes || /[.*]/.test(row))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('are read in their order: each lies wholly to the right of those before, or wholly below', () => {
    fc.assert(
      fc.property(shapes(12), (formes) => {
        const { places } = composeGrille(formes, colonnes);
        const misplaced = places.flatMap((place, i) =>
          places
            .slice(0, i)
            .filter(
              (before) =>
                place.colonne < before.colonne + before.colonnes && place.rang < before.rang + before.rangs,
            ),
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });
});

describe('a set number of rows', () => {
  it.each([
    [3, 4, 5],
    [8, 2, 4],
    [7, 7, 1],
  ])('%d tiles fill %d columns and %d rows', (tiles, colonnes, rangs) => {
    const aires = Array<number>(tiles).fill(1);
    const grille = createComposeur({ aires, cout: () => 0 })(colonnes, rangs);
    expect(grille && draw(grille, colonnes).join('')).toMatch(new RegExp(`^[a-z]{${colonnes * rangs}}$`));
  });

  it('is refused when there are more tiles than modules', () => {
    const compose = createComposeur({ aires: [1, 1, 1, 1, 1], cout: () => 0 });
    expect(compose(2, 2)).toBeNull();
  });
});

const PETITE = { colonnes: 1, rangs: 1 };
const LARGE = { colonnes: 2, rangs: 1 };
const GRANDE = { colonnes: 2, rangs: 2 };

describe('tiles in 4 columns, as a designer would place them', () => {
  it.each([
    ['four small ones', [PETITE, PETITE, PETITE, PETITE], ['abcd']],
    ['three small ones', [PETITE, PETITE, PETITE], ['abcc']],
    ['two small ones', [PETITE, PETITE], ['aabb']],
    ['a small one alone', [PETITE], ['aaaa']],
    ['two large ones', [GRANDE, GRANDE], ['aabb', 'aabb']],
    ['a large one and four small ones', [GRANDE, PETITE, PETITE, PETITE, PETITE], ['aabc', 'aade']],
    ['a large one and three small ones', [GRANDE, PETITE, PETITE, PETITE], ['aabb', 'aacd']],
    ['a wide one and two small ones', [LARGE, PETITE, PETITE], ['aabc']],
  ])('%s', (_, formes, drawn) => {
    expect(draw(composeGrille(formes, 4), 4)).toEqual(drawn);
  });
});

it('no grid without a tile', () => {
  expect(() => composeGrille([], 4)).toThrow(RangeError);
});
