import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupeVue } from '../../../src/views/coup-d-oeil-pages.ts';
import { composePlanches, type PlanchesVue } from '../../../src/views/coup-d-oeil-planches.ts';
import type { TuileVue } from '../../../src/views/coup-d-oeil-tuile.ts';
import type { Poids } from '../../../src/views/grille.ts';

const A4 = { largeur: 168, hauteur: 224, pages: 8 };
const A3 = { largeur: 273, hauteur: 288, pages: 1 };

function makeTuile(cle: string, poids: Poids, libelle = 'personnes accompagnées dans leur projet'): TuileVue {
  return {
    cle,
    chiffres: [],
    poids,
    valeur: { precision: null, nombre: '1 204', unite: null, connue: true, libelle },
    suite: null,
    part: null,
    evolution: { texte: '+71 %', avant: '700 en 2023' },
    appel: null,
    pictogramme: '<path />',
    dessin: null,
  };
}

function makeGroupes(poids: readonly (readonly Poids[])[]): GroupeVue[] {
  return poids.map((group, g) => ({
    titre: `Groupe ${g}`,
    axe: 'axe-1',
    tuiles: group.map((value, t) => makeTuile(`${g}-${t}`, value)),
  }));
}

/** Modules of the sheets where not one tile stands, exactly. */
function countFaults({ colonnes, planches }: PlanchesVue): number {
  return planches
    .flatMap(({ bandes }) => bandes)
    .reduce((faults, { rangs, groupes }) => {
      const widths = groupes.reduce((sum, groupe) => sum + groupe.colonnes, 0);
      const cells = groupes.flatMap((groupe) =>
        Array.from({ length: groupe.colonnes * rangs }, (_, cell) => {
          const column = (cell % groupe.colonnes) + 1;
          const row = Math.floor(cell / groupe.colonnes) + 1;
          return groupe.places.filter(
            (place) =>
              column >= place.colonne &&
              column < place.colonne + place.colonnes &&
              row >= place.rang &&
              row < place.rang + place.rangs,
          ).length;
        }),
      );
      return faults + cells.filter((count) => count !== 1).length + (widths === colonnes ? 0 : 1);
    }, 0);
}

function rowsOf({ planches }: PlanchesVue): number[] {
  return planches.map(({ bandes }) => bandes.reduce((sum, { rangs }) => sum + rangs, 0));
}

function keysOf({ planches }: PlanchesVue): string[] {
  return planches.flatMap(({ bandes }) =>
    bandes.flatMap(({ groupes }) => groupes.flatMap(({ tuiles }) => tuiles.map(({ cle }) => cle))),
  );
}

const poids = fc.constantFrom<Poids>(1, 2, 3);
const spreads = fc
  .array(fc.array(poids, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 })
  .filter((groups) => groups.flat().length <= 60)
  .map(makeGroupes);

describe.each([
  ['facing pages', A4],
  ['the poster', A3],
])('on %s', (_, feuille) => {
  it('sheets are full, whatever the tiles: no hole, one grid, every tile once and in order', () => {
    fc.assert(
      fc.property(spreads, (groupes) => {
        const composed = composePlanches(groupes, feuille);
        expect(countFaults(composed)).toBe(0);
        expect(new Set(rowsOf(composed)).size).toBe(1);
        expect(keysOf(composed)).toEqual(groupes.flatMap(({ tuiles }) => tuiles.map(({ cle }) => cle)));
        expect(composed.planches.length).toBeLessThanOrEqual(feuille.pages);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

const QUARANTE: Poids[][] = [7, 4, 9, 5, 8, 7].map((count, g) =>
  Array.from({ length: count }, (_, t) => (t === 0 ? (g % 3 === 0 ? 3 : 2) : t === 3 ? 2 : 1)),
);

describe('forty tiles', () => {
  it('hold on two facing pages, with labels of 7 pt at least', () => {
    const { planches, corps } = composePlanches(makeGroupes(QUARANTE), A4);
    expect(planches).toHaveLength(2);
    expect(corps.libelles[1]).toBeGreaterThanOrEqual(6.95);
  });

  it('hold on the poster, with labels as large', () => {
    const { planches, corps } = composePlanches(makeGroupes(QUARANTE), A3);
    expect(planches).toHaveLength(1);
    expect(corps.libelles[1]).toBeGreaterThanOrEqual(6.95);
  });
});

describe('the number of pages', () => {
  it.each([
    ['one tile', [[3]], 1],
    ['five tiles', [[2, 1, 1, 1, 1]], 1],
    ['twenty tiles', [Array<Poids>(10).fill(1), Array<Poids>(10).fill(2)], 2],
    ['one group of forty', [Array<Poids>(40).fill(1)], 2],
  ] satisfies [string, Poids[][], number][])('%s: %#', (_, groups, pages) => {
    expect(composePlanches(makeGroupes(groups), A4).planches).toHaveLength(pages);
  });

  it('grows when two pages would be too tight, and a group that is cut says so', () => {
    const { planches } = composePlanches(makeGroupes([Array<Poids>(110).fill(1)]), A4);
    expect(planches.length).toBeGreaterThan(2);
    const titles = planches.flatMap(({ bandes }) => bandes.flatMap(({ groupes }) => groupes[0]?.titre ?? []));
    expect(titles.slice(0, 2)).toEqual(['Groupe 0', 'Groupe 0 (suite)']);
  });
});

describe('type', () => {
  it('is the larger, the fewer the tiles; a figure of more weight is always larger', () => {
    const few = composePlanches(makeGroupes([[3, 1, 1]]), A3).corps;
    const many = composePlanches(makeGroupes(QUARANTE), A3).corps;
    expect(few.niveaux[1]).toBeGreaterThan(many.niveaux[1]);
    expect(many.niveaux[3]).toBeGreaterThan(many.niveaux[2] * 1.5);
    expect(many.niveaux[2]).toBeGreaterThan(many.niveaux[1] * 1.5);
  });
});
