import { describe, expect, it } from 'vitest';
import { loadGeometrie } from '../../../src/maps/geometrie.ts';
import { edgesOf, isInside } from '../../../src/maps/polygone.ts';
import { drawTerritoire } from '../../../src/maps/territoire.ts';
import { readPath } from './chemin.ts';

const geometrie = loadGeometrie(new URL('../../../data/reference/', import.meta.url).pathname);
const metropole = geometrie.departements.map(({ code }) => code).filter((code) => code.length === 2);
const BRETAGNE = ['22', '29', '35', '56'];
const AURA = ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'];
const TERRITOIRES: [string, string[]][] = [
  ['Bretagne', BRETAGNE],
  ['Auvergne-Rhône-Alpes', AURA],
  ['Île-de-France', ['75', '77', '78', '91', '92', '93', '94', '95']],
  ['Corse', ['2A', '2B']],
  ['Morbihan', ['56']],
  ['Guadeloupe', ['971']],
  ['La Réunion', ['974']],
  ['Mayotte', ['976']],
  ['metropolitan France', metropole],
];

describe.each(TERRITOIRES)('the map of %s', (_, codes) => {
  const view = drawTerritoire(geometrie, { codes, largeur: 480, marge: 20 });

  it('draws each département once, within the margins', () => {
    expect(view.zones.map(({ code }) => code)).toEqual(codes);
    const points = view.zones.flatMap(({ d }) => readPath(d).flat());
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThanOrEqual(19.9);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(460.1);
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThanOrEqual(19.9);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(view.hauteur - 19.9);
  });

  it('puts every label inside its département', () => {
    const outside = view.zones.filter(({ d, x, y }) => !isInside([x, y], edgesOf(readPath(d))));
    expect(outside.map(({ code }) => code)).toEqual([]);
  });
});

describe('drawTerritoire', () => {
  it('is north up in both hemispheres, and in the right proportions', () => {
    const { zones } = drawTerritoire(geometrie, { codes: ['59', '66', '29', '67'], largeur: 400, marge: 0 });
    const [finistere, nord, pyreneesOrientales, basRhin] = zones;
    expect(nord?.y).toBeLessThan(pyreneesOrientales?.y ?? 0);
    expect(finistere?.x).toBeLessThan(basRhin?.x ?? 0);
    // La Réunion is about 65 km wide and 60 km high (Pointe des Aigrettes – Piton Sainte-Rose).
    const reunion = drawTerritoire(geometrie, { codes: ['974'], largeur: 1000, marge: 0 });
    expect(reunion.hauteur).toBeGreaterThan(800);
    expect(reunion.hauteur).toBeLessThan(1000);
    // Its northernmost point, by Saint-Denis, lies west of the middle.
    const north = readPath(reunion.contour)
      .flat()
      .reduce((a, b) => (b[1] < a[1] ? b : a));
    expect(north[0]).toBeLessThan(500);
  });

  it('keeps to the height it is given', () => {
    const view = drawTerritoire(geometrie, { codes: ['2A', '2B'], largeur: 300, hauteur: 200, marge: 10 });
    const ys = readPath(view.contour)
      .flat()
      .map(([, y]) => y);
    expect(view.hauteur).toBe(200);
    expect(Math.min(...ys)).toBeCloseTo(10, 0);
    expect(Math.max(...ys)).toBeCloseTo(190, 0);
  });

  it('shows the land around a region, none around an island, and no border inside one département', () => {
    const draw = (codes: string[]) => drawTerritoire(geometrie, { codes, largeur: 300, marge: 20 });
    expect(draw(BRETAGNE).voisins).not.toBe('');
    expect(draw(BRETAGNE).limites).not.toBe('');
    expect(draw(['974']).voisins).toBe('');
    expect(draw(['56']).limites).toBe('');
  });

  it('shows the countries around, so that only the sea is blank', () => {
    const isLandAround = (codes: string[], x: number, y: number): boolean => {
      const { voisins, projection } = drawTerritoire(geometrie, { codes, largeur: 300, marge: 60 });
      const [px = 0, py = 0] = projection([x, y]) ?? [];
      return isInside([px, py], edgesOf(readPath(voisins)));
    };
    // Aosta, in Italy, beside Savoie; the sea off Nice, beside Alpes-Maritimes.
    expect(isLandAround(['73'], 7.32, 45.6)).toBe(true);
    expect(isLandAround(['06'], 7.4, 43.6)).toBe(false);
  });

  it('draws the mainland and tells which overseas départements are left out', () => {
    const view = drawTerritoire(geometrie, { codes: ['974', '62', '971', '59'], largeur: 300, marge: 20 });
    expect(view.zones.map(({ code }) => code)).toEqual(['59', '62']);
    expect(view.horsCadre).toEqual(['971', '974']);
  });

  it.each([['20'], ['975'], ['1'], ['69D']])('refuses the code %s', (code) => {
    expect(() => drawTerritoire(geometrie, { codes: ['56', code], largeur: 300, marge: 20 })).toThrow(
      RangeError,
    );
  });

  it('refuses an empty list', () => {
    expect(() => drawTerritoire(geometrie, { codes: [], largeur: 300, marge: 20 })).toThrow(RangeError);
  });

  it('stays light enough to be inlined', () => {
    const sizeOf = (codes: string[], largeur: number): number => {
      const view = drawTerritoire(geometrie, { codes, largeur, marge: 24 });
      return [...view.zones.map(({ d }) => d), view.voisins, view.contour, view.limites].join('').length;
    };
    expect(sizeOf(BRETAGNE, 800)).toBeLessThan(25_000);
    expect(sizeOf(AURA, 800)).toBeLessThan(60_000);
    expect(sizeOf(BRETAGNE, 120)).toBeLessThan(sizeOf(BRETAGNE, 800) / 2);
  });
});
