import { describe, expect, it } from 'vitest';
import {
  countWeekdays,
  holidayOf,
  isDay,
  shiftDay,
  weekdayName,
  weekdayOf,
} from '../../../src/domain/calendrier.ts';

describe('the calendar', () => {
  it.each([
    ['2024-10-14', 'lundi'],
    ['2024-04-14', 'dimanche'],
    ['2024-02-29', 'jeudi'],
    ['2000-01-01', 'samedi'],
  ])('%s is a %s', (iso, jour) => {
    expect(weekdayName(weekdayOf(iso))).toBe(jour);
  });

  it.each([
    ['2024-04-01', 'le lundi de Pâques'],
    ['2023-04-10', 'le lundi de Pâques'],
    ['2024-05-09', 'l’Ascension'],
    ['2023-05-18', 'l’Ascension'],
    ['2038-04-26', 'le lundi de Pâques'],
    ['2024-05-08', 'la fête de la Victoire'],
    ['2024-12-25', 'Noël'],
    ['2024-05-20', null],
    ['2024-10-14', null],
  ])('%s: %s', (iso, fete) => {
    expect(holidayOf(iso)).toBe(fete);
  });

  it('knows leap years and the length of months', () => {
    expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(2024, 4, 31), isDay(2024, 13, 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([shiftDay('2024-02-28', 2), shiftDay('2024-01-01', -1)]).toEqual(['2024-03-01', '2023-12-31']);
    expect([countWeekdays('2024-04-08', '2024-04-12'), countWeekdays('2024-04-08', '2024-04-14')]).toEqual([
      5, 5,
    ]);
  });
});
