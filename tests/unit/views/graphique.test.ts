import { describe, expect, it } from 'vitest';
import type { GraphiqueSaisi } from '../../../schemas/graphiques.ts';
import type { IndicateurSaisi } from '../../../schemas/indicateurs.ts';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { buildGraphique, type GraphiqueVue } from '../../../src/views/graphique.ts';
import { toCsv } from '../../../src/views/exporter.ts';
import { makeEdition } from '../../aide/edition.ts';

const departements = { '01': 'Ain', 15: 'Cantal', 63: 'Puy-de-Dôme', 69: 'Rhône' };
const indicateurs: Record<string, IndicateurSaisi> = {
  adherents: { libelle: 'adhérents', valeur: 84, precedent: 49, serie: { 2020: 30 } },
  stable: { libelle: 'salles', valeur: 3, precedent: 3 },
  publie: { libelle: 'abonnés', valeur: 84, precedent: 49, evolution_publiee: 71.5 },
  nouveau: { libelle: 'ateliers', valeur: 48, precedent: 0 },
  resultat: { libelle: 'résultat', unite: '€', valeur: 12450, precedent: -8300 },
  satisfaits: { libelle: 'satisfaits', unite: '%', valeur: 92, precedent: 88 },
  fideles: { libelle: 'fidèles', unite: '%', valeur: 74 },
  visites: {
    libelle: 'visites',
    par_departement: { 69: 33, '01': 12, 15: 2, 63: 53 },
    precedent_par_departement: { 69: 30, '01': 10, 15: 0, 63: 40 },
  },
  ateliers_lieux: { libelle: 'ateliers', par_departement: { '01': 4, 69: 11 } },
  fetes: { libelle: 'fêtes', par_departement: { '01': 1, 15: 0, 63: 2, 69: 4 } },
  trous: { libelle: 'séances', par_departement: { '01': 4, 15: null, 69: 11 } },
  secrets: { libelle: 'apprenants', seuil_secret: 5, par_departement: { '01': 2, 15: 3, 63: 20, 69: 75 } },
  secrets_passes: {
    libelle: 'bénévoles',
    seuil_secret: 5,
    par_departement: { '01': 12, 15: 8, 63: 20 },
    precedent_par_departement: { '01': 2, 15: 3, 63: null },
  },
  publies: { libelle: 'visiteurs', par_departement: { '01': 40, 69: 60 }, total_publie: 110 },
  egaux: { libelle: 'séances', par_departement: { '01': 5, 69: 5 } },
  exaequo: { libelle: 'séances', par_departement: { '01': 1, 15: 1, 63: 8, 69: 8 } },
  publics: {
    libelle: 'spectateurs par public',
    par_categorie: [
      { libelle: 'scolaires', valeur: 60, precedent: 40 },
      { libelle: 'abonnés', valeur: 30, precedent: 0 },
      { libelle: 'invités', valeur: 10, precedent: 10 },
    ],
  },
  origines: {
    libelle: 'origine des recettes',
    unite: '%',
    sans_total: true,
    par_categorie: [
      { libelle: 'subventions', valeur: 62.5 },
      { libelle: 'billetterie', valeur: 37.5 },
    ],
  },
  soldes: {
    libelle: 'soldes',
    unite: '€',
    par_categorie: [
      { libelle: 'grande salle', valeur: 1200 },
      { libelle: 'studio', valeur: -300 },
    ],
  },
  un_seul: { libelle: 'concerts', par_categorie: [{ libelle: 'jazz', valeur: 7 }] },
};
const edition = makeEdition({ indicateurs, departements });
const chiffres = computeChiffres(edition, []);

function build(saisi: GraphiqueSaisi): GraphiqueVue {
  return buildGraphique('essai', saisi, chiffres, edition);
}

