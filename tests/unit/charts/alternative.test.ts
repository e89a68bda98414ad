import { expect, test } from 'vitest';
import { texteAlternatif } from '../../../src/charts/alternative.ts';
import type { Graphique } from '../../../src/charts/types.ts';
import { adherents, barres, serie } from './exemples.ts';

const anneau: Graphique = {
  ...barres(['Rhône', 'Cantal', 'Ain'], { ...serie('', [30, 0, 10]), parts: ['75 %', '0 %', '25 %'] }),
  type: 'anneau',
  totaux: ['40'],
};

test.each([
  ['one series', adherents, 'Diagramme en barres. Adhérents. 2023 : 49 ; 2024 : 84.'],
  [
    'several series, a missing value',
    barres(['Finistère', 'Morbihan'], serie('2023', [6, null]), serie('2024', [9, 8])),
    'Diagramme en barres. Finistère : 2023, 6 ; 2024, 9. Morbihan : 2023, n. c. ; 2024, 8.',
  ],
  [
    'a missing value at the end',
    barres(['2023', '2024'], serie('Séances', [3, null])),
    'Diagramme en barres. Séances. 2023 : 3 ; 2024 : n. c.',
  ],
  [
    'shares, and none of nothing',
    anneau,
    'Diagramme en anneau. Rhône : 30 (75 %) ; Cantal : 0 ; Ain : 10 (25 %). Total : 40.',
  ],
  ['lines', { ...adherents, type: 'lignes' as const }, 'Courbes. Adhérents. 2023 : 49 ; 2024 : 84.'],
])('says every value: %s', (_, graphique, attendu) => {
  expect(texteAlternatif(graphique).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(attendu);
});
