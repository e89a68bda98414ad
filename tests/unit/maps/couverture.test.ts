import { describe, expect, it } from 'vitest';
import { drawCouverture } from '../../../src/maps/couverture.ts';
import type { VueCouverture } from '../../../src/maps/couverture.ts';
import { loadGeometrie } from '../../../src/maps/geometrie.ts';
import { readPath } from './chemin.ts';

const geometrie = loadGeometrie(new URL('../../../data/reference/', import.meta.url).pathname);
const A4 = { largeur: 794, hauteur: 1123 };
const BANDEAU = { largeur: 1440, hauteur: 720 };
const STRUCTURES: [string, string[]][] = [
  ['essort', ['22', '29', '35', '56']],
  ['apmsl', ['44', '49', '53', '72', '85']],
  ['femasaura', ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74']],
  ['cpts-pays-auray', ['56']],
];

const pathsOf = (view: VueCouverture): string[] => [
  ...view.hachures.map(({ d }) => d),
  ...view.aplats,
  view.coupes.d,
  view.echos.d,
];

describe.each(STRUCTURES)('the cover of %s', (structure, codes) => {
  const draw = (annee: number, format = A4): VueCouverture =>
    drawCouverture(geometrie, { codes, graine: `${structure}-${annee}`, ...format });

  it('is the same for the same year and another one for another year', () => {
    expect(draw(2024)).toEqual(draw(2024));
    expect(pathsOf(draw(2024))).not.toEqual(pathsOf(draw(2025)));
  });

  it.each([
    [2023, A4],
    [2024, A4],
    [2024, BANDEAU],
  ])('has hatched and flat surfaces and lines around, and stays light (%s, %o)', (annee, format) => {
    const view = draw(annee, format);
    expect(view.hachures.length).toBeGreaterThan(0);
    expect(view.aplats.length).toBeGreaterThan(0);
    expect(view.aplats.every((d) => d !== '')).toBe(true);
    expect(view.echos.d).not.toBe('');
    expect(pathsOf(view).join('').length).toBeLessThan(35_000);
  });

  it('is cropped by the page and does not run far outside it', () => {
    const points = readPath(draw(2024).coupes.d).flat();
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeLessThan(0);
    expect(Math.min(...xs, ...ys)).toBeGreaterThan(-20);
    expect(Math.max(...xs)).toBeLessThan(A4.largeur + 20);
    expect(Math.max(...ys)).toBeLessThan(A4.hauteur + 20);
  });

  it.each([2022, 2023, 2024, 2025, 2026])('leaves the place of the year %i free of surfaces', (annee) => {
    const { calme, aplats, hachures } = draw(annee);
    const surfaces = [...aplats, ...hachures.map(({ d }) => d)].flatMap((d) => readPath(d).flat());
    // The sampling of the composition may overlook an islet: what counts is that no département is there.
    const inCalm = surfaces.filter(([x, y]) => x < calme.x + calme.largeur && y > calme.y);
    expect(inCalm.length / surfaces.length).toBeLessThan(0.02);
  });
});

describe('drawCouverture', () => {
  it('makes two structures of the same territory different', () => {
    const draw = (graine: string): VueCouverture =>
      drawCouverture(geometrie, { codes: ['56'], graine, ...A4 });
    expect(pathsOf(draw('une-2024'))).not.toEqual(pathsOf(draw('autre-2024')));
  });

  it.each([['971'], ['974'], ['75'], ['2A']])('draws a lone département: %s', (code) => {
    const view = drawCouverture(geometrie, { codes: [code], graine: `seul-2024`, ...A4 });
    expect(view.aplats.length + view.hachures.length).toBeGreaterThan(1);
    expect(pathsOf(view).join('')).not.toMatch(/NaN|Infinity/);
  });
});
