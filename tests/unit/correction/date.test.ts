import { describe, expect, it } from 'vitest';
import { proposeDate } from '../../../src/correction/date.ts';

describe('a date written in the French way', () => {
  it.each([
    ['15/10/2024', '2024-10-15'],
    ['5/3/2024', '2024-03-05'],
    ['15.10.2024', '2024-10-15'],
    ['15-10-2024', '2024-10-15'],
    ['2024/10/15', '2024-10-15'],
    ['2024-1-5', '2024-01-05'],
    ['15 octobre 2024', '2024-10-15'],
    ['15\u00A0Octobre 2024', '2024-10-15'],
    ['1er mars 2024', '2024-03-01'],
    ['le 3 août 2024', '2024-08-03'],
    ['mardi 15 octobre 2024', '2024-10-15'],
    ['29 février 2024', '2024-02-29'],
    ['décembre 2024', '2024-12'],
    ['12/2024', '2024-12'],
  ])('%s → %s', (texte, date) => {
    expect(proposeDate(texte)).toBe(date);
  });

  it.each([
    ['31/02/2024', 'not in the calendar'],
    ['29 février 2023', 'not in the calendar'],
    ['lundi 15 octobre 2024', 'a Tuesday'],
    ['15/10/24', 'which century'],
    ['15 octobre', 'which year'],
    ['15/10-2024', 'no date'],
    ['automne 2024', 'no month'],
    ['13/2024', 'no month'],
    ['à venir', 'no date'],
  ])('leaves « %s »: %s', (texte) => {
    expect(proposeDate(texte)).toBeUndefined();
  });
});
