import { describe, expect, it } from 'vitest';
import { addCellules, readCellule, readSomme } from '../../../src/coherence/cellule.ts';

describe('a cell of a table', () => {
  it.each([
    [12, 12],
    ['12', 12],
    ['1 234,5', 1234.5],
    ['1\u202F234', 1234],
    ['\u22123', -3],
    ['54 %', 54],
    ['1 200 €', 1200],
    ['3 + 2', 5],
    ['0,1 + 0,2', 0.3],
    ['3 + 2 = 6', 6],
    ['A + B', null],
    ['+ 3', 3],
    ['3 + ', null],
    ['12 (dont 3)', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j holds %j', (cellule, nombre) => {
    expect(readCellule(cellule)).toBe(nombre);
  });

  it('tells a sum from what is written after it', () => {
    expect(readSomme('3 + 2 = 6')).toEqual({ somme: 5, annonce: 6 });
    expect(readSomme('3 + 2')).toEqual({ somme: 5, annonce: null });
    expect(readSomme('3 + 2 = six')).toBeNull();
    expect(readSomme('5')).toBeNull();
  });

  it('adds up only when every one is known', () => {
    expect(addCellules([1, '2 + 3', '4'])).toBe(10);
    expect(addCellules([1, null])).toBeNull();
    expect(addCellules([1, '–'])).toBeNull();
  });
});
