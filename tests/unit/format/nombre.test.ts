import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FINE,
  formatNumber,
  formatQuantity,
  formatSigned,
  INSECABLE,
  isPlural,
  pluralize,
} from '../../../src/format/nombre.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1\u202F000'],
    [12300, '12\u202F300'],
    [1234567.891, '1\u202F234\u202F567,89'],
    [2.4, '2,4'],
    [2.5, '2,5'],
    [0.1 + 0.2, '0,3'],
    [-8, '\u22128'],
    [-1234.5, '\u22121\u202F234,5'],
    [-0.001, '0'],
  ])('prints %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [71.428, 0, '71'],
    [2.55, 1, '2,6'],
    [-0.4, 0, '0'],
    [3, 2, '3'],
  ])('keeps of %d at most %d decimals: %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('never prints a blank that could break a line', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(formatNumber(value)).toMatch(new RegExp(`^\u2212?\\d{1,3}(${FINE}\\d{3})*$`));
      }),
    );
  });
});

describe('formatQuantity', () => {
  it.each([
    [54, '%', `54${INSECABLE}%`],
    [2.4, 'ETP', `2,4${INSECABLE}ETP`],
    [12300, '€', `12${FINE}300${INSECABLE}€`],
    [3, undefined, '3'],
    [3, '', '3'],
  ])('prints %d with the unit %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });
});

describe('formatSigned', () => {
  it.each([
    [71, 0, '+71'],
    [-8, 0, '\u22128'],
    [0, 0, '0'],
    [0.4, 0, '0'],
    [-0.4, 0, '0'],
    [0.4, 1, '+0,4'],
    [1500, 0, '+1\u202F500'],
  ])('prints %d with %d decimals as %s', (value, decimals, text) => {
    expect(formatSigned(value, decimals)).toBe(text);
  });
});

describe('French plural', () => {
  it.each([
    [0, false],
    [0.5, false],
    [1, false],
    [1.5, false],
    [1.99, false],
    [2, true],
    [84, true],
    [-1, false],
    [-1.9, false],
    [-2, true],
  ])('of %d: %s', (value, plural) => {
    expect(isPlural(value)).toBe(plural);
  });

  it('adds an s, or takes the plural that is given', () => {
    expect(pluralize(1, 'adhérent')).toBe('adhérent');
    expect(pluralize(2, 'adhérent')).toBe('adhérents');
    expect(pluralize(3, 'journal', 'journaux')).toBe('journaux');
    expect(pluralize(1.5, 'journal', 'journaux')).toBe('journal');
  });
});
