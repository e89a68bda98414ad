import { expect, test } from 'vitest';
import { fillAnnees, shiftAnnee } from '../../../src/domain/annees.ts';

test.each([
  ['2024', -1, '2023'],
  ['2023-2024', -1, '2022-2023'],
  ['1999', 1, '2000'],
])('shiftAnnee(%s, %i)', (annee, pas, attendu) => {
  expect(shiftAnnee(annee, pas)).toBe(attendu);
});

test.each([
  [
    ['2024', '2021', '2022'],
    ['2021', '2022', '2023', '2024'],
  ],
  [
    ['2020-2021', '2022-2023'],
    ['2020-2021', '2021-2022', '2022-2023'],
  ],
  // A structure that went from calendar years to seasons: nothing stands between two kinds of year.
  [
    ['2021', '2022-2023'],
    ['2021', '2022-2023'],
  ],
  [['2024'], ['2024']],
  [[], []],
])('fillAnnees(%j)', (annees, attendu) => {
  expect(fillAnnees(annees)).toEqual(attendu);
});
