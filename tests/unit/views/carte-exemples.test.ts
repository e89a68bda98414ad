import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/edition/load-site.ts';
import { PEINTURE_PAGE, writePlan } from '../../../src/views/carte-svg.ts';
import { writeCarteFile } from '../../../src/views/carte-fichier.ts';
import { buildDossier } from '../../../src/views/dossier.ts';
import { findClashes, findOutside } from './etiquettes.ts';

/** Éditions made to be looked at: every kind of map, every hard case. */
const { editions, diagnostics } = loadSite('tests/fixtures/valid/cartes');
const maps = editions.flatMap(({ edition }) =>
  Object.values(buildDossier(edition, [], false).cartes).map(
    (vue) => [`${edition.structureId}, ${vue.id}`, vue, edition] as const,
  ),
);

it('the examples are valid', () => {
  expect(diagnostics).toEqual([]);
  expect(maps.length).toBeGreaterThan(25);
});

describe.each(maps)('%s', (_, vue, edition) => {
  it('has its labels apart and within the frame, and stays light', () => {
    for (const { plan } of vue.planches) {
      expect(findClashes(plan)).toEqual([]);
      expect(findOutside(plan)).toEqual([]);
      expect(writePlan(plan, PEINTURE_PAGE).length).toBeLessThan(60_000);
    }
  });

  it('says in words what it shows', () => {
    expect(vue.titre).not.toMatch(/undefined|NaN|null/);
    for (const { alternative, phrase } of vue.planches) {
      expect(alternative).toMatch(/^Carte\. .+\.$/);
      expect(phrase).not.toMatch(/undefined|NaN|Infinity|null/);
    }
    expect(writeCarteFile(vue, edition)).not.toMatch(/undefined|NaN|Infinity/);
  });
});
