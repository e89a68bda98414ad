import { describe, expect, it } from 'vitest';
import { formatCents, parseCellule, parseMontant } from '../../../src/importation/montants.ts';

describe('an amount of a FEC', () => {
  it.each([
    ['0,00', 0],
    ['', 0],
    ['1234,5', 123450],
    ['1234.56', 123456],
    ['1234', 123400],
    ['-12,30', -1230],
    ['+7', 700],
    [',5', 50],
    ['12,3400', 1234],
    ['0,29', 29],
    ['4503599627370,49', 450359962737049],
  ])('%s → %d cents', (text, cents) => {
    expect(parseMontant(text)).toBe(cents);
  });

  it.each(['12,345', '1 234,56', '1.234,56', 'abc', '-', ',', '12€', '1e3', '99999999999999999'])(
    '%s is no amount',
    (text) => {
      expect(parseMontant(text)).toBeNull();
    },
  );
});

describe('an amount of a spreadsheet', () => {
  it.each([
    [null, 0],
    [undefined, 0],
    [0.1 + 0.2, 30],
    [1234.56, 123456],
    ['1 234,56 €', 123456],
    ['1\u202F234,56', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['\u221212,30', -1230],
  ])('%j → %d cents', (cell, cents) => {
    expect(parseCellule(cell)).toBe(cents);
  });

  it.each(['douze', true, new Date(0), '12,345'])('%j is no amount', (cell) => {
    expect(parseCellule(cell)).toBeNull();
  });
});

it('prints cents as people read them', () => {
  expect([123450, -5, -0].map(formatCents)).toEqual(['1\u202F234,50', '\u22120,05', '0,00']);
});
