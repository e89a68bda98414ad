import { expect, test } from 'vitest';
import { aspectDe, legende } from '../../../src/charts/aspect.ts';
import { adherents, barres, serie } from './exemples.ts';

const noms = (n: number): string[] => Array.from({ length: n }, (_, rang) => `C${rang}`);

test('N-1 and N share a hue, one hatched and one solid', () => {
  expect([0, 1].map((rang) => aspectDe(adherents, 0, rang))).toEqual([
    { couleur: 0, motif: 'hachures' },
    { couleur: 0, motif: 'plein' },
  ]);
});

test('two figures in two years keep a hue each, and no two bars of a group are alike in grey', () => {
  const deux = [0, 1].flatMap((rang) => [
    { ...serie(`F${rang}, 2023`, [1], 'precedent'), rang },
    { ...serie(`F${rang}, 2024`, [2], 'actuel'), rang },
  ]);
  const aspects = deux.map((_, rang) => aspectDe(barres(['A'], ...deux), rang, 0));
  expect(aspects.map(({ couleur }) => couleur)).toEqual([0, 0, 1, 1]);
  expect(new Set(aspects.map(({ motif }) => motif)).size).toBe(4);
});

test.each(['barres', 'barres_empilees', 'barres_100'] as const)(
  'neighbours of %s differ by motif',
  (type) => {
    const series = noms(13).map((nom) => serie(nom, [1]));
    const motifs = series.map((_, rang) => aspectDe({ ...barres(['A'], ...series), type }, rang, 0).motif);
    for (const [rang, motif] of motifs.slice(1).entries()) expect(motif).not.toBe(motifs[rang]);
  },
);

test('thirty slices of a ring are all different', () => {
  const anneau = {
    ...barres(
      noms(30),
      serie(
        '',
        noms(30).map(() => 1),
      ),
    ),
    type: 'anneau' as const,
  };
  const aspects = noms(30).map((_, rang) => JSON.stringify(aspectDe(anneau, 0, rang)));
  expect(new Set(aspects).size).toBe(30);
});

test('what the source does not tell is drawn empty', () => {
  const anneau = { ...barres(['A', 'Non publié'], serie('', [1, 2])), type: 'anneau' as const };
  const categories = [{ nom: 'A' }, { nom: 'Non publié', reste: true }];
  expect(aspectDe({ ...anneau, categories }, 0, 1)).toEqual({ couleur: null, motif: 'vide' });
});

test('the legend names several series as they are drawn, and is empty where names stand in the drawing', () => {
  expect(legende(adherents)).toEqual([]);
  const deux = barres(['A'], serie('MSP', [1]), serie('CPTS', [2]));
  expect(legende(deux)).toEqual([
    { nom: 'MSP', couleur: 0, motif: 'plein' },
    { nom: 'CPTS', couleur: 1, motif: 'hachures' },
  ]);
  expect(legende({ ...deux, type: 'lignes' })).toEqual([]);
});
