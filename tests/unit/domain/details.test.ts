import { describe, expect, it } from 'vitest';
import type { IndicateurSaisi } from '../../../schemas/indicateurs.ts';
import type { Territoires } from '../../../schemas/territoires.ts';
import { type Chiffre, computeChiffres } from '../../../src/domain/chiffres.ts';
import type { Edition } from '../../../src/edition/types.ts';
import { chiffreAt } from '../../../src/views/detail.ts';
import { formatEvolution } from '../../../src/views/chiffre.ts';
import { makeEdition } from '../../aide/edition.ts';

const territoires: Territoires = {
  territoires: [
    { id: 'nord', nom: 'Territoire Nord', nom_court: 'Nord', departements: ['01', '63'] },
    { id: 'iles', nom: 'Îles', departements: ['2A', '971'] },
  ],
};

function compute(
  indicateurs: Record<string, Partial<IndicateurSaisi>>,
  precedentes: readonly Edition[] = [],
): Record<string, Chiffre> {
  const entries = Object.entries(indicateurs).map(([id, saisi]) => [id, { libelle: id, ...saisi }]);
  return computeChiffres(
    makeEdition({ territoires, indicateurs: Object.fromEntries(entries) as Edition['indicateurs'] }),
    precedentes,
  );
}

function values(parts: Chiffre['parTerritoire'] | undefined): unknown[] | undefined {
  return parts?.map(({ nom, valeur, precedent }) => [nom, valeur, precedent]);
}

describe('a figure by territory', () => {
  it('adds the départements up, last year’s too', () => {
    const { dates } = compute({
      dates: {
        par_departement: { '01': 2, '63': 5, '2A': 4 },
        precedent_par_departement: { '01': 1, '63': 1, '971': 3 },
      },
    });
    expect(values(dates?.parTerritoire)).toEqual([
      ['Nord', 7, 2],
      ['Îles', 4, 3],
    ]);
    expect([dates?.valeur, dates?.precedent]).toEqual([11, 5]);
  });

  it('keeps what the source prints, and tells that it is not the sum', () => {
    const { dates } = compute({
      dates: {
        par_departement: { '01': 2, '63': 5, '2A': 4 },
        par_territoire: { nord: 9, iles: 4 },
        precedent_par_territoire: { nord: 6, iles: 6 },
        total_publie: 11,
      },
    });
    expect(values(dates?.parTerritoire)).toEqual([
      ['Nord', 9, 6],
      ['Îles', 4, 6],
    ]);
    expect(dates).toMatchObject({
      valeur: 11,
      precedent: 12,
      ecarts: [{ detail: 'parTerritoire', somme: 13 }],
    });
  });

  it('is absent without territories, or without any place', () => {
    expect(compute({ dates: { valeur: 3 } })['dates']?.parTerritoire).toBeNull();
  });
});

describe('a figure by category', () => {
  it('adds its categories up, those that are figures of their own included', () => {
    const { total } = compute({
      salle: { libelle: 'en salle', valeur: 900, precedent: 800 },
      total: {
        par_categorie: [{ indicateur: 'salle' }, { libelle: 'en tournée', valeur: 350, precedent: 100 }],
      },
    });
    expect(total?.valeur).toBe(1250);
    expect(values(total?.parCategorie)).toEqual([
      ['en salle', 900, 800],
      ['en tournée', 350, 100],
    ]);
  });

  it('has no total when its categories do not add up', () => {
    const { metiers } = compute({
      metiers: {
        unite: '%',
        sans_total: true,
        par_categorie: [
          { libelle: 'infirmiers', valeur: 24 },
          { libelle: 'médecins', valeur: 23 },
        ],
      },
    });
    expect([metiers?.valeur, metiers?.ecarts, metiers?.precedent]).toEqual([null, [], null]);
  });

  it('does not run for ever when figures contain one another', () => {
    const { a } = compute({
      a: { par_categorie: [{ indicateur: 'b' }] },
      b: { par_categorie: [{ indicateur: 'a' }] },
    });
    expect(a?.valeur).toBeNull();
  });
});

describe('last year’s details', () => {
  it('come from last year’s own édition, whatever was typed beside', () => {
    const before = makeEdition({
      annee: '2023',
      territoires,
      indicateurs: { dates: { libelle: 'dates', par_departement: { '01': 7, '2A': 1 } } },
    });
    const { dates } = compute(
      { dates: { par_departement: { '01': 2, '2A': 4 }, precedent_par_departement: { '01': 99 } } },
      [before],
    );
    expect(dates?.parDepartement?.map(({ precedent }) => precedent)).toEqual([7, 1]);
    expect(values(dates?.parTerritoire)).toEqual([
      ['Nord', 2, 7],
      ['Îles', 4, 1],
    ]);
    expect(dates?.precedent).toBe(8);
  });
});

describe('small counts', () => {
  it('are masked in every detail at once', () => {
    const { dates } = compute({
      dates: { par_departement: { '01': 2, '63': 5, '2A': 40 }, seuil_secret: 5 },
    });
    expect(dates?.parDepartement?.map(({ valeur, secret }) => (secret ? 's' : valeur))).toEqual([
      's',
      40,
      's',
    ]);
    expect(dates?.valeur).toBe(47);
  });
});

describe('the share of a whole', () => {
  it.each([
    ['of another figure', { valeur: 15, dont: 'tous' }, 18.5],
    ['as the source prints it', { valeur: 15, dont: 'tous', part_publiee: 18 }, 18],
    ['of a population', { valeur: 20, population: { libelle: 'la ville', valeur: 400 } }, 5],
    ['published alone', { valeur: 20, population: { libelle: 'la ville' }, part_publiee: 19 }, 19],
  ])('%s', (_, saisi, pourcent) => {
    const { partie } = compute({ tous: { valeur: 81 }, partie: saisi });
    expect(partie?.part?.pourcent).toBeCloseTo(pourcent, 1);
  });

  it('is not known without a whole, nor of nothing', () => {
    expect(compute({ partie: { valeur: 3 } })['partie']?.part).toBeNull();
    expect(compute({ tous: { valeur: 0 }, partie: { valeur: 0, dont: 'tous' } })['partie']?.part).toBeNull();
  });
});

describe('a figure quoted in one place', () => {
  const { dates } = compute({
    dates: {
      par_departement: { '01': 60, '2A': 0, '63': 61, '971': 4 },
      precedent_par_departement: { '01': 52, '2A': 7, '63': 40, '971': 0 },
    },
  });

  it.each([
    ['01', 60, '+15 %'],
    ['63', 61, '+53 %'],
    ['2A', 0, '−100 %'],
    ['971', 4, 'nouveau'],
  ])('has the value and the evolution of %s', (departement, valeur, evolution) => {
    const there = dates && chiffreAt(dates, { departement });
    expect(there?.valeur).toBe(valeur);
    expect(there?.evolution && formatEvolution(there.evolution).replace(/\s/g, ' ')).toBe(evolution);
  });

  it('or that of a territory', () => {
    const there = dates && chiffreAt(dates, { territoire: 'nord' });
    expect([there?.valeur, there?.precedent]).toEqual([121, 92]);
  });
});

describe('last year’s total', () => {
  it('is not known when the source has lost one of its territories', () => {
    const { dates } = compute({
      dates: { par_territoire: { nord: 9, iles: 4 }, precedent_par_territoire: { nord: 6, iles: null } },
    });
    expect([dates?.precedent, dates?.evolution]).toEqual([null, null]);
    expect(values(dates?.parTerritoire)).toEqual([
      ['Nord', 9, 6],
      ['Îles', 4, null],
    ]);
  });
});
