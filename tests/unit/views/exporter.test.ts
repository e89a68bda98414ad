import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toJson } from '../../../src/views/exporter.ts';
import type { Cellule, TableauVue } from '../../../src/views/tableau.ts';
import { parseCsv } from '../../aide/csv.ts';

function tableOf(...lignes: Cellule[][]): TableauVue {
  return {
    id: 'essai',
    titre: 'Un essai',
    colonnes: [
      { cle: 'nom', titre: 'Nom' },
      { cle: 'valeur', titre: 'Valeur', nombre: true, unite: '€' },
    ],
    lignes,
  };
}

describe('CSV', () => {
  it('opens in a French spreadsheet', () => {
    expect(toCsv(tableOf(['adhérents', 84], ['taux', 12.5], ['inconnu', null]))).toBe(
      '\uFEFFnom;valeur\r\nadhérents;84\r\ntaux;12,5\r\ninconnu;\r\n',
    );
  });

  it.each([
    ['a;b', '"a;b"'],
    ['dit « "oui" »', '"dit « ""oui"" »"'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['deux\r\nlignes', '"deux\r\nlignes"'],
    ['12 300', '12 300'],
    ['', ''],
  ])('quotes %j as needed', (text, cell) => {
    expect(toCsv(tableOf([text, 1]))).toBe(`\uFEFFnom;valeur\r\n${cell};1\r\n`);
  });

  it.each(['=1+1', '+33 2 97', '-SOMME(A1)', '@nom', '\tx', '\rx'])('defuses the formula %j', (text) => {
    const [, row] = parseCsv(toCsv(tableOf([text, 1])));
    expect(row?.[0]).toBe(`'${text}`);
  });

  it('keeps a negative number a number', () => {
    expect(toCsv(tableOf(['déficit', -1200.5]))).toContain('\r\ndéficit;-1200,5\r\n');
  });

  it('loses nothing of any text', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+@\t\r-]/.test(text));
    fc.assert(
      fc.property(harmless, harmless, (first, second) => {
        const rows = parseCsv(toCsv(tableOf([first, second])));
        expect(rows).toEqual([
          ['nom', 'valeur'],
          [first, second],
        ]);
      }),
    );
  });
});

describe('JSON', () => {
  it('says what is needed to cite the table', () => {
    const table = { ...tableOf(['adhérents', 84], ['inconnu', null]), source: 'Rapport 2024' };
    expect(JSON.parse(toJson(table))).toEqual({
      id: 'essai',
      titre: 'Un essai',
      source: 'Rapport 2024',
      note: null,
      colonnes: [
        { cle: 'nom', titre: 'Nom', type: 'texte', unite: null },
        { cle: 'valeur', titre: 'Valeur', type: 'nombre', unite: '€' },
      ],
      lignes: [
        { nom: 'adhérents', valeur: 84 },
        { nom: 'inconnu', valeur: null },
      ],
    });
  });
});
