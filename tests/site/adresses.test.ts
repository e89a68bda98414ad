import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { loadSite } from '../../src/edition/load-site.ts';
import { slugify } from '../../src/format/texte.ts';

const site = inject('site');
const { editions } = loadSite('.');

/** The addresses of the contract (design/model.md) for one edition. */
function contractOf({
  structureId,
  annee,
  chapitres,
  coupDOeil,
}: (typeof editions)[number]['edition']): string[] {
  const edition = `${structureId}/${annee}`;
  return [
    `${structureId}/index.html`,
    `${edition}/index.html`,
    ...chapitres.map(({ slug }) => `${edition}/${slug}/index.html`),
    `${edition}/imprimer/index.html`,
    `${edition}/${structureId}-${annee}.pdf`,
    ...(coupDOeil
      ? [`${edition}/coup-d-oeil/index.html`, `${edition}/${structureId}-${annee}-coup-d-oeil.pdf`]
      : []),
  ];
}

describe('a published site', () => {
  it.each(['index.html', ...editions.flatMap(({ edition }) => contractOf(edition))])('has %s', (file) => {
    expect(existsSync(path.join(site, file))).toBe(true);
  });

  it('has the ESSORT 2024 report and its twelve chapters', () => {
    const essort = editions.find(({ edition }) => edition.id === 'essort/2024');
    expect(essort?.edition.chapitres).toHaveLength(12);
  });

  it.each(editions.map(({ edition }) => edition))(
    'offers each table of $id as CSV and as JSON, each map as a drawing, its agenda as a calendar',
    ({ id, cartes, agenda }) => {
      const names = readdirSync(path.join(site, id, 'donnees')).filter((name) => name !== 'index.html');
      const tables = new Set(names.map((name) => name.replace(/\.(csv|ics|json|svg)$/, '')));
      const maps = Object.keys(cartes).map((carte) => `carte-${slugify(carte)}`);
      expect(maps.length).toBeGreaterThan(0);
      expect(tables).toContain('chiffres');
      expect(names.toSorted()).toEqual(
        [
          ...[...tables].flatMap((name) => [`${name}.csv`, `${name}.json`]),
          ...maps.map((name) => `${name}.svg`),
          ...(agenda ? ['agenda.ics'] : []),
        ].toSorted(),
      );
    },
  );

  it('leaves nothing else beside it', () => {
    const near = readdirSync(path.dirname(site)).filter((name) => name.startsWith(`.${path.basename(site)}`));
    expect(near).toEqual([]);
  });
});
