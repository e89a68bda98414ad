import { expect, it } from 'vitest';
import { nuagesSchema } from '../../../schemas/nuages.ts';
import { buildNuage } from '../../../src/views/nuage.ts';

it.each<[string, [string, number?][], [string, number, number | null][]]>([
  [
    'are of one middle size when nothing is counted',
    [['a'], ['b']],
    [
      ['a', 2, null],
      ['b', 2, null],
    ],
  ],
  [
    'hardly differ when their weights hardly do',
    [['a'], ['b', 2]],
    [
      ['b', 3, 2],
      ['a', 2, null],
    ],
  ],
  [
    'go by weight, then as typed, in four sizes',
    [['a'], ['b', 10], ['c', 4], ['d'], ['e', 4]],
    [
      ['b', 4, 10],
      ['c', 2, 4],
      ['e', 2, 4],
      ['a', 1, null],
      ['d', 1, null],
    ],
  ],
])('words %s', (_, mots, expected) => {
  const nuage = {
    titre: 'Mots',
    mots: mots.map(([mot, poids]) => (poids === undefined ? { mot } : { mot, poids })),
  };
  expect(buildNuage(nuage).map(({ mot, pas, fois }) => [mot, pas, fois])).toEqual(expected);
});

it('a word that the source stresses without counting is larger, comes first, and is given no count', () => {
  const mots = [{ mot: 'a' }, { mot: 'b', en_avant: true }, { mot: 'c', en_avant: false }];
  expect(
    buildNuage({ titre: 'Mots', mots }).map(({ mot, pas, fois, enAvant }) => [mot, pas, fois, enAvant]),
  ).toEqual([
    ['b', 3, null, true],
    ['a', 2, null, false],
    ['c', 2, null, false],
  ]);
});

it('a word is counted or stressed, not both', () => {
  const parse = (mot: object) => nuagesSchema.safeParse({ a: { titre: 'Mots', mots: [mot] } }).success;
  expect(parse({ mot: 'a', en_avant: 'oui' })).toBe(true);
  expect(parse({ mot: 'a', poids: 3, en_avant: 'oui' })).toBe(false);
});
