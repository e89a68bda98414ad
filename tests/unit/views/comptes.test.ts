import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/edition/load-site.ts';
import { buildComptes, type ComptesVue } from '../../../src/views/comptes/comptes.ts';
import { tableAffectation, tableBudget, tableFinancements } from '../../../src/views/comptes/annexes.ts';
import { tableEquilibre, tablesBilan } from '../../../src/views/comptes/bilan.ts';
import { drawCascade } from '../../../src/views/comptes/cascade-svg.ts';
import { tableCompte } from '../../../src/views/comptes/compte.ts';
import { formatMontant, formatSomme, formatTaux } from '../../../src/views/comptes/montants.ts';
import { splitSections, type TableComptesVue } from '../../../src/views/comptes/table.ts';

const { editions } = loadSite('tests/fixtures/valid/comptes', {});
const all = editions.map(({ edition }) => edition);

function view(id: string): ComptesVue {
  const edition = all.find((candidate) => candidate.id === id);
  const precedentes = all.filter(
    ({ structureId, annee }) => structureId === edition?.structureId && annee < edition.annee,
  );
  const vue = edition && buildComptes(edition, precedentes);
  if (!vue) throw new Error(`no accounts in ${id}`);
  return vue;
}

const petite = view('le-jardin/2024');
const deficit = view('la-rampe/2024');
const longue = view('l-archipel/2023');
const complete = view('la-cordee/2024');

const compteOf = ({ comptes, source }: ComptesVue): TableComptesVue => {
  const table = tableCompte(comptes, source, true);
  if (!table) throw new Error('no compte');
  return table;
};
/** A line as read from left to right, plain spaces. */
const lineOf = ({ lignes }: TableComptesVue, libelle: string): string | undefined =>
  lignes
    .find((ligne) => ligne.libelle === libelle)
    ?.cellules.join(' | ')
    .replaceAll(/[\u00A0\u202F]/g, ' ');
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('amounts', () => {
  it.each([
    [18727400, '187 274', '187,3'],
    [-57000, '−570', '−0,6'],
    [0, '0', '0'],
    [null, '–', '–'],
    [-2, '0', '0,0'],
  ])('%j is %s, in thousands %s', (centimes, euros, milliers) => {
    expect(plain(formatMontant(centimes, { milliers: false, decimales: 0 }))).toBe(euros);
    expect(plain(formatMontant(centimes, { milliers: true, decimales: 1 }))).toBe(milliers);
  });

  it('in thousands always have one decimal, a real minus, and no minus before nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (centimes) => {
        const text = formatMontant(centimes, { milliers: true, decimales: 1 });
        expect(text).toMatch(/^(0|−?\d{1,3}(\u202F\d{3})*,\d)$/);
        expect(text).not.toBe('−0,0');
        expect(Number(text.replace('−', '-').replaceAll('\u202F', '').replace(',', '.'))).toBeCloseTo(
          centimes / 100_000,
          0,
        );
      }),
    );
  });

  it('say in euros what thousands would not show', () => {
    expect(plain(formatSomme(-4000, { milliers: true, decimales: 1 }))).toBe('−40 €');
  });

  it.each([
    [24.62, '+24,6 %'],
    [-100, '−100,0 %'],
    [0, '0 %'],
    [0.04, '0,0 %'],
    [null, '–'],
  ])('move by %j: %s', (pourcent, text) => {
    expect(plain(formatTaux(pourcent, { signe: true }))).toBe(text);
  });
});

