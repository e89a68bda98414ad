import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDayNumber,
  formatIsoDates,
  formatPeriod,
  monthName,
} from '../../../src/format/date.ts';

describe('formatDate', () => {
  it.each([
    ['2024-10-15', '15 octobre 2024'],
    ['2024-03-01', '1er mars 2024'],
    ['2024-08-09', '9 août 2024'],
    ['2024-02', 'février 2024'],
    ['2024', '2024'],
  ])('%s → %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });
});

describe('formatDayNumber', () => {
  it.each([
    ['2024-10-15', '15'],
    ['2024-03-01', '1er'],
    ['2024-02', ''],
    ['2024', ''],
  ])('%s → « %s »', (iso, text) => {
    expect(formatDayNumber(iso)).toBe(text);
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2024-03-22', '2024-03-22', '22 mars 2024'],
    ['2024-03-22', '2024-03-23', '22 et 23 mars 2024'],
    ['2024-03-22', '2024-03-24', 'du 22 au 24 mars 2024'],
    ['2024-03-01', '2024-03-02', '1er et 2 mars 2024'],
    ['2024-03-31', '2024-04-01', 'du 31 mars au 1er avril 2024'],
    ['2023-12-30', '2024-01-02', 'du 30 décembre 2023 au 2 janvier 2024'],
    ['2024-01', '2024-03', 'de janvier 2024 à mars 2024'],
    ['2023', '2024-06', 'de 2023 à juin 2024'],
    ['2024-05', '2024-05', 'mai 2024'],
  ])('%s, %s → %s', (from, to, text) => {
    expect(formatPeriod(from, to)).toBe(text);
  });

  it('says a year that ends before it begins as its source does', () => {
    expect(formatPeriod('2024-01', '2023-03')).toBe('de janvier 2024 à mars 2023');
  });
});

describe('monthName', () => {
  it.each([
    [1, 'janvier'],
    [12, 'décembre'],
    [13, ''],
  ])('%d → %s', (month, name) => {
    expect(monthName(month)).toBe(name);
  });
});

describe('formatIsoDates', () => {
  it.each([
    ['2024-09', 'septembre 2024'],
    ['2024-03-22/2024-03-23', '22 et 23 mars 2024'],
    ['2024-11-29, 2025-01-17', '29 novembre 2024 et 17 janvier 2025'],
  ])('%s → %s', (iso, text) => {
    expect(formatIsoDates(iso)).toBe(text);
  });
});
