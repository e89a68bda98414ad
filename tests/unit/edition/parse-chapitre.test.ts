import { describe, expect, it } from 'vitest';
import { parseChapitre } from '../../../src/edition/parse-chapitre.ts';

const EN_TETE = '---\ntitre: La saison\n---\n\n';

/** `ligne:colonne code` of each fault. */
function faults(text: string): string[] {
  return parseChapitre(text, 'content/la-rampe/2024/01-la-saison.mdx').diagnostics.map(
    ({ ligne, colonne, code }) => `${ligne}:${colonne} ${code}`,
  );
}

describe('a chapter with several faults of syntax', () => {
  const text = [
    EN_TETE.trimEnd(),
    '',
    'Moins de <5 ans, été <3, 😀 <br> et {à quatre.',
    '',
    '<Encadre titre="À noter">',
    '',
    'Lu par <Chiffre id=spectateurs /> et <Chiffre id="autres" />, vu par <Personne id=“faure” />.',
    '',
    '<!-- à relire',
    'plus tard -->',
    '',
    'Voir [le bilan](../le-bilan/) et <b>la suite',
    '',
    '</Encadre titre="À noter">',
    '',
    'La fin</b>.',
    '',
  ].join('\n');

  it('tells them all at once, each at the slip itself', () => {
    expect(faults(text)).toEqual([
      '5:10 M-SYNTAXE',
      '5:22 M-SYNTAXE',
      '5:29 M-HTML',
      '5:37 M-SYNTAXE',
      '9:20 M-SYNTAXE',
      '9:83 M-SYNTAXE',
      '11:1 M-SYNTAXE',
      '14:34 M-HTML',
      '16:11 M-SYNTAXE',
    ]);
  });

  it('still reads its header, its components and its links', () => {
    const { parsed } = parseChapitre(text, 'c.mdx');
    expect(parsed.enTete?.titre).toBe('La saison');
    expect(parsed.appels.map(({ attributs }) => attributs['id'])).toEqual(['autres']);
    expect(parsed.liens.map(({ adresse }) => adresse)).toEqual(['../le-bilan/']);
  });

  it('gives the same places with the line ends of Windows', () => {
    expect(faults(text.replaceAll('\n', '\r\n'))).toEqual(faults(text));
  });

  it('gives no prose to the rules: what was passed over would be read as missing', () => {
    expect(parseChapitre(text, 'c.mdx').parsed.passages.map(({ nature }) => nature)).toEqual(['donnee']);
  });
});

describe('the places of attributes', () => {
  it('are those of their names and values, over several lines too', () => {
    const { parsed } = parseChapitre(`${EN_TETE}Un <Chiffre\n  id="a"\n  unite = 'non' libelle />`, 'c.mdx');
    expect(
      parsed.appels[0]?.ecrits.map(({ nom, valeur, position, positionValeur }) => [
        nom,
        valeur,
        position,
        positionValeur,
      ]),
    ).toEqual([
      ['id', 'a', { ligne: 6, colonne: 3 }, { ligne: 6, colonne: 7 }],
      ['unite', 'non', { ligne: 7, colonne: 3 }, { ligne: 7, colonne: 12 }],
      ['libelle', null, { ligne: 7, colonne: 17 }, { ligne: 7, colonne: 17 }],
    ]);
  });
});

describe('a front matter set right', () => {
  it.each([
    ['an empty line before it', `\n${EN_TETE}Il en est <3.\n`, ['1:1 M-EN-TETE', '6:11 M-SYNTAXE']],
    ['never closed', '---\ntitre: La saison\n\nIl en est <3.\n', ['3:1 M-EN-TETE', '4:11 M-SYNTAXE']],
    [
      'never closed, dashes further on',
      '---\ntitre: a\n\nUn.\n\n---\n\nIl <3.\n',
      ['3:1 M-EN-TETE', '8:4 M-SYNTAXE'],
    ],
    ['alone and never closed', '---\ntitre: La saison\n', ['3:1 M-EN-TETE']],
  ])('%s: the rest of the chapter is read with it', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(parseChapitre(text, 'c.mdx').parsed.enTete?.titre).toMatch(/^(La saison|a)$/);
  });
});

describe('a chapter that is no chapter', () => {
  it.each([
    ['deep quotations', '> '.repeat(14_000)],
    ['frames in frames', '<Encadre>\n\n'.repeat(900) + '</Encadre>\n\n'.repeat(900)],
    ['frames never closed', '<Encadre>\n\n'.repeat(40_000)],
    ['frames closed before they open', '</Encadre>\n\n'.repeat(40_000)],
    ['braces', '{'.repeat(50_000)],
    ['braces, few enough to be read', '{'.repeat(1_900)],
    ['brackets', '['.repeat(29_000)],
    ['pictures never closed', '![a]('.repeat(5_000)],
    ['tags never closed', '<Chiffre id="'.repeat(1_900)],
    ['tags without quotes', '<Chiffre id=a '.repeat(1_900)],
    ['chevrons', 'é <5 '.repeat(1_900)],
    ['comments', '<!-- '.repeat(1_900)],
    ['asterisks', '*a'.repeat(14_000)],
    ['underscores', '_a_'.repeat(9_900)],
    ['grave accents', '`a``b'.repeat(5_000)],
    ['a name without end', `<${'a'.repeat(29_000)}>`],
    ['tables', `${'| a '.repeat(500)}|\n${'|---'.repeat(500)}|\n${'| b |\n'.repeat(1_000)}`],
    ['empty lines', '\n'.repeat(400_000)],
    ['zeros', '\0'.repeat(29_000)],
    ['a long text', 'Un mot, puis un autre.\n\n'.repeat(25_000)],
    ['programs', 'export '.repeat(4_000)],
  ])('%s: read or refused, in a moment', (_, text) => {
    const start = performance.now();
    const { diagnostics } = parseChapitre(EN_TETE + text, 'c.mdx');
    expect(diagnostics.length).toBeLessThanOrEqual(1_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is quoted by its start only', () => {
    const { diagnostics } = parseChapitre(`${EN_TETE}<${'a'.repeat(20_000)}>`, 'c.mdx');
    expect(diagnostics.map(({ message }) => message.length < 200)).toEqual([true]);
  });
});
