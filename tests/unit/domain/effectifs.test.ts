import { describe, expect, it } from 'vitest';
import type { Equipe } from '../../../schemas/equipe.ts';
import { countSalaries, sumEtp } from '../../../src/domain/effectifs.ts';

type Salarie = Equipe['salaries'][number];

function equipe(...salaries: Pick<Salarie, 'etp' | 'arrivee' | 'depart'>[]): Equipe {
  return {
    salaries: salaries.map((salarie, i) => ({
      id: `s${i}`,
      prenom: 'Ana',
      nom: 'Le Gall',
      fonction: 'coordinatrice',
      ...salarie,
    })),
  };
}

describe('who is there on a day', () => {
  it.each([
    ['somebody without dates', {}, '2024-06-30', 1],
    ['the day of arrival', { arrivee: '2024-06-30' }, '2024-06-30', 1],
    ['the day before arrival', { arrivee: '2024-06-30' }, '2024-06-29', 0],
    ['the day of departure', { depart: '2024-06-30' }, '2024-06-30', 1],
    ['the day after departure', { depart: '2024-06-30' }, '2024-07-01', 0],
    ['the first day of the month of arrival', { arrivee: '2024-06' }, '2024-06-01', 1],
    ['the last day before the month of arrival', { arrivee: '2024-06' }, '2024-05-31', 0],
    ['the last day of the month of departure', { depart: '2024-06' }, '2024-06-30', 1],
    ['the middle of the month of departure', { depart: '2024-06' }, '2024-06-20', 1],
    ['the day after the month of departure', { depart: '2024-06' }, '2024-07-01', 0],
    ['the last day of the year of departure', { depart: '2024' }, '2024-12-31', 1],
    ['the year after the year of departure', { depart: '2023' }, '2024-01-01', 0],
    ['the first day of the year of arrival', { arrivee: '2024' }, '2024-01-01', 1],
  ])('%s', (_, dates, au, expected) => {
    expect(countSalaries(equipe({ etp: 1, ...dates }), au)).toBe(expected);
  });

  it('adds ETP without the crumbs of binary numbers', () => {
    const team = equipe({ etp: 0.1 }, { etp: 0.2 }, { etp: 0.9 }, { etp: 0.25, depart: '2024-03' });
    expect(sumEtp(team, '2024-12-31')).toBe(1.2);
    expect(sumEtp(team, '2024-03-31')).toBe(1.45);
  });
});
