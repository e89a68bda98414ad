import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mendFile } from '../../../src/correction/corriger.ts';
import { proposeNumber } from '../../../src/correction/nombre.ts';

describe('a number written in the French way', () => {
  it.each([
    ['12 300', '12300'],
    ['12\u00A0300', '12300'],
    ['1\u202F234\u202F567', '1234567'],
    ['12,5', '12.5'],
    ['12 300,50', '12300.50'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['84', '84'],
    ['84.5', '84.5'],
    ['0,125', '0.125'],
    ['1 507\u00A0', '1507'],
    ['−3', '-3'],
    ['- 1 234', '-1234'],
    ['+12', '12'],
    ['“84”', '84'],
  ])('%s → %s', (texte, nombre) => {
    expect(proposeNumber(texte, [])).toBe(nombre);
  });

  it.each([
    ['1.234', 'thousands or decimals'],
    ['1,234', 'thousands or decimals'],
    ['12 30', 'no thousands'],
    ['2023 2024', 'two years'],
    ['07', 'a code'],
    ['1,5,2', 'no number'],
    ['12/5', 'no number'],
    ['environ 200', 'a choice'],
    ['6 à 13', 'two numbers'],
    ['beaucoup', 'no number'],
    ['12345678901234567890', 'more digits than a number keeps'],
    ['', 'nothing'],
  ])('leaves « %s »: %s', (texte) => {
    expect(proposeNumber(texte, [])).toBeUndefined();
  });

  it.each([
    ['69,9 %', ['%'], '69.9'],
    ['69,9\u202F%', ['pour cent'], '69.9'],
    ['12 €', ['€'], '12'],
    ['12 300 euros', ['€'], '12300'],
    ['8 personnes', ['personne'], '8'],
    ['2,4 ETP', ['etp'], '2.4'],
    ['3 équipes', ['Equipes'], '3'],
    ['69,9 %', [], undefined],
    ['12 k€', ['€'], undefined],
    ['12 €', ['%'], undefined],
    ['8 adhérents', ['personnes'], undefined],
  ])('« %s » counted in %j gives %s: a unit goes away only if the data say it', (texte, unites, nombre) => {
    expect(proposeNumber(texte, unites)).toBe(nombre);
  });
});

/** A number, and what a French hand makes of it. */
const ecrit = fc
  .record({
    entier: fc.integer({ min: 0, max: 999_999_999_999 }),
    decimales: fc.option(fc.stringMatching(/^\d{1,2}$/)),
    negatif: fc.boolean(),
    espace: fc.constantFrom(' ', '\u00A0', '\u202F'),
    moins: fc.constantFrom('-', '\u2212'),
    unite: fc.constantFrom('', '€', ' €', '\u00A0€', ' euros'),
    fin: fc.constantFrom('', '\u00A0'),
    guillemet: fc.constantFrom('', '"', "'"),
  })
  .map(({ entier, decimales, negatif, espace, moins, unite, fin, guillemet }) => {
    const milliers = String(entier).replace(/\B(?=(\d{3})+$)/g, espace);
    const nombre = `${negatif ? moins : ''}${milliers}${decimales === null ? '' : `,${decimales}`}${unite}${fin}`;
    const valeur = Number(`${negatif ? '-' : ''}${String(entier)}.${decimales ?? '0'}`);
    return { nombre: `${guillemet}${nombre}${guillemet}`, valeur };
  });

describe('any number', () => {
  it('comes back from its French form, and nothing else of the file changes', () => {
    fc.assert(
      fc.property(ecrit, ({ nombre, valeur }) => {
        const file = (written: string): string =>
          `# les cotisations\ncotisations:\n  libelle: cotisations  # au singulier ?\n  unite: '€'\n  valeur: ${written}  # à relire\n\n`;
        const mended = mendFile('data/a/2024/indicateurs.yaml', Buffer.from(file(nombre)))?.texte ?? '';
        const written = /valeur: (\S+) {2}# à relire/.exec(mended)?.[1] ?? '';
        expect(mended).toBe(file(written));
        const { cotisations } = parse(mended) as { cotisations: { valeur: number } };
        expect(Math.abs(cotisations.valeur)).toBe(Math.abs(valeur));
      }),
    );
  });
});
