import { describe, expect, it } from 'vitest';
import type { Evenement } from '../../../schemas/evenements.ts';
import type { IndicateurSaisi } from '../../../schemas/indicateurs.ts';
import { type Chiffre, computeChiffres } from '../../../src/domain/chiffres.ts';
import type { Edition } from '../../../src/edition/types.ts';
import { makeEdition } from '../../aide/edition.ts';

function compute(
  indicateur: Partial<IndicateurSaisi>,
  parts: Partial<Edition> = {},
  precedentes: readonly Edition[] = [],
): Chiffre | undefined {
  const indicateurs = { places: { libelle: 'places vendues', ...indicateur } };
  return computeChiffres(makeEdition({ ...parts, indicateurs }), precedentes)['places'];
}

function lastYear(annee: string, valeur: number): Edition {
  return makeEdition({ annee, indicateurs: { places: { libelle: 'places vendues', valeur } } });
}

describe('the value of a figure', () => {
  it('is the one that was typed', () => {
    expect(compute({ valeur: 84, plus_de: true, unite: 'places' })).toMatchObject({
      id: 'places',
      libelle: 'places vendues',
      unite: 'places',
      valeur: 84,
      plusDe: true,
      environ: false,
      ecarts: [],
      precedent: null,
      evolution: null,
      parDepartement: null,
      serie: [{ annee: '2024', valeur: 84 }],
    });
  });

  it('is the sum of its départements, listed in their order', () => {
    const chiffre = compute({ par_departement: { '971': 2, '63': 5, '01': null } });
    expect(chiffre?.valeur).toBe(7);
    expect(chiffre?.parDepartement?.map(({ code, valeur }) => [code, valeur])).toEqual([
      ['01', null],
      ['63', 5],
      ['971', 2],
    ]);
  });

  it('is the published total, which keeps beside it what the detail gives', () => {
    const detail = { '63': 5, '01': 4, '2A': 5, '971': 3 };
    expect(compute({ par_departement: detail, total_publie: 18 })).toMatchObject({
      valeur: 18,
      ecarts: [{ detail: 'parDepartement', somme: 17 }],
    });
    expect(compute({ par_departement: detail, total_publie: 17 })).toMatchObject({
      valeur: 17,
      ecarts: [],
    });
  });

  it('is not known when the source gives two bounds', () => {
    expect(compute({ intervalle: { min: 6, max: 13 } })).toMatchObject({
      valeur: null,
      intervalle: { min: 6, max: 13 },
      serie: [],
    });
  });
});

describe('last year', () => {
  it('comes from last year’s edition first, then from what is typed beside the figure', () => {
    expect(compute({ valeur: 60, precedent: 50 })).toMatchObject({ precedent: 50 });
    expect(compute({ valeur: 60, precedent: 50 }, {}, [lastYear('2023', 52)])).toMatchObject({
      precedent: 52,
      evolution: { nature: 'relative', pourcent: expect.closeTo(15.38, 2) },
      serie: [
        { annee: '2023', valeur: 52 },
        { annee: '2024', valeur: 60 },
      ],
    });
  });

  it('joins the typed series and every earlier edition, oldest first', () => {
    const serie = { 2020: 30, 2022: 40, 2021: 35 };
    expect(compute({ valeur: 60, serie }, {}, [lastYear('2022', 41), lastYear('2023', 52)])?.serie).toEqual([
      { annee: '2020', valeur: 30 },
      { annee: '2021', valeur: 35 },
      { annee: '2022', valeur: 41 },
      { annee: '2023', valeur: 52 },
      { annee: '2024', valeur: 60 },
    ]);
  });

  it('is the season before for a season', () => {
    expect(compute({ valeur: 60, precedent: 50 }, { annee: '2023-2024' })?.serie).toEqual([
      { annee: '2022-2023', valeur: 50 },
      { annee: '2023-2024', valeur: 60 },
    ]);
  });

  it('reads the published total of last year', () => {
    const precedente = makeEdition({
      annee: '2023',
      indicateurs: { places: { libelle: 'places', par_departement: { '63': 10 }, total_publie: 12 } },
    });
    expect(compute({ valeur: 15 }, {}, [precedente])?.precedent).toBe(12);
  });
});