const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the sentence of a chart', () => {
  it.each<[string, GraphiqueSaisi]>([
    ['Adhérents : de 30 en 2020 à 84 en 2024, soit +180 %', { type: 'lignes', evolution: ['adherents'] }],
    ['Abonnés : de 49 en 2023 à 84 en 2024, soit +71,5 %', { type: 'lignes', evolution: ['publie'] }],
    ['Salles : 3 en 2024 comme en 2023', { type: 'barres', evolution: ['stable'] }],
    ['Ateliers : de 0 en 2023 à 48 en 2024', { type: 'barres', evolution: ['nouveau'] }],
    ['Résultat : de −8 300 € en 2023 à 12 450 € en 2024', { type: 'barres', evolution: ['resultat'] }],
    [
      'Satisfaits : de 88 % en 2023 à 92 % en 2024, soit +4 points',
      { type: 'barres', evolution: ['satisfaits'] },
    ],
    [
      'Adhérents : de 30 en 2020 à 84 en 2024, soit +180 % ; salles : 3 en 2024 comme en 2023',
      { type: 'lignes', evolution: ['adherents', 'stable'] },
    ],
    [
      'Adhérents, salles, ateliers et visites',
      { type: 'lignes', evolution: ['adherents', 'stable', 'nouveau', 'visites'] },
    ],
    [
      'Visites : Puy-de-Dôme en tête (53 sur 100, soit 53 %) ; au plus bas : Cantal (2)',
      { type: 'barres', par_departement: ['visites'] },
    ],
    [
      'Visites : Puy-de-Dôme en tête (53 sur 100, soit 53 %) ; au plus bas : Cantal (2) ; total : 100 contre 80 en 2023 (+25 %)',
      { type: 'barres', par_departement: ['visites'], precedent: true },
    ],
    // Nobody can tell which is the lowest when one is not known, or masked.
    ['Séances : Rhône en tête (11 sur 15, soit 73 %)', { type: 'barres', par_departement: ['trous'] }],
    ['Apprenants : Rhône en tête (75 sur 100, soit 75 %)', { type: 'barres', par_departement: ['secrets'] }],
    // The shares of a published total that its détail does not make would contradict the drawing.
    [
      'Visiteurs : Rhône en tête (60 sur 110) ; au plus bas : Ain (40)',
      { type: 'barres', par_departement: ['publies'] },
    ],
    ['Séances : même chiffre partout (5) ; total : 10', { type: 'barres', par_departement: ['egaux'] }],
    [
      'Séances : Puy-de-Dôme et Rhône en tête (8) ; au plus bas : Ain et Cantal (1)',
      { type: 'barres', par_departement: ['exaequo'] },
    ],
    ['Concerts : jazz, 7', { type: 'barres', par_categorie: ['un_seul'] }],
    [
      'Soldes : grande salle en tête (1 200 €) ; au plus bas : studio (−300 €)',
      { type: 'barres', par_categorie: ['soldes'] },
    ],
    [
      'Origine des recettes : subventions en tête (62,5 %) ; au plus bas : billetterie (37,5 %)',
      { type: 'anneau', par_categorie: ['origines'] },
    ],
    [
      'Satisfaits en tête (92 %) ; au plus bas : fidèles (74 %)',
      { type: 'barres', indicateurs: ['satisfaits', 'fideles'] },
    ],
    [
      'Adhérents en tête (84 sur 87, soit 97 %) ; au plus bas : salles (3)',
      { type: 'anneau', indicateurs: ['adherents', 'stable'] },
    ],
    [
      'Visites et fêtes : Puy-de-Dôme en tête (55) ; au plus bas : Cantal (2)',
      { type: 'barres_empilees', par_departement: ['visites', 'fetes'] },
    ],
    // A stack without one of its parts may be the highest.
    ['Visites et ateliers', { type: 'barres_empilees', par_departement: ['visites', 'ateliers_lieux'] }],
    [
      'Visites, en part du total : Cantal en tête (100 %) ; au plus bas : Rhône (89 %)',
      { type: 'barres_100', par_departement: ['visites', 'fetes'] },
    ],
  ])('%s', (attendu, saisi) => {
    expect(plain(build(saisi).titre)).toBe(attendu);
  });

  it('gives way to the title of the author, and stays in the text alternative', () => {
    const { titre, panneaux } = build({ type: 'barres', titre: 'Nos salles', par_departement: ['egaux'] });
    expect(titre).toBe('Nos salles');
    expect(plain(panneaux[0]?.alternative ?? '')).toMatch(
      /^Séances : même chiffre partout \(5\) ; total : 10\. Diag/,
    );
  });
});

