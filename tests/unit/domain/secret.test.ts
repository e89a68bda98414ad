import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/domain/repartition.ts';
import { maskSmallCounts } from '../../../src/domain/secret.ts';

function parts(values: Record<string, number | null>, precedents: Record<string, number> = {}): Part[] {
  return Object.entries(values).map(([code, valeur]) => ({
    code,
    nom: code,
    valeur,
    precedent: precedents[code] ?? null,
    secret: false,
  }));
}

function shown(masked: readonly Part[]): Record<string, number | null | 's'> {
  return Object.fromEntries(masked.map(({ code, valeur, secret }) => [code, secret ? 's' : valeur]));
}

describe('small counts', () => {
  it('stay when nobody asks to mask them', () => {
    expect(shown(maskSmallCounts(parts({ a: 1, b: 0 }), undefined))).toEqual({ a: 1, b: 0 });
  });

  it('are masked below the threshold; zero, the threshold itself and what is unknown stay', () => {
    expect(shown(maskSmallCounts(parts({ a: 1, b: 4, c: 5, d: 0, e: null }), 5))).toEqual({
      a: 's',
      b: 's',
      c: 5,
      d: 0,
      e: null,
    });
  });

  it('take the next smallest with them when one alone could be found by subtraction', () => {
    expect(shown(maskSmallCounts(parts({ a: 3, b: 12, c: 7, d: 0 }), 5))).toEqual({
      a: 's',
      b: 12,
      c: 's',
      d: 0,
    });
  });

  it('cannot be found in a territory whose subtotal is printed', () => {
    const masked = maskSmallCounts(parts({ a: 3, b: 12, c: 2, d: 9 }), 5, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(shown(masked)).toEqual({ a: 's', b: 's', c: 's', d: 's' });
  });

  it('are masked last year too', () => {
    const masked = maskSmallCounts(parts({ a: 8, b: 12, c: 9 }, { a: 2, b: 6, c: 20 }), 5);
    expect(masked.map(({ precedent }) => precedent)).toEqual([null, null, 20]);
    expect(masked.every(({ secret }) => !secret)).toBe(true);
  });

  it('never let a single value be found from the total, whatever the values', () => {
    const values = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 10 }), (list, seuil) => {
        const masked = maskSmallCounts(parts(Object.fromEntries(list.map((v, i) => [`d${i}`, v]))), seuil);
        const hidden = masked.filter(({ secret }) => secret);
        const others = masked.filter(({ secret, valeur }) => !secret && (valeur ?? 0) > 0);
        // One alone is hidden only when no other value could hide with it.
        expect(hidden.length === 1 && others.length > 0).toBe(false);
        expect(masked.every(({ valeur }) => valeur === null || valeur === 0 || valeur >= seuil)).toBe(true);
      }),
    );
  });
});
