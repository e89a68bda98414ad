import { expect, test } from 'vitest';
import { phraseEvolution, phraseRepartition, texteAlternatif } from '../../../src/charts/phrase.ts';
import { adherents, barres, serie } from './exemples.ts';

const annees = (...valeurs: (number | null)[]) =>
  barres(
    valeurs.map((_, rang) => String(2024 - valeurs.length + 1 + rang)),
    serie('Adhérents', valeurs),
  );

test.each([
  [annees(49, 84), '+71\u00a0%', 'Adhérents\u00a0: de 49 en 2023 à 84 en 2024, soit +71\u00a0%.'],
  [annees(84, 49), '−42\u00a0%', 'Adhérents\u00a0: de 84 en 2023 à 49 en 2024, soit −42\u00a0%.'],
  [annees(0, 12), undefined, 'Adhérents\u00a0: de 0 en 2023 à 12 en 2024.'],
  [annees(12, 12), undefined, 'Adhérents\u00a0: 12 en 2024 comme en 2023.'],
  [annees(null, 12), undefined, 'Adhérents\u00a0: 12 en 2024.'],
  [
    annees(null, 10, null, 15, null),
    '+50\u00a0%',
    'Adhérents\u00a0: de 10 en 2021 à 15 en 2023, soit +50\u00a0%.',
  ],
  [annees(-4500, 12300), undefined, 'Adhérents\u00a0: de −4\u202f500 en 2023 à 12\u202f300 en 2024.'],
  [annees(null, null), undefined, ''],
])('phraseEvolution %#', (graphique, evolution, attendu) => {
  expect(phraseEvolution(graphique, evolution)).toBe(attendu);
});

const lieux = (...valeurs: (number | null)[]) =>
  barres(
    ['Côtes-d’Armor', 'Finistère', 'Ille-et-Vilaine', 'Morbihan'].slice(0, valeurs.length),
    serie('MSP', valeurs),
  );

test.each([
  [
    lieux(5, 4, 2, 8),
    '19',
    'Le plus élevé\u00a0: Morbihan (8)\u202f; le plus bas\u00a0: Ille-et-Vilaine (2)\u202f; total\u00a0: 19.',
  ],
  [
    lieux(8, 2, 2, 8),
    undefined,
    'Les plus élevés\u00a0: Côtes-d’Armor et Morbihan (8)\u202f; les plus bas\u00a0: Finistère et Ille-et-Vilaine (2).',
  ],
  [
    lieux(1, 1, 1, 3),
    '6',
    'Le plus élevé\u00a0: Morbihan (3)\u202f; les plus bas\u00a0: Côtes-d’Armor, Finistère et Ille-et-Vilaine (1)\u202f; total\u00a0: 6.',
  ],
  [lieux(3, 3), '6', 'Même chiffre partout\u00a0: 3\u202f; total\u00a0: 6.'],
  [lieux(null, 3), '3', 'Finistère\u00a0: 3.'],
  [lieux(null), undefined, ''],
])('phraseRepartition %#', (graphique, total, attendu) => {
  expect(phraseRepartition(graphique, total)).toBe(attendu);
});

test('texteAlternatif says every value', () => {
  expect(texteAlternatif(adherents)).toBe(
    'Diagramme en barres. Adhérents. 2023\u00a0: 49\u202f; 2024\u00a0: 84.',
  );
  expect(
    texteAlternatif(barres(['Finistère', 'Morbihan'], serie('2023', [6, null]), serie('2024', [9, 8]))),
  ).toBe(
    'Diagramme en barres. Finistère\u00a0: 2023, 6\u202f; 2024, 9. Morbihan\u00a0: 2023, n. c.\u202f; 2024, 8.',
  );
});
