import { describe, expect, it } from 'vitest';
import {
  adresseWeb,
  codeDepartement,
  couleur,
  dateComplete,
  dateSouple,
  effectif,
  identifiant,
  normalizeDate,
  ouiNon,
} from '../../../schemas/commun.ts';

describe('dates', () => {
  it.each([
    ['2024-10-15', '2024-10-15'],
    ['15/10/2024', '2024-10-15'],
    ['5/3/2024', '2024-03-05'],
    [' 2024-10 ', '2024-10'],
    [2024, '2024'],
    ['2024', '2024'],
    ['29/02/2024', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%j is %s', (typed, iso) => {
    expect(normalizeDate(typed)).toBe(iso);
    expect(dateSouple.parse(typed)).toBe(iso);
  });

  it.each([
    '31/02/2024',
    '29/02/2023',
    '1900-02-29',
    '2024-13',
    '2024-00-10',
    '2024-04-31',
    '0/1/2024',
    '15/10/24',
    '15 octobre 2024',
    '2024-1-5',
    'hier',
    '',
    20,
    2024.5,
  ])('%j is no date', (typed) => {
    expect(normalizeDate(typed)).toBeUndefined();
    expect(dateSouple.safeParse(typed).success).toBe(false);
  });

  it('wants the day where a day is needed', () => {
    expect(dateComplete.parse('15/10/2024')).toBe('2024-10-15');
    expect(dateComplete.safeParse('2024-10').success).toBe(false);
  });
});

describe('yes and no', () => {
  it.each([
    ['oui', true],
    ['non', false],
    [true, true],
    [false, false],
  ])('%j is %j', (typed, value) => {
    expect(ouiNon.parse(typed)).toBe(value);
  });

  it.each(['yes', 'Oui !', 1, null])('%j is neither', (typed) => {
    expect(ouiNon.safeParse(typed).success).toBe(false);
  });
});

describe('codes of départements', () => {
  it.each([
    ['01', '01'],
    [1, '01'],
    [56, '56'],
    ['2a', '2A'],
    [' 974 ', '974'],
    [971, '971'],
  ])('%j is %s', (typed, code) => {
    expect(codeDepartement.parse(typed)).toBe(code);
  });
});

describe('ids', () => {
  it.each(['adherents', 'apprenants_2024', 'a', '2024'])('%s is one', (typed) => {
    expect(identifiant.safeParse(typed).success).toBe(true);
  });

  it.each(['Adhérents', 'adhérents', 'a-b', '_a', 'a__b', 'a b', ''])('« %s » is none', (typed) => {
    expect(identifiant.safeParse(typed).success).toBe(false);
  });
});

describe('other pieces', () => {
  it.each([
    [effectif, 0, true],
    [effectif, 12.5, false],
    [effectif, -1, false],
    [effectif, '12', false],
    [couleur, '#0b4f5c', true],
    [couleur, '#fff', false],
    [couleur, 'bleu', false],
    [adresseWeb, 'https://www.exemple.fr/page', true],
    [adresseWeb, 'www.exemple.fr', false],
    [adresseWeb, 'javascript:alert(1)', false],
    [adresseWeb, 'https://exemple.fr/ <script>', false],
  ])('%#: %s', (schema, typed, valid) => {
    expect(schema.safeParse(typed).success).toBe(valid);
  });
});
