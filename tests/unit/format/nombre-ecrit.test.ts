import { describe, expect, it } from 'vitest';
import { readNombreEcrit } from '../../../src/format/nombre-ecrit.ts';

describe('a number as written', () => {
  it.each([
    ['12', 12],
    ['1 200', 1200],
    ['1\u202F200', 1200],
    ['2,5', 2.5],
    ['une', 1],
    ['Douze', 12],
    ['seize', 16],
    ['dix-sept', 17],
    ['vingt', 20],
    ['vingt et un', 21],
    ['vingt-et-une', 21],
    ['trente-deux', 32],
    ['soixante et onze', 71],
    ['soixante-dix-neuf', 79],
    ['quatre-vingts', 80],
    ['quatre-vingt-onze', 91],
    ['quatre-vingt-dix-neuf', 99],
    ['zéro', 0],
  ])('%s', (texte, nombre) => {
    expect(readNombreEcrit(texte)).toBe(nombre);
  });

  it.each([
    '',
    'les',
    'plus de douze',
    'douze ateliers',
    'trente-douze',
    'vingt-zéro',
    'dix'.repeat(2000),
    '1 sur 2',
  ])('%s is none', (texte) => {
    expect(readNombreEcrit(texte)).toBeNull();
  });
});