describe('last year restated', () => {
  const departements = { '01': 3, '63': 20 };
  const avant = makeEdition({
    annee: '2023',
    indicateurs: {
      places: {
        libelle: 'places vendues',
        par_departement: { '01': 10, '63': 30 },
        par_categorie: [{ libelle: 'Plein tarif', valeur: 40 }],
      },
    },
  });
  const typed = {
    par_departement: departements,
    par_categorie: [{ libelle: 'Plein tarif', valeur: 23, precedent: 35 }],
    precedent: 35,
    precedent_par_departement: { '01': 5 },
    serie: { 2023: 35 },
  };

  it('is what is typed here, in the total and in each detail; what is not typed stays as published', () => {
    const chiffre = compute({ ...typed, retraitement: 'autre périmètre' }, {}, [avant]);
    expect(chiffre).toMatchObject({ precedent: 35, retraitement: 'autre périmètre' });
    expect(chiffre?.parDepartement?.map(({ precedent }) => precedent)).toEqual([5, 30]);
    expect(chiffre?.parCategorie?.map(({ precedent }) => precedent)).toEqual([35]);
  });

  it('is what its own edition holds when nothing says why it should not be', () => {
    const chiffre = compute(typed, {}, [avant]);
    expect(chiffre?.precedent).toBe(40);
    expect(chiffre?.parDepartement?.map(({ precedent }) => precedent)).toEqual([10, 30]);
    expect(chiffre?.parCategorie?.map(({ precedent }) => precedent)).toEqual([40]);
  });
});

describe('an evolution printed by the source', () => {
  it('is kept as printed, beside the computed one', () => {
    expect(compute({ valeur: 84, precedent: 49, evolution_publiee: 70 })).toMatchObject({
      evolution: { nature: 'relative', pourcent: 70, publiee: true },
      evolutionCalculee: { nature: 'relative' },
    });
    expect(compute({ valeur: 50, precedent: 40, unite: '%', evolution_publiee: 10 })).toMatchObject({
      evolution: { nature: 'points', points: 10, publiee: true },
    });
    expect(compute({ valeur: 50, precedent: 50, evolution_publiee: 0 })?.evolution).toEqual({
      nature: 'stable',
    });
  });
});

describe('parts of a hundred per cent', () => {
  const thirds = ['a', 'b', 'c'].map((libelle) => ({ libelle, valeur: 33.3 }));
  it('are each rounded: their sum may miss it by one', () => {
    expect(compute({ unite: '%', par_categorie: thirds, total_publie: 100 })?.ecarts).toEqual([]);
    expect(compute({ unite: '%', par_categorie: thirds, total_publie: 98 })?.ecarts).toHaveLength(1);
    expect(compute({ par_categorie: thirds, total_publie: 100 })?.ecarts).toHaveLength(1);
  });
});

