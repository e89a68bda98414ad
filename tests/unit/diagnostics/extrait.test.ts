import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, splitLines } from '../../../src/diagnostics/extrait.ts';
import { listGlyphes, widthOf } from '../../../src/diagnostics/visible.ts';

const YAML = 'adherents:\n  libelle: adhérents\n  valeur: 12 300 # à relire\n';

describe('the line of a fault', () => {
  it('is shown with the one before, cut in three around the place', () => {
    expect(extract(splitLines(YAML), { ligne: 3, colonne: 11 })).toEqual({
      numero: 3,
      avant: '  valeur: ',
      cible: '12 300',
      apres: ' # à relire',
      retrait: 10,
      largeur: 6,
      precedente: '  libelle: adhérents',
    });
  });

  it.each([
    ['  libele: abonnés', 3, 'libele'],
    ['date: 2025-06-31', 7, '2025-06-31'],
    ['{ ouest: 40, est: 60 }', 10, '40'],
    ['titre: "La saison', 8, '"La saison'],
    ['Nous étions <Chifre id="a" />.', 13, '<Chifre'],
    ['site: https://exemple.fr', 7, 'https://exemple.fr'],
    ['  - Ville', 5, 'Ville'],
    ['la fin ici', 11, ''],
  ])('%s: underlines from column %d: %s', (line, colonne, cible) => {
    expect(extract([line], { ligne: 1, colonne })?.cible).toBe(cible);
  });

  it.each([
    ['a tab', '\tvaleur: x', 10, '  valeur: ', 10],
    ['two letters of a wide script', '名前: x', 5, '名前: ', 6],
    ['a picture made of several', '👩‍🏫 été: x', 12, '👩‍🏫 été: ', 8],
    ['a decomposed accent', 'e\u0301te\u0301: x', 8, 'e\u0301te\u0301: ', 5],
    ['a RTL mark', '\u202Enom: x', 7, '·nom: ', 6],
    ['an order to the terminal', '\u001B[31mnom: x', 11, '·[31mnom: ', 10],
  ])('the underline stands under its column: %s', (_, line, colonne, avant, retrait) => {
    expect(extract([line], { ligne: 1, colonne })).toMatchObject({ avant, retrait, cible: 'x' });
  });

  it('a long line is cut around the place', () => {
    const line = `${'a '.repeat(3000)}ICI${' b'.repeat(3000)}`;
    const found = extract(['avant', line], { ligne: 2, colonne: 6001 });
    expect(found).toMatchObject({ cible: 'ICI', precedente: null });
    expect(found?.avant).toMatch(/^…/);
    expect(found?.apres).toMatch(/…$/);
  });

  it.each([
    ['beyond the file', { ligne: 9, colonne: 1 }],
    ['on an empty line', { ligne: 4, colonne: 1 }],
  ])('is absent %s', (_, position) => {
    expect(extract(splitLines(YAML), position)).toBeNull();
  });

  it('holds in its width and in its order, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(700), (line, place) => {
        const found = extract([line.replaceAll('\n', ' ')], { ligne: 1, colonne: place + 1 });
        if (found === null) return;
        const { avant, cible, apres, retrait } = found;
        expect(widthOf(listGlyphes(avant + cible + apres))).toBeLessThanOrEqual(86);
        expect(widthOf(listGlyphes(avant))).toBe(retrait);
        expect(avant + cible + apres).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
      }),
    );
  });
});
