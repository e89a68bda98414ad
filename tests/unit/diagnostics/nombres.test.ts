import { describe, expect, it } from 'vitest';
import { adviseNumber, readFrenchNumber } from '../../../src/diagnostics/nombres.ts';

describe('numbers as people write them', () => {
  it.each([
    ['12 300', 12300],
    ['1\u00A0507\u00A0', 1507],
    ['1\u202F234\u202F567,5', 1234567.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['69,9 %', 69.9],
    ['1 507 €', 1507],
    ['84 personnes', 84],
    ['3,5 ETP', 3.5],
    ['12 k€', 12000],
    ['1,2 M€', 1_200_000],
    ['1,1 millions', 1_100_000],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ["12'300", 12300],
    ['1_000', 1000],
    ['\u22125', -5],
    ['- 5', -5],
    ['+ 5', 5],
    ['(1 200)', -1200],
    ['“84”', 84],
    ['1\u200B507', 1507],
    ['1e5', 100_000],
    ['007', 7],
  ])('%s', (text, value) => {
    expect(readFrenchNumber(text)).toBe(value);
  });

  it.each([
    '',
    'douze',
    '1 2',
    '1/2',
    '12 30',
    '2024-10-15',
    '0x10',
    '.inf',
    '1e400',
    '10 à 15',
    'n° 3',
    '-',
  ])('not « %s »', (text) => {
    expect(readFrenchNumber(text)).toBeUndefined();
  });
});

describe('what to write instead', () => {
  const voisines = ['valeur', 'unite', 'intervalle', 'plus_de', 'environ'];

  it.each([
    ['12 300', 'Écrivez 12300 : sans espace, sans unité, avec un point pour les décimales.'],
    ['69,9 %', 'Écrivez 69.9 seul ; l’unité va sur sa ligne : « unite: "%" ».'],
    ['12 k€', 'Écrivez 12000 seul ; l’unité va sur sa ligne : « unite: "€" ».'],
    ['84', 'Écrivez 84, sans guillemets.'],
    ['1,234', 'Écrivez 1.234 si la virgule sépare des décimales, 1234 si elle sépare des milliers.'],
    ['plus de 100', 'Écrivez 100, et « plus_de: oui » à la ligne suivante.'],
    ['env. 1 200', 'Écrivez 1200, et « environ: oui » à la ligne suivante.'],
    ['entre 10 et 15', 'À la place de cette ligne, écrivez « intervalle: { min: 10, max: 15 } ».'],
    ['10-15', 'À la place de cette ligne, écrivez « intervalle: { min: 10, max: 15 } ».'],
    ['n.c.', 'Supprimez la ligne si le nombre n’est pas connu.'],
    ['?', 'Supprimez la ligne si le nombre n’est pas connu.'],
    ['à compléter', 'Supprimez la ligne si le nombre n’est pas connu.'],
    ['0x10', 'Écrivez ce nombre en chiffres ordinaires.'],
    ['12345678901234567890', 'Vérifiez ce nombre : aucun chiffre d’un rapport n’est aussi long.'],
    ['douze', 'Écrivez le nombre seul, en chiffres, sans unité ni guillemets.'],
  ])('in place of %s', (text, advice) => {
    expect(adviseNumber(text, voisines)).toBe(advice);
  });

  it('names no key that the file has not', () => {
    expect(adviseNumber('69,9 %', [])).toBe(
      'Écrivez 69.9 : sans espace, sans unité, avec un point pour les décimales.',
    );
    expect(adviseNumber('environ 84', [])).toBe('Écrivez 84 : le nombre seul.');
    expect(adviseNumber('10 à 15', [])).toBe(
      'Écrivez le nombre seul, en chiffres, sans unité ni guillemets.',
    );
  });
});
