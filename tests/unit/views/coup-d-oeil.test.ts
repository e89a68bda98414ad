import { describe, expect, it } from 'vitest';
import { indicateursSchema } from '../../../schemas/indicateurs.ts';
import { coupDOeilSchema, type TuileSaisie } from '../../../schemas/coup-d-oeil.ts';
import { buildCoupDOeil } from '../../../src/views/coup-d-oeil.ts';
import type { TuileVue } from '../../../src/views/coup-d-oeil-tuile.ts';
import { buildDossier } from '../../../src/views/dossier.ts';
import { makeEdition } from '../../aide/edition.ts';

/** The spread of a few tiles, from figures as typed. */
function spread(indicateurs: unknown, tuiles: TuileSaisie[]): ReturnType<typeof buildCoupDOeil> {
  const edition = makeEdition({
    indicateurs: indicateursSchema.parse(indicateurs),
    coupDOeil: coupDOeilSchema.parse({ groupes: [{ titre: 'La saison', tuiles }] }),
  });
  return buildCoupDOeil(buildDossier(edition, [], true));
}

/** The first tile of a spread that has another: alone it would be set larger. */
function tileOf(indicateur: object, tuile: Omit<TuileSaisie, 'indicateur'> = {}): TuileVue | undefined {
  const indicateurs = { a: { libelle: 'spectateurs', ...indicateur }, b: { libelle: 'séances', valeur: 7 } };
  return spread(indicateurs, [{ indicateur: 'a', ...tuile }, { indicateur: 'b' }])?.groupes[0]?.tuiles[0];
}

describe('a figure in a tile', () => {
  it.each([
    [{ valeur: 84 }, { nombre: '84', unite: null, precision: null, libelle: 'spectateurs' }],
    [
      { valeur: 156850, unite: '€' },
      { nombre: '156\u202F850', unite: '€' },
    ],
    [
      { valeur: 54, unite: '%', environ: true },
      { nombre: '54', unite: '%', precision: 'environ' },
    ],
    [
      { valeur: 200, plus_de: true },
      { nombre: '200', precision: 'plus de' },
    ],
    [{ valeur: 10000, cumul: true }, { libelle: 'spectateurs, en cumul' }],
    [{ intervalle: { min: 6, max: 13 } }, { nombre: '6 à 13' }],
    [
      { valeur: 0, libelle_singulier: 'spectateur' },
      { nombre: '0', connue: true, libelle: 'spectateur' },
    ],
    [{ par_departement: { 63: null } }, { nombre: 'n. c.', connue: false, precision: null }],
  ])('%j is set %j', (indicateur, valeur) => {
    expect(tileOf(indicateur)?.valeur).toMatchObject(valeur);
  });

  it('« en cumul » is said once, with the label', () => {
    expect(tileOf({ valeur: 10000, cumul: true })?.appel).toBeNull();
  });

  it('whose parts do not add up leaves its label as a title', () => {
    const parts = [
      { libelle: 'comédiens', valeur: 44 },
      { libelle: 'techniciens', valeur: 31 },
    ];
    const tile = tileOf(
      { libelle: 'part des métiers', unite: '%', sans_total: true, par_categorie: parts },
      { dessin: 'classement' },
    );
    expect(tile?.valeur).toMatchObject({ nombre: '', libelle: 'Part des métiers' });
    expect(tile?.dessin).toMatchObject({ barres: [{ texte: '44\u00A0%' }, { texte: '31\u00A0%' }] });
  });
});

describe('how a figure moved', () => {
  it.each([
    [{ valeur: 84, precedent: 49 }, '+71\u00A0%', '49 en\u00A02023'],
    [{ valeur: -15600, precedent: 4100 }, '−480\u00A0%', '4\u202F100 en\u00A02023'],
    [{ valeur: 4, precedent: 0 }, 'nouveau', '0 en\u00A02023'],
    [{ valeur: 0, precedent: 12 }, '−100\u00A0%', '12 en\u00A02023'],
    [{ valeur: 91, precedent: 94.5, unite: '%' }, '−3,5\u00A0points', '94,5\u00A0% en\u00A02023'],
    [{ valeur: 3, precedent: 3 }, 'stable', '3 en\u00A02023'],
  ])('%j: %s (%s)', (indicateur, texte, avant) => {
    expect(tileOf(indicateur)?.evolution).toEqual({ texte, avant });
  });

  it('is not said without last year', () => {
    expect(tileOf({ valeur: 84 })?.evolution).toBeNull();
  });
});

describe('a share of a whole', () => {
  it.each([
    ['la population des Pays de la Loire', '19\u00A0% de la population des Pays de la Loire'],
    ['le public', '19\u00A0% du public'],
    ['l’effectif', '19\u00A0% de l’effectif'],
    ['les habitants', '19\u00A0% des habitants'],
    ['MSP constituées', '19\u00A0% des MSP constituées'],
  ])('of « %s »: %s', (libelle, said) => {
    expect(tileOf({ valeur: 719920, population: { libelle }, part_publiee: 19 })?.part).toBe(said);
  });
});