describe('the compte de résultat', () => {
  it('of five lines has two totals and a result, and no column for a year that nobody gives', () => {
    const table = compteOf(petite);
    expect(table.colonnes.map(({ titre }) => titre)).toEqual(['2024', 'Part des produits']);
    expect(table.lignes.map(({ libelle }) => libelle)).toEqual([
      'Produits',
      'Cotisations',
      'Subvention de la commune',
      'Vente de plants',
      'Total des produits',
      'Charges',
      'Graines, terreau et outils',
      'Assurance',
      'Total des charges',
      'Résultat de l’exercice (excédent)',
    ]);
    expect(lineOf(table, 'Vente de plants')).toBe('214,50 | 15,8 %');
    expect(table.notes).toEqual([]);
  });

  it.each([
    ['Fonds de relance', '– | 7 500 | – | – | –'],
    ['DRAC, aide au projet', '9 000 | – | – | – | 6,9 %'],
    ['Ressources liées à la générosité du public', '2 150 | 4 | +2 146 | – | 1,7 %'],
    ['Dates annulées', '3 000 | 0 | +3 000 | nouveau | 2,3 %'],
    ['Résultat exceptionnel', '−3 000 | 0 | −3 000 | – | −2,3 %'],
    ['Résultat de l’exercice (déficit)', '−23 000 | 12 009 | −35 009 | – | −17,7 %'],
  ])('of a deficit: %s', (libelle, line) => {
    expect(lineOf(compteOf(deficit), libelle)).toBe(line);
  });

  it('of 16 months after 12 says so and gives no percentage of one over the other', () => {
    const { colonnes, notes } = compteOf(longue);
    expect(colonnes.map(({ titre, precision }) => [titre, plain(precision)])).toEqual([
      ['2023', '16 mois'],
      ['2021-2022', '12 mois'],
      ['Écart', undefined],
      ['Part des produits', undefined],
    ]);
    expect(notes).toEqual([
      'L’exercice 2023 compte 16 mois, l’exercice 2021-2022 en compte 12 : ils ne se comparent pas en pourcentage.',
    ]);
  });

  it('reads N-1 in last year’s edition', () => {
    expect(lineOf(compteOf(complete), 'Résultat de l’exercice (excédent)')).toBe(
      '38 800 | 47 610 | −8 810 | −18,5 % | 5,8 %',
    );
  });

  it('has as many cells as columns on every line', () => {
    const tables = [petite, deficit, longue, complete].flatMap((vue) => {
      const bilan = tablesBilan(vue.comptes, vue.source);
      return [
        ...[compteOf(vue), bilan?.actif, bilan?.passif, tableEquilibre(vue.comptes, vue.source)],
        ...[tableBudget(vue.comptes, vue.source), tableAffectation(vue.comptes, vue.source)],
        tableFinancements(vue.comptes, vue.source),
      ].filter((table) => table != null);
    });
    const faulty = tables.flatMap(({ id, colonnes, lignes }) =>
      lignes
        .filter(({ nature, cellules }) => nature !== 'section' && cellules.length !== colonnes.length)
        .map(({ libelle }) => `${id}: ${libelle}`),
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(faulty).toEqual([]);
  });
});

describe('what the pictures say', () => {
  it.each([
    [
      petite.emploi?.titre,
      'Sur 100 € reçus en 2024, 67 vont au poste « Graines, terreau et outils » et 9 au poste « Assurance » ; il en reste 25',
    ],
    [
      deficit.origine?.titre,
      'Sur 100 € reçus en 2024, 51 viennent de subventions et 47 du poste « Billetterie »',
    ],
    [
      deficit.emploi?.titre,
      'Sur 100 € dépensés en 2024, 53 vont au personnel et 42 aux achats et services extérieurs',
    ],
    [deficit.cascade?.titre, 'Il manque 23 000 € à la fin de l’exercice 2024'],
    [longue.cascade?.titre, 'Il reste 51,3 k€ à la fin de l’exercice 2023'],
    [complete.structureBilan?.titre, 'L’association possède 465 990 € et doit 74 780 €'],
    [complete.financeurs?.titre, 'Financements : de 435 000 € en 2021 à 584 000 € en 2024'],
  ])('%s', (titre, phrase) => {
    expect(plain(titre)).toBe(phrase);
  });

  it('leaves nothing to draw where there is nothing', () => {
    expect([petite.structureBilan, petite.financeurs, longue.financeurs]).toEqual([null, null, null]);
  });

  it('a deficit lacks money: nothing is left in the parts of 100 €', () => {
    const nature = (vue: ComptesVue): boolean | undefined =>
      vue.emploi?.panneaux[0]?.graphique.series.some(({ reste }) => reste);
    expect([nature(deficit), nature(complete)]).toEqual([false, true]);
  });
});

describe('the waterfall', () => {
  it.each(
    [petite, deficit, longue, complete].map(
      (vue) => [vue.comptes.exercices.noms.montant, vue.cascade] as const,
    ),
  )('comes down from the produits to the result (%s)', (_, cascade) => {
    const marches = cascade?.marches ?? [];
    const steps = marches.slice(0, -1);
    expect(steps.slice(1).every(({ de }, i) => de === steps[i]?.a)).toBe(true);
    expect(steps.at(-1)?.a).toBe(marches.at(-1)?.a);
  });

  it.each([350, 600, 680])('keeps within %i pixels, texts included', (largeur) => {
    for (const { cascade } of [petite, deficit, longue, complete]) {
      const svg = drawCascade(cascade?.marches ?? [], largeur, 'x');
      const bars = [...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)"/g)];
      const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
      expect(bars.length + [...svg.matchAll(/<path /g)].length).toBeGreaterThanOrEqual(
        cascade?.marches.length ?? 1,
      );
      for (const [, x, y, width] of bars) {
        expect(Number(x)).toBeGreaterThanOrEqual(-0.1);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(largeur + 0.6);
        expect(Number(y)).toBeLessThan(height);
      }
      expect(
        [...svg.matchAll(/<text x="([-\d.]+)"/g)].every(([, x]) => Number(x) >= 0 && Number(x) <= largeur),
      ).toBe(true);
    }
  });
});

describe('open data', () => {
  it('has a file for each table that has lines, under names of its own', () => {
    const ids = complete.tableaux.filter(({ lignes }) => lignes.length > 0).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'compte-de-resultat',
        'bilan',
        'equilibre-financier',
        'fonds-dedies',
        'budget',
      ]),
    );
  });

  it('gives amounts as numbers of euros', () => {
    const compte = petite.tableaux.find(({ id }) => id === 'compte-de-resultat');
    expect(compte?.lignes.find(([poste]) => poste === 'Vente de plants')).toEqual([
      ...['Vente de plants', 'rubrique', 214.5, null, null, null, 15.8, null],
    ]);
  });

  it('gives each line of a rubrique its part of it', () => {
    const compte = complete.tableaux.find(({ id }) => id === 'compte-de-resultat');
    const part = compte?.colonnes.findIndex(({ cle }) => cle === 'part_de_la_rubrique') ?? -1;
    const parts = compte?.lignes.flatMap((ligne) => (ligne[1] === 'détail' ? Number(ligne[part]) : []));
    const wholes = compte?.lignes.filter((ligne) => ligne[part] === 100 && ligne[1] === 'rubrique').length;
    expect(wholes).toBeGreaterThan(0);
    expect(Math.round(parts?.reduce((sum, value) => sum + value, 0) ?? 0)).toBe(100 * (wholes ?? 0));
  });
});

