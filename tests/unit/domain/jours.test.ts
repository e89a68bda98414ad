import { describe, expect, it } from 'vitest';
import { countDays, countMonths, firstDay, isInverted, lastDay } from '../../../src/domain/jours.ts';

describe('days of the calendar', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-09', '2024-09-01', '2024-09-31'],
    ['2024-10-15', '2024-10-15', '2024-10-15'],
  ])('%s goes from %s to %s', (iso, first, last) => {
    expect([firstDay(iso), lastDay(iso)]).toEqual([first, last]);
  });

  it('are counted with both ends, over a leap day and a change of hour', () => {
    expect(countDays('2024-03-01', '2024-03-01')).toBe(1);
    expect(countDays('2024-02-28', '2024-03-01')).toBe(3);
    expect(countDays('2024-03-30', '2024-04-01')).toBe(3);
    expect(countMonths('2024-01-31', '2025-06-01')).toBe(18);
  });

  it.each([
    ['2024', '2024-03', false],
    ['2024-03', '2024', false],
    ['2024-03-12', '2024-03', false],
    ['2024-03', '2024-02-28', true],
    ['2024-01', '2023-12', true],
    ['2024', '2023-12-31', true],
  ])('%s to %s: inverted %s', (debut, fin, inverted) => {
    expect(isInverted(debut, fin)).toBe(inverted);
  });
});
