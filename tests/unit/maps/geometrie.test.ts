import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { loadGeometrie } from '../../../src/maps/geometrie.ts';

const REFERENCE = new URL('../../../data/reference/', import.meta.url).pathname;
const geometrie = loadGeometrie(REFERENCE);

const mainland = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0'));
const expected = [
  ...mainland.slice(0, 19),
  '2A',
  '2B',
  ...mainland.slice(20),
  ...['971', '972', '973', '974', '976'],
];

describe('the reference data', () => {
  it('has an outline and a name for each of the 101 départements, in the French order', () => {
    expect(expected).toHaveLength(101);
    expect(geometrie.departements.map(({ code }) => code)).toEqual(expected);
    expect(geometrie.topologie.objects.departements.geometries.map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['01', 'Ain'],
    ['2A', 'Corse-du-Sud'],
    ['54', 'Meurthe-et-Moselle'],
    ['68', 'Haut-Rhin'],
    ['77', 'Seine-et-Marne'],
    ['973', 'Guyane'],
  ])('names %s %s', (code, nom) => {
    expect(geometrie.departements).toContainEqual(expect.objectContaining({ code, nom }));
  });

  it('puts every département in a known region', () => {
    const read = (name: string) =>
      parse(readFileSync(REFERENCE + name, 'utf8')) as { code: string; region?: string }[];
    const regions = read('regions.yaml').map(({ code }) => code);
    expect(regions).toHaveLength(18);
    expect(new Set(read('departements.yaml').map(({ region }) => region))).toEqual(new Set(regions));
  });
});
