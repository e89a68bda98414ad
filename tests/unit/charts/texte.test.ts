import { expect, test } from 'vitest';
import { couper, ecarter } from '../../../src/charts/texte.ts';

/** Ten pixels a letter. */
const largeur = (texte: string): number => texte.length * 10;

test.each([
  ['Rhône', 100, ['Rhône']],
  ['Pays de la Loire', 80, ['Pays de', 'la Loire']],
  ['Puy-de-Dôme', 70, ['Puy-de-', 'Dôme']],
  ['Anticonstitutionnellement', 80, ['Anticon…']],
  ['un deux trois quatre cinq six', 60, ['un', 'deux', 'trois', 'quatr…']],
  ['', 80, ['']],
])('couper(%s, %i px)', (texte, max, attendu) => {
  const lignes = couper(texte, max, largeur);
  expect(lignes).toEqual(attendu);
  for (const ligne of lignes) expect(largeur(ligne)).toBeLessThanOrEqual(max);
});

test.each([
  ['apart already', [10, 50, 90], [10, 50, 90]],
  ['all wanting one place', [50, 50, 50], [50, 70, 90]],
  ['pushed back by the end', [95, 95], [70, 90]],
  ['pushed back by the start', [0, 5], [10, 30]],
])('ecarter: %s', (_, souhaits, attendu) => {
  const places = ecarter(
    souhaits.map((centre) => ({ centre, taille: 20 })),
    0,
    100,
  );
  expect(places).toEqual(attendu);
});