describe('the sections of a table', () => {
  it.each([petite, deficit, longue, complete])('hold their own lines only, and no line is lost', (vue) => {
    const { lignes } = compteOf(vue);
    const groupes = splitSections(lignes);
    expect(groupes.flat()).toEqual(lignes);
    for (const groupe of groupes) {
      expect(groupe.slice(1).filter(({ nature }) => nature === 'section')).toEqual([]);
      if (groupe[0]?.nature === 'section')
        expect(groupe.slice(0, -1).map(({ nature }) => nature)).not.toContain('total');
    }
  });
});

describe('accounts whose N-1 is restated', () => {
  const [edition, avant] = ['la-cordee/2024', 'la-cordee/2023'].map((id) =>
    all.find((candidate) => candidate.id === id),
  );
  if (!edition?.finances || !avant) throw new Error('no accounts');
  const restated = { ...edition, finances: { ...edition.finances, retraitement: 'dons reclassés' } };

  it('say why under each table that compares', () => {
    const vue = buildComptes(restated, [avant]);
    if (!vue) throw new Error('no accounts');
    const note = 'Exercice 2023 retraité : dons reclassés.';
    expect(tableCompte(vue.comptes, vue.source, true)?.notes).toContain(note);
    expect(tablesBilan(vue.comptes, vue.source)?.passif.notes).toContain(note);
    expect(tableEquilibre(vue.comptes, vue.source)?.notes).toContain(note);
    expect(compteOf(complete).notes.join(' ')).not.toContain('retraité');
  });
});
