import { describe, expect, it } from 'vitest';
import { classify, radiusOf } from '../../../src/maps/classes.ts';

describe('classify', () => {
  it('gives quantiles the same number of values', () => {
    const { classes, rangs } = classify([8, 1, 7, 2, 6, 3, 5, 4], { methode: 'quantiles', nombre: 4 });
    expect(classes).toEqual([
      { min: 1, max: 2, effectif: 2 },
      { min: 3, max: 4, effectif: 2 },
      { min: 5, max: 6, effectif: 2 },
      { min: 7, max: 8, effectif: 2 },
    ]);
    expect(rangs).toEqual([3, 0, 3, 0, 2, 1, 2, 1]);
  });

  it('keeps a zero and a missing value apart', () => {
    const result = classify([0, null, 10, 0, null], { methode: 'egales', nombre: 2 });
    expect(result.rangs).toEqual([0, null, 1, 0, null]);
    expect(result.manquants).toBe(2);
    expect(result.classes[0]).toEqual({ min: 0, max: 0, effectif: 2 });
  });

  it.each(['quantiles', 'egales'] as const)('makes one class of equal values (%s)', (methode) => {
    expect(classify([5, 5, 5], { methode, nombre: 4 }).classes).toEqual([{ min: 5, max: 5, effectif: 3 }]);
  });

  it('never splits equal values, nor leaves a class empty', () => {
    const result = classify([1, 1, 1, 1, 1, 2, 3], { methode: 'quantiles', nombre: 5 });
    expect(result.classes.every(({ effectif }) => effectif > 0)).toBe(true);
    expect(new Set(result.rangs.slice(0, 5)).size).toBe(1);
    expect(result.classes.length).toBeLessThanOrEqual(3);
  });

  it('leaves an outlier alone in its class when the widths are equal, without the empty classes between', () => {
    const result = classify([1, 2, 3, 100], { methode: 'egales', nombre: 5 });
    expect(result.classes).toEqual([
      { min: 1, max: 3, effectif: 3 },
      { min: 100, max: 100, effectif: 1 },
    ]);
  });

  it('cuts at the bounds given, a bound belonging to the class above', () => {
    const result = classify([9, 10, 19, 20], { methode: 'donnees', bornes: [10, 20, 50] });
    expect(result.rangs).toEqual([0, 1, 1, 2]);
    expect(result.classes).toHaveLength(3);
  });

  it('has no class when everything is missing', () => {
    expect(classify([null, null], { methode: 'quantiles', nombre: 3 })).toEqual({
      classes: [],
      rangs: [null, null],
      manquants: 2,
    });
  });

  it.each([0, -1, 2.5])('refuses %s classes', (nombre) => {
    expect(() => classify([1], { methode: 'quantiles', nombre })).toThrow(RangeError);
  });
});

describe('radiusOf', () => {
  it.each([
    [100, 100, 30, 30],
    [25, 100, 30, 15],
    [0, 100, 30, 0],
    [0, 0, 30, 0],
    [-25, -100, 30, 15],
  ])('makes the area follow the value: %d of %d, at most %d px → %d px', (valeur, max, rayonMax, rayon) => {
    expect(radiusOf(valeur, max, rayonMax)).toBeCloseTo(rayon);
  });
});
