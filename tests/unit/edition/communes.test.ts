import { describe, expect, it } from 'vitest';
import { findCommunes } from '../../../src/edition/communes.ts';
import { REFERENCE_FOLDER } from '../../../src/edition/reference.ts';
import { loadGeometrie } from '../../../src/maps/geometrie.ts';
import { drawTerritoire } from '../../../src/maps/territoire.ts';
import { distanceToEdge, edgesOf } from '../../../src/maps/polygone.ts';

const geometrie = loadGeometrie(REFERENCE_FOLDER);

describe('findCommunes', () => {
  it.each([
    [{ commune: 'Clermont-Ferrand' }, ['63113']],
    [{ commune: 'clermont ferrand' }, ['63113']],
    [{ commune: 'St-Étienne', departement: '42' }, ['42218']],
    [{ commune: 'L’Étang-Salé' }, ['97404']],
    [{ insee: '2A004' }, ['2A004']],
    [{ insee: '99999' }, []],
    [{ commune: 'Clermon' }, []],
  ])('finds %o', (point, expected) => {
    expect(findCommunes(point).map(({ insee }) => insee)).toEqual(expected);
  });

  it('gives every homonym, and one when the département is said', () => {
    expect(findCommunes({ commune: 'Saint-Aubin' }).length).toBeGreaterThan(5);
    expect(findCommunes({ commune: 'Saint-Aubin', departement: '36' })).toHaveLength(1);
  });
});

describe('positions', () => {
  // The prefecture of each département, by its INSEE code, in a map of its own.
  it.each([
    ['01', '01053'],
    ['2A', '2A004'],
    ['29', '29232'],
    ['56', '56260'],
    ['63', '63113'],
    ['69', '69123'],
    ['75', '75056'],
    ['92', '92050'],
    ['971', '97105'],
    ['972', '97209'],
    ['973', '97302'],
    ['974', '97411'],
    ['976', '97611'],
  ])('lie in their département: %s', (code, insee) => {
    const [commune] = findCommunes({ insee });
    const { projection, zones } = drawTerritoire(geometrie, { codes: [code], largeur: 100, marge: 0 });
    const point = commune?.position && projection([commune.position.longitude, commune.position.latitude]);
    // The outlines are coarse: a harbour may stand a few pixels off the coast.
    expect(point && distanceToEdge([point[0], point[1]], edgesOf(zones[0]?.contours ?? []))).toBeGreaterThan(
      -8,
    );
  });

  it('are known or approached for nine communes out of ten', () => {
    const codes = Array.from({ length: 600 }, (_, i) => `63${String(i + 1).padStart(3, '0')}`);
    const communes = codes.flatMap((insee) => findCommunes({ insee }));
    expect(communes.length).toBeGreaterThan(400);
    expect(communes.filter(({ position }) => position !== null).length / communes.length).toBeGreaterThan(
      0.9,
    );
  });
});
