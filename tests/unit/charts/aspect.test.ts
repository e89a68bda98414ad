import { expect, test } from 'vitest';
import { aspectDeBarre, legende } from '../../../src/charts/aspect.ts';
import { adherents, barres, serie } from './exemples.ts';

test('N-1 and N share a hue, one hatched and one solid', () => {
  expect([0, 1].map((rang) => aspectDeBarre(adherents, 0, rang))).toEqual([
    { couleur: 0, hachures: true },
    { couleur: 0, hachures: false },
  ]);
});

test('the legend names several series as they are drawn, and is empty for one', () => {
  expect(legende(adherents)).toEqual([]);
  expect(legende(barres(['A'], serie('MSP', [1]), serie('CPTS', [2]), serie('ESP', [3])))).toEqual([
    { nom: 'MSP', couleur: 0, hachures: false },
    { nom: 'CPTS', couleur: 1, hachures: true },
    { nom: 'ESP', couleur: 2, hachures: false },
  ]);
});