describe('what is drawn', () => {
  it('puts several figures on one axis of years, with gaps', () => {
    const [panneau] = build({ type: 'lignes', evolution: ['adherents', 'stable'] }).panneaux;
    expect(panneau?.graphique.categories.map(({ nom }) => nom)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(panneau?.graphique.series.map(({ valeurs }) => valeurs)).toEqual([
      [30, null, null, 49, 84],
      [null, null, null, 3, 3],
    ]);
  });

  it('sets N-1 before N, named by their years', () => {
    const [panneau] = build({ type: 'barres', par_departement: ['visites'], precedent: true }).panneaux;
    expect(panneau?.graphique.series.map(({ nom, role }) => [nom, role])).toEqual([
      ['2023', 'precedent'],
      ['2024', 'actuel'],
    ]);
    expect(panneau?.graphique.series[0]?.valeurs).toEqual([10, 0, 40, 30]);
  });

  it('stacks the parts of one figure, one bar a year', () => {
    const [panneau] = build({ type: 'barres_100', par_categorie: ['publics'], precedent: true }).panneaux;
    expect(panneau?.graphique.categories.map(({ nom }) => nom)).toEqual(['2023', '2024']);
    expect(panneau?.graphique.series.map(({ parts }) => parts?.map(plain))).toEqual([
      ['80 %', '60 %'],
      ['0 %', '30 %'],
      ['20 %', '10 %'],
    ]);
  });

  it('keeps masked parts in the whole of a ring, together', () => {
    const [panneau] = build({ type: 'anneau', par_departement: ['secrets'] }).panneaux;
    const { categories = [], series = [], totaux } = panneau?.graphique ?? {};
    expect(categories.at(-1)).toEqual({ nom: 'Non publié', reste: true });
    expect(series[0]?.valeurs).toEqual([0, 0, 20, 75, 5]);
    expect(series[0]?.etiquettes.slice(0, 2)).toEqual(['s', 's']);
    expect(totaux).toEqual(['100']);
  });

  it('gives small multiples one scale, a panel for each figure', () => {
    const { panneaux } = build({ type: 'petits_multiples', par_departement: ['visites', 'ateliers_lieux'] });
    expect(panneaux.map(({ nom }) => nom)).toEqual(['Visites', 'Ateliers']);
    expect(panneaux.map(({ graphique }) => graphique.bornes)).toEqual([
      { min: 0, max: 53 },
      { min: 0, max: 53 },
    ]);
  });

  it('gives small multiples of one figure a panel for each place, N-1 beside N', () => {
    const { panneaux } = build({ type: 'petits_multiples', par_departement: ['visites'], precedent: true });
    expect(panneaux.map(({ nom }) => nom)).toEqual(['Ain', 'Cantal', 'Puy-de-Dôme', 'Rhône']);
    expect(panneaux[3]?.graphique.series.map(({ valeurs }) => valeurs)).toEqual([[30, 33]]);
  });

  it('never takes an unknown value for zero', () => {
    const [panneau] = build({ type: 'barres', par_departement: ['trous'] }).panneaux;
    expect(panneau?.graphique.series[0]?.valeurs[1]).toBeNull();
    expect(panneau?.graphique.series[0]?.etiquettes[1]).toBe('n. c.');
  });
});

describe('the twin table', () => {
  it('has the years as columns, keys in snake_case, and a total', () => {
    const { tableau } = build({ type: 'barres', par_categorie: ['publics'], precedent: true });
    expect(tableau.colonnes.map(({ cle, titre }) => [cle, titre])).toEqual([
      ['categorie', 'Catégorie'],
      ['spectateurs_par_public_2023', '2023'],
      ['spectateurs_par_public_2024', '2024'],
    ]);
    expect(tableau.total).toEqual(['Total', 50, 100]);
    expect(toCsv(tableau).split('\r\n')[1]).toBe('Scolaires;40;60');
  });

  it('tells a count of the year before that is masked from one that is not known', () => {
    const { panneaux, tableau } = build({
      type: 'barres',
      par_departement: ['secrets_passes'],
      precedent: true,
    });
    expect(panneaux[0]?.graphique.series[0]?.etiquettes).toEqual(['s', 's', 'n. c.']);
    expect(tableau.lignes.map(([nom, avant]) => [nom, avant])).toEqual([
      ['Ain', 's'],
      ['Cantal', 's'],
      ['Puy-de-Dôme', null],
    ]);
  });

  it('adds the shares that rings draw', () => {
    const { tableau } = build({ type: 'anneau', par_departement: ['secrets'] });
    expect(tableau.colonnes.map(({ cle }) => cle)).toEqual(['departement', 'apprenants', 'part_apprenants']);
    expect(tableau.lignes).toEqual([
      ['Ain', 's', null],
      ['Cantal', 's', null],
      ['Puy-de-Dôme', 20, 20],
      ['Rhône', 75, 75],
    ]);
    expect(tableau.total).toEqual(['Total', 100, null]);
  });

  it.each<[string, GraphiqueSaisi]>([
    ['percentages', { type: 'anneau', par_categorie: ['origines'] }],
    ['years', { type: 'barres', evolution: ['adherents'] }],
    ['figures side by side', { type: 'barres', indicateurs: ['adherents', 'stable'] }],
    ['one row', { type: 'barres', par_categorie: ['un_seul'] }],
  ])('has no total for %s', (_, saisi) => {
    expect(build(saisi).tableau.total).toBeUndefined();
  });

  it('gives two figures of one name two keys', () => {
    const { tableau } = build({ type: 'barres', par_departement: ['egaux', 'exaequo'] });
    expect(tableau.colonnes.map(({ cle }) => cle)).toEqual(['departement', 'seances', 'seances_2']);
  });
});