describe('a figure that another file holds', () => {
  const gouvernance = {
    conseil: {
      reunions: 3,
      membres: [
        { id: 'a', prenom: 'A', nom: 'A', college: 'amateurs' },
        { id: 'b', prenom: 'B', nom: 'B', college: 'amateurs' },
        { id: 'c', prenom: 'C', nom: 'C' },
      ],
    },
    bureau: { membres: [{ personne: 'a', fonction: 'présidente' }] },
  };
  const evenement = (parts: Partial<Evenement>): Evenement => ({
    id: 'e',
    titre: 'Une soirée',
    type: 'soiree',
    ...parts,
  });
  const evenements = {
    types: {},
    evenements: [
      evenement({ id: 'premiere', participants: 200, plus_de: true }),
      evenement({ id: 'relache', participants: 50, annule: true }),
      evenement({ id: 'scene_ouverte', seances: 4, participants: 47 }),
      evenement({ id: 'stage', type: 'stage' }),
    ],
  };
  const equipe = {
    salaries: [
      { id: 'x', prenom: 'X', nom: 'X', fonction: 'régisseuse', etp: 0.8 },
      { id: 'y', prenom: 'Y', nom: 'Y', fonction: 'administrateur', etp: 1, arrivee: '2024-09' },
    ],
  };
  const promotions = {
    formations: [
      {
        id: 'jeu',
        titre: 'Jeu',
        promotions: [
          { id: 'p1', titre: 'Une', apprenants: { nombre: 12 } },
          {
            id: 'p2',
            titre: 'Deux',
            apprenants: { par_departement: { '63': 5, '01': 4 }, total_publie: 10 },
          },
        ],
      },
    ],
  };

  it.each([
    ['members', { nature: 'membres' }, 3],
    ['members of a college', { nature: 'membres', college: 'amateurs' }, 2],
    ['meetings', { nature: 'reunions', instance: 'conseil' }, 3],
    ['meetings that nobody counted', { nature: 'reunions', instance: 'bureau' }, null],
    ['events of a type, sittings counted, cancelled ones not', { nature: 'evenements', type: 'soiree' }, 5],
    ['participants of a type', { nature: 'participants', type: 'soiree' }, 247],
    ['participants of an event', { nature: 'participants', evenement: 'scene_ouverte' }, 47],
    ['participants that nobody counted', { nature: 'participants', type: 'stage' }, null],
    ['headcount', { nature: 'effectif', au: '2024-08-31' }, 1],
    ['ETP', { nature: 'etp', au: '2024-12-31' }, 1.8],
    ['learners without detail', { nature: 'apprenants', promotion: 'p1' }, 12],
    ['learners with a published total', { nature: 'apprenants', promotion: 'p2' }, 10],
  ] as const)('%s', (_, calcul, valeur) => {
    expect(compute({ calcul }, { gouvernance, evenements, equipe, promotions })?.valeur).toBe(valeur);
  });

  it('says « plus de » as soon as one part does', () => {
    const parts = { evenements };
    expect(compute({ calcul: { nature: 'participants', type: 'soiree' } }, parts)?.plusDe).toBe(true);
    expect(compute({ calcul: { nature: 'participants', evenement: 'scene_ouverte' } }, parts)?.plusDe).toBe(
      false,
    );
  });

  it('keeps the published total, and beside it what the other file holds', () => {
    const chiffre = compute(
      { calcul: { nature: 'evenements', type: 'soiree' }, total_publie: 50 },
      { evenements },
    );
    const counted = compute({ calcul: { nature: 'evenements', type: 'soiree' } }, { evenements })?.valeur;
    expect(chiffre?.valeur).toBe(50);
    expect(chiffre?.ecarts).toEqual([{ detail: 'calcul', somme: counted }]);
  });

  it.each([
    ['lacks an event that does not say how many came', { total_publie: 60 }, 'atelier', []],
    ['has more than the published total', { total_publie: 40 }, 'atelier', [47]],
    ['says « plus de »', { total_publie: 250 }, 'soiree', []],
    ['is « plus de » more than the published total', { total_publie: 240 }, 'soiree', [247]],
    ['is whole', { total_publie: 48 }, 'lecture', [47]],
    ['is whole beside a published total that is not', { total_publie: 48, plus_de: true }, 'lecture', [47]],
  ] as const)('is compared with its total as far as it is known: the detail %s', (_, total, type, sommes) => {
    const autres = {
      types: {},
      evenements: [
        ...evenements.evenements,
        evenement({ id: 'atelier_1', type: 'atelier', participants: 47 }),
        evenement({ id: 'atelier_2', type: 'atelier' }),
        evenement({ id: 'lecture_1', type: 'lecture', participants: 47 }),
        evenement({ id: 'lecture_2', type: 'lecture', annule: true }),
      ],
    };
    const calcul = { nature: 'participants', type } as const;
    const chiffre = compute({ calcul, ...total }, { evenements: autres });
    expect(chiffre?.ecarts.map(({ somme }) => somme)).toEqual(sommes);
    // The same through a kind that names the figure.
    const indicateurs = {
      venus: { libelle: 'venus', calcul },
      places: { libelle: 'places', par_categorie: [{ indicateur: 'venus' }], ...total },
    };
    const named = computeChiffres(makeEdition({ evenements: autres, indicateurs }), [])['places'];
    expect(named?.ecarts.map(({ somme }) => somme)).toEqual(sommes);
  });

  it('brings the départements of a cohort along', () => {
    const chiffre = compute({ calcul: { nature: 'apprenants', promotion: 'p2' } }, { promotions });
    expect(chiffre?.parDepartement?.map(({ nom }) => nom)).toEqual(['Ain', 'Puy-de-Dôme']);
    expect(chiffre?.ecarts).toEqual([{ detail: 'parDepartement', somme: 9 }]);
  });

  it.each([
    { nature: 'etp', au: '2024-12-31' },
    { nature: 'reunions', instance: 'conseil' },
  ] as const)('is not known when the file is not there: %j', (calcul) => {
    expect(compute({ calcul })?.valeur).toBeNull();
  });
});
