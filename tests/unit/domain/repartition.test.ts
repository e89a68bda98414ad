import { describe, expect, it } from 'vitest';
import { compareCodes, sum, toParts } from '../../../src/domain/repartition.ts';

describe('sum', () => {
  it.each([
    [[5, 4, 5, 3], 17],
    [[5, null, 3, undefined], 8],
    [[0, null], 0],
    [[null, undefined], null],
    [[], null],
  ])('%j → %j', (values, total) => {
    expect(sum(values)).toBe(total);
  });
});

describe('the French order of départements', () => {
  it('puts Corsica between 19 and 21 and the overseas ones last', () => {
    const codes = ['976', '95', '2B', '21', '971', '2A', '19', '01', '22', '10'];
    expect(codes.toSorted(compareCodes)).toEqual([
      '01',
      '10',
      '19',
      '2A',
      '2B',
      '21',
      '22',
      '95',
      '971',
      '976',
    ]);
  });

  it('orders a distribution and names its départements, keeping what is not known', () => {
    const names = { '01': 'Ain', '2A': 'Corse-du-Sud', '22': 'Côtes-d’Armor', '971': 'Guadeloupe' };
    // Written so, JavaScript gives back 22 and 971 before 01.
    expect(toParts({ '971': 1, '22': null, '2A': 3, '01': 0 }, names)).toEqual([
      { code: '01', nom: 'Ain', valeur: 0, precedent: null, secret: false },
      { code: '2A', nom: 'Corse-du-Sud', valeur: 3, precedent: null, secret: false },
      { code: '22', nom: 'Côtes-d’Armor', valeur: null, precedent: null, secret: false },
      { code: '971', nom: 'Guadeloupe', valeur: 1, precedent: null, secret: false },
    ]);
  });
});