describe('the drawing of a tile', () => {
  const par_departement = { '01': 4, '63': 12, '971': null };

  it('columns stand on zero, below it when the value is negative', () => {
    const tile = tileOf({ valeur: -5, serie: { 2022: 15, 2023: 0 } }, { dessin: 'evolution' });
    expect(tile?.dessin).toMatchObject({
      genre: 'colonnes',
      colonnes: [
        { nom: '2022', bas: 25, haut: 75 },
        { nom: '2023', bas: 25, haut: 0 },
        { nom: '2024', bas: 0, haut: 25 },
      ],
    });
  });

  it('a long series names the values of its ends only', () => {
    const serie = Object.fromEntries([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].map((an) => [an, an]));
    const tile = tileOf({ valeur: 9, serie }, { dessin: 'evolution' });
    const shown =
      tile?.dessin?.genre === 'colonnes' ? tile.dessin.colonnes.map(({ montree }) => montree) : [];
    expect(shown.flatMap((montree, i) => (montree ? [i] : []))).toEqual([0, 8]);
  });

  it('missing, masked and zero are told apart', () => {
    const tile = tileOf(
      { seuil_secret: 5, par_departement: { '01': 3, '2A': 0, '63': 12, '971': null } },
      { dessin: 'departements' },
    );
    const texts = tile?.dessin?.genre === 'barres' ? tile.dessin.barres.map(({ texte }) => texte) : [];
    expect(texts).toEqual(['s', '0', 's', 'n. c.']);
  });

  it('a ranking keeps the five largest and counts the others', () => {
    const par_categorie = [3, 9, 1, 7, 5, 2, 8].map((valeur) => ({ libelle: `n° ${valeur}`, valeur }));
    expect(tileOf({ par_categorie }, { dessin: 'classement' })?.dessin).toMatchObject({
      genre: 'barres',
      barres: [{ valeur: 9 }, { valeur: 8 }, { valeur: 7 }, { valeur: 5 }, { valeur: 3 }],
      reste: 'et 2 autres',
    });
  });

  it.each([
    [{ valeur: 19, unite: '%' }, 'jauge', { genre: 'anneau', pourcent: 19 }],
    [{ valeur: 79.5, unite: '%' }, 'points', { genre: 'points', pleins: 80 }],
    [{ valeur: 1, dont: 'b' }, 'barre', { genre: 'empilement', segments: [{ nom: '' }] }],
    [{ valeur: 7 }, 'pictogrammes', { genre: 'pictogrammes', nombre: 7, legende: '' }],
    [{ valeur: 37 }, 'pictogrammes', { nombre: 18.5, legende: '1 pictogramme pour 2 spectateurs' }],
    [{ valeur: 719920 }, 'pictogrammes', { legende: '1 pictogramme pour 50\u202F000 spectateurs' }],
    [{ par_departement }, 'carte', { genre: 'carte' }],
    [{ valeur: 0 }, 'pictogrammes', null],
    [{ valeur: 7 }, 'jauge', null],
  ] as const)('%j as « %s »', (indicateur, dessin, expected) => {
    const drawn = tileOf(indicateur, { dessin, pictogramme: 'users' })?.dessin;
    if (expected === null) expect(drawn).toBeNull();
    else expect(drawn).toMatchObject(expected);
  });

  it('a pair has its second figure', () => {
    const tile = tileOf({ valeur: 104, libelle: 'participants' }, { dessin: 'paire', puis: 'b' });
    expect(tile?.suite).toMatchObject({ nombre: '7', libelle: 'séances' });
  });
});

describe('the foot of the spread', () => {
  it('gives each note once, in the order of the calls, and each source', () => {
    const vue = spread(
      {
        a: { libelle: 'a', valeur: 1, note: 'Une note.', source: 'Enquête' },
        b: { libelle: 'b', valeur: 2 },
        c: { libelle: 'c', valeur: 3, note: 'Une autre.', source: 'Enquête' },
        d: { libelle: 'd', valeur: 4, note: 'Une note.', source: 'Registre' },
      },
      ['a', 'b', 'c', 'd'].map((indicateur) => ({ indicateur })),
    );
    expect(vue?.groupes[0]?.tuiles.map(({ appel }) => appel)).toEqual([1, null, 2, 1]);
    expect(vue).toMatchObject({ notes: ['Une note.', 'Une autre.'], sources: ['Enquête', 'Registre'] });
  });

  it('names the report when no figure has a source', () => {
    const vue = spread({ a: { libelle: 'a', valeur: 1 } }, [{ indicateur: 'a' }]);
    expect(vue?.sources).toEqual(['Rapport d’activité 2024, La Rampe']);
  });
});

it('a figure alone is set as large as can be', () => {
  const vue = spread({ a: { libelle: 'a', valeur: 1 } }, [{ indicateur: 'a' }]);
  expect(vue?.groupes[0]?.tuiles[0]?.poids).toBe(3);
});

it('no spread without its file', () => {
  expect(buildCoupDOeil(buildDossier(makeEdition(), [], true))).toBeNull();
});
