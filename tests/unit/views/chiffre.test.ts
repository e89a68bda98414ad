import { describe, expect, it } from 'vitest';
import { type Chiffre, computeChiffres } from '../../../src/domain/chiffres.ts';
import {
  formatBareChiffre,
  formatChiffre,
  formatEvolution,
  formatPhrase,
  notesOf,
} from '../../../src/views/chiffre.ts';
import type { IndicateurSaisi } from '../../../schemas/indicateurs.ts';
import { makeEdition } from '../../aide/edition.ts';

const NB = '\u00A0';

function chiffre(parts: Partial<IndicateurSaisi>): Chiffre {
  const indicateurs = { a: { libelle: 'adhérents', libelle_singulier: 'adhérent', ...parts } };
  const [computed] = Object.values(computeChiffres(makeEdition({ indicateurs }), []));
  if (!computed) throw new Error('no figure');
  return computed;
}

describe('a figure in words', () => {
  it.each([
    [{ valeur: 84 }, '84', '84', `84${NB}adhérents`],
    [{ valeur: 1 }, '1', '1', `1${NB}adhérent`],
    [{ valeur: 0 }, '0', '0', `0${NB}adhérent`],
    [
      { valeur: 1500, plus_de: true },
      '1\u202F500',
      `plus de${NB}1\u202F500`,
      `plus de${NB}1\u202F500${NB}adhérents`,
    ],
    [
      { valeur: 54, unite: '%', environ: true },
      `54${NB}%`,
      `environ${NB}54${NB}%`,
      `environ${NB}54${NB}%${NB}adhérents`,
    ],
    [{ intervalle: { min: 6, max: 13 } }, '6 à 13', '6 à 13', `6 à 13${NB}adhérents`],
    [{ par_departement: { '01': null } }, '–', '–', `–${NB}adhérents`],
  ])('%j', (parts, bare, sentence, phrase) => {
    const figure = chiffre(parts);
    expect([formatBareChiffre(figure), formatChiffre(figure), formatPhrase(figure)]).toEqual([
      bare,
      sentence,
      phrase,
    ]);
  });

  it('leaves its unit out when it is told so', () => {
    expect(formatChiffre(chiffre({ valeur: 54, unite: '%' }), { unite: false })).toBe('54');
  });
});

describe('an evolution in words', () => {
  it.each([
    [{ nature: 'nouveau' }, 'nouveau'],
    [{ nature: 'stable' }, 'stable'],
    [{ nature: 'relative', pourcent: 71.43 }, `+71${NB}%`],
    [{ nature: 'relative', pourcent: 15.38 }, `+15${NB}%`],
    [{ nature: 'relative', pourcent: -100 }, `\u2212100${NB}%`],
    [{ nature: 'relative', pourcent: 2.5 }, `+2,5${NB}%`],
    [{ nature: 'points', points: 7 }, `+7${NB}points`],
    [{ nature: 'points', points: 1.5 }, `+1,5${NB}point`],
    [{ nature: 'points', points: -1 }, `\u22121${NB}point`],
    [{ nature: 'relative', pourcent: 26.25, publiee: true }, `+26,25${NB}%`],
    [{ nature: 'relative', pourcent: 5, publiee: true }, `+5${NB}%`],
    [{ nature: 'points', points: 0.36, publiee: true }, `+0,36${NB}point`],
  ] as const)('%j', (evolution, text) => {
    expect(formatEvolution(evolution)).toBe(text);
  });
});

describe('the notes of a figure', () => {
  it('tell a published total that the detail does not give', () => {
    const figure = chiffre({
      par_departement: { '01': 9, '63': 8 },
      total_publie: 18,
      note: 'Une promotion.',
    });
    expect(notesOf(figure).note).toBe(
      'Une promotion. Total publié : 18 ; la somme des départements donne 17.',
    );
    expect(notesOf(chiffre({ valeur: 3 })).note).toBeUndefined();
  });

  it('tell why last year is not what was published then', () => {
    const parts = { valeur: 42, precedent: 35, note: 'Fin décembre.' };
    expect(
      notesOf(chiffre({ ...parts, retraitement: 'les bénévoles d’un jour ne comptent plus' })).note,
    ).toBe('Fin décembre. Exercice précédent retraité : les bénévoles d’un jour ne comptent plus.');
    expect(notesOf(chiffre({ ...parts, retraitement: 'Autre méthode.' })).note).toContain(
      'retraité : Autre méthode.',
    );
  });
});
