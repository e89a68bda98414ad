import { describe, expect, it } from 'vitest';
import { readBalance } from '../../../src/importation/balance.ts';

function soldes(rangees: readonly (readonly unknown[])[]): Record<string, number> {
  const { comptes } = readBalance([rangees]);
  return Object.fromEntries(comptes.map(({ numero, debit, credit }) => [numero, debit - credit]));
}

describe('the columns of a trial balance', () => {
  it.each([
    ['débit and crédit', ['Compte', 'Libellé', 'Débit', 'Crédit'], ['512000', 'Banque', 12.5, 0]],
    [
      'solde débiteur and créditeur',
      ['N° compte', 'Intitulé', 'Solde débiteur', 'Solde créditeur'],
      ['512000', 'Banque', 12.5, null],
    ],
    ['one signed solde', ['Numéro de compte', 'Libellé du compte', 'Solde'], ['512000', 'Banque', 12.5]],
    ['capitals without accents', ['COMPTE', 'LIBELLE', 'DEBIT', 'CREDIT'], ['512000', 'Banque', '12,50', '']],
    [
      'movements, then balances',
      ['Compte', 'Libellé', 'Débit', 'Crédit', 'Débit', 'Crédit'],
      ['512000', 'Banque', 99, 86.5, 12.5, 0],
    ],
    ['no label', ['Compte', 'Débit', 'Crédit'], ['512000', 12.5, 0]],
    ['accounts as numbers', ['Compte', 'Libellé', 'Débit', 'Crédit'], [512000, 'Banque', 12.5, 0]],
  ])('%s', (_, titles, banque) => {
    const caisse = banque.map((cell) => (cell === '512000' || cell === 512000 ? '530000' : cell));
    const [first, last] = 'Solde' === titles.at(-1) ? [-12.5] : [caisse.at(-1), caisse.at(-2)];
    const turned =
      last === undefined ? [...caisse.slice(0, -1), first] : [...caisse.slice(0, -2), first, last];
    expect(soldes([titles, banque, turned])).toEqual({ '512000': 1250, '530000': -1250 });
  });

  it('may stand on two rows, under the name of the association', () => {
    const rangees = [
      ['La Rampe'],
      ['Balance 2024'],
      ['Compte', 'Intitulé', 'Mouvements', null, 'Soldes', null],
      [null, null, 'Débit', 'Crédit', 'Débit', 'Crédit'],
      ['512000', 'Banque', 30, 10, 20, null],
      ['756000', 'Cotisations', 0, 20, null, 20],
    ];
    expect(soldes(rangees)).toEqual({ '512000': 2000, '756000': -2000 });
  });

  it('may be on another sheet than the first', () => {
    const { comptes } = readBalance([
      [['À lire']],
      [
        ['Compte', 'Solde'],
        ['512000', 5],
        ['756000', -5],
      ],
    ]);
    expect(comptes).toHaveLength(2);
  });
});

describe('rows that are no account', () => {
  const TITRES = ['Compte', 'Libellé', 'Débit', 'Crédit'];

  it('do not count twice: totals, classes, subtotals', () => {
    const rangees = [
      TITRES,
      ['5', 'Comptes financiers', 30, 0],
      ['512', 'Banques', 20, 0],
      ['512100', 'Banque A', 15, 0],
      ['512200', 'Banque B', 5, 0],
      ['530000', 'Caisse', 10, 0],
      ['Total classe 5', null, 30, 0],
      [],
      ['756000', 'Cotisations', 0, 30],
      [null, 'Total général', 30, 30],
    ];
    expect(soldes(rangees)).toEqual({ '512100': 1500, '512200': 500, '530000': 1000, '756000': -3000 });
  });

  it('keep an account that begins others without being their sum', () => {
    const rangees = [
      TITRES,
      ['411', 'Adhérents', 20, 0],
      ['411001', 'Dupont', 5, 0],
      ['756', 'Cotisations', 0, 25],
    ];
    expect(soldes(rangees)).toEqual({ '411': 2000, '411001': 500, '756': -2500 });
  });
});

describe('a balance that cannot be used is refused', () => {
  const TITRES = ['Compte', 'Libellé', 'Débit', 'Crédit'];

  it.each([
    [
      'no titles',
      [
        ['a', 'b'],
        [1, 2],
      ],
      /^les colonnes d’une balance ne se trouvent pas/,
      [],
    ],
    ['no account', [TITRES], /^cette balance ne contient aucun compte/, []],
    [
      'not even',
      [TITRES, ['512000', 'Banque', 12, 0]],
      /^cette balance n’est pas équilibrée : 12,00 au débit, 0,00 au crédit \(écart 12,00\)$/,
      [],
    ],
    [
      'cells that are no amount, amounts without account',
      [TITRES, ['512000', 'Banque', 'douze', 0], [null, 'Divers', 5, 0]],
      /ne se lisent pas$/,
      [
        'ligne 2 : compte 512000 : « douze » n’est pas un montant',
        'ligne 3 : des montants, sans numéro de compte',
      ],
    ],
  ])('%s', (_, rangees, message, fautes) => {
    expect(() => readBalance([rangees])).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), fautes }),
    );
  });
});
