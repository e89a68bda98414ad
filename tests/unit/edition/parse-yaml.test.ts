import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/edition/parse-yaml.ts';

function valueOf(text: string): unknown {
  const { parsed, diagnostics } = parseYaml(text, 'essai.yaml');
  expect(diagnostics).toEqual([]);
  return parsed.valeur;
}

describe('values as the officer meant them', () => {
  it.each([
    ['a: 01', { a: '01' }],
    ['a: [01, 2A, 22, 971]', { a: ['01', '2A', 22, 971] }],
    ['a: 0', { a: 0 }],
    ['a: 0.5', { a: 0.5 }],
    ['a: -3', { a: -3 }],
    ['a: 12 300', { a: '12 300' }],
    ['a: 12,5', { a: '12,5' }],
    ['a: oui', { a: 'oui' }],
    ['a: true', { a: true }],
    ['a: 2024-10-15', { a: '2024-10-15' }],
    ['a:', { a: null }],
    ['a: ~', { a: null }],
    ['{01: 3, 2A: 4}', { '01': 3, '2A': 4 }],
    ['2020: 60700', { 2020: 60700 }],
    ['a: 1e5', { a: '1e5' }],
    [
      'a: [0x10, 0o7, .inf, -.inf, .nan, 007, 12345678901234567890]',
      {
        a: ['0x10', '0o7', '.inf', '-.inf', '.nan', '007', '12345678901234567890'],
      },
    ],
    ['a: [+5, .5, -0.5, 1234567.89]', { a: [5, 0.5, -0.5, 1234567.89] }],
    ['a : 1', { a: 1 }],
    ['ti\u200Btre: 1', { titre: 1 }],
    ['---\na: 1', { a: 1 }],
    ['a: x # note\nb: 1 #3', { a: 'x', b: 1 }],
    ['a: https://exemple.fr/#ancre', { a: 'https://exemple.fr/#ancre' }],
    [
      'a: un texte\n  qui continue\n  https://exemple.fr\n  10:30',
      { a: 'un texte qui continue https://exemple.fr 10:30' },
    ],
    ['a: |\n  - ligne\n  clé:collée\n', { a: '- ligne\nclé:collée\n' }],
    ['a:\n  – une incise', { a: '– une incise' }],
    ['a: [22,29,35,56]', { a: [22, 29, 35, 56] }],
    ['a: {"22":3}', { a: { 22: 3 } }],
    ['', null],
    ['# rien', null],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ])('%j', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it('takes __proto__ for a key like another', () => {
    const value = valueOf('__proto__: { valeur: 3 }');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('valeur');
  });
});

describe('positions', () => {
  const { parsed } = parseYaml(
    [
      '# Vie associative',
      'adherents:',
      '  libelle: adhérents',
      '  valeur: 84',
      'liste:',
      '  - { id: un }',
      '  - id: deux',
      '01: ici',
    ].join('\n'),
    'essai.yaml',
  );

  it.each([
    [
      ['adherents', 'valeur'],
      [4, 11],
      [4, 3],
    ],
    [
      ['adherents', 'libelle'],
      [3, 12],
      [3, 3],
    ],
    [
      ['liste', 0, 'id'],
      [6, 11],
      [6, 7],
    ],
    [
      ['liste', 1, 'id'],
      [7, 9],
      [7, 5],
    ],
    [['01'], [8, 5], [8, 1]],
  ])('of the value and of the key at %j', (chemin, value, key) => {
    const { ligne, colonne } = parsed.locate(chemin);
    expect([ligne, colonne]).toEqual(value);
    const { ligne: ligneCle, colonne: colonneCle } = parsed.locateKey(chemin);
    expect([ligneCle, colonneCle]).toEqual(key);
  });

  it('of what is not there are those of the nearest parent', () => {
    expect(parsed.locate(['adherents', 'unite'])).toEqual(parsed.locate(['adherents']));
    expect(parsed.locate(['rien'])).toEqual({ ligne: 2, colonne: 1 });
  });

  it('count from 1 in an empty file', () => {
    expect(parseYaml('', 'vide.yaml').parsed.locate(['titre'])).toEqual({ ligne: 1, colonne: 1 });
  });
});

function tell(text: string): string[] {
  return parseYaml(text, 'essai.yaml').diagnostics.map(
    ({ ligne, colonne, message }) => `${ligne}:${colonne} ${message}`,
  );
}

describe('syntax faults', () => {
  it.each([
    ['tabulation', 'a:\n\tb: 1', '2:1 une tabulation sert de retrait'],
    [
      'double key',
      'a: 1\nb: 2\na: 3',
      '3:1 la clé « a » est écrite deux fois : elle l’est déjà à la ligne 1',
    ],
    [
      'open quote, where it opens',
      'a: 1\nb: "texte\nc: 2\nd: 3\n',
      '2:4 le guillemet « " » ouvert ici n’est pas refermé',
    ],
    ['open bracket, where it opens', 'a: [1, 2\nb: 3', '1:4 le crochet « [ » n’est pas refermé'],
    ['open bracket, lines above', 'a: {\n  x: 1,\n  y: 2\nb: 3', '1:4 l’accolade « { » n’est pas refermée'],
    ['bracket forgotten before a brace', 'a: {b: [1, 2}\nc: 3', '1:8 le crochet « [ » n’est pas refermé'],
    ['two keys on a line', 'titre: Bilan : année', '1:8 deux clés semblent être sur la même ligne'],
    [
      'ragged indent',
      'a:\n    b: 1\n  c: 2',
      '3:1 le retrait de cette ligne (2 espaces) ne correspond pas à celui de ses voisines',
    ],
    [
      'indent of the line below',
      'a:\n  b: x\n    c: y',
      '3:1 le retrait de cette ligne (4 espaces) ne correspond pas à celui de ses voisines',
    ],
    [
      'indent of the very first line',
      ' a: 1\nb: 2\nc: 3',
      '1:1 le retrait de cette ligne (1 espace) ne correspond pas à celui de ses voisines',
    ],
    [
      'a tab that makes the parser nest the rest',
      `a:\n\tb: 1\n${'c:\n  d: 1\n'.repeat(200)}`,
      '2:1 une tabulation sert de retrait',
    ],
  ])('%s', (_, text, told) => {
    const { parsed, diagnostics } = parseYaml(text, 'essai.yaml');
    expect(parsed.valeur).toBeUndefined();
    expect(tell(text)[0]).toBe(told);
    const [first] = diagnostics;
    expect(first).toMatchObject({ fichier: 'essai.yaml', gravite: 'erreur', code: 'Y-SYNTAXE' });
    expect(first?.conseil).not.toBe('');
  });

  it('come all at once, each at its own line, and none is the echo of another', () => {
    const text = [
      'a: "x',
      'b: 1',
      'c:2',
      'd: l: m',
      'e:',
      '\tf: 1',
      '\tg: 2',
      'h: @x',
      'i: [1, 2',
      'b: 3',
      'k: *x',
    ];
    expect(tell(text.join('\n'))).toEqual([
      '1:4 le guillemet « " » ouvert ici n’est pas refermé',
      '3:3 il manque un espace après les deux-points de « c »',
      '4:4 deux clés semblent être sur la même ligne',
      '6:1 une tabulation sert de retrait (une autre ligne aussi)',
      '8:4 un texte ne peut pas commencer par « @ »',
      '9:4 le crochet « [ » n’est pas refermé',
      '10:1 la clé « b » est écrite deux fois : elle l’est déjà à la ligne 2',
      '11:4 un texte qui commence par « * » se lit comme un renvoi',
    ]);
  });
});

/** Slips of a hand, and the signs by which a line may have one. */
const SLIPS: Readonly<Record<string, (line: string) => string>> = {
  'no space after the colon': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=\S)/, '$1:'),
  'a no-break space after the colon': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=\S)/, '$1:\u00A0'),
  'no colon': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=\S)/, '$1 '),
  'a tab': (line) => line.replace(/^ +(?=\S)/, '\t'),
  'no-break spaces': (line) => line.replace(/^ +(?=\S)/, (spaces) => '\u00A0'.repeat(spaces.length)),
  'an open quote': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=[^"'[{|>])/, '$1: "'),
  'no space after the dash': (line) => line.replace(/^(\s*)- (?=\S)/, '$1-'),
  'a bullet': (line) => line.replace(/^(\s*)- (?=\S)/, '$1• '),
  'an open bracket': (line) => line.replace(/\]$/, ''),
  'an open brace': (line) => line.replace(/\}$/, ''),
  'a star': (line) => line.replace(/^(\s*(?:- )?[a-z_]+): (?=[A-Za-z])/, '$1: *'),
};

describe('slips in the reports of this repository', () => {
  const files = [
    'essort/2024/equipe',
    'femasaura/2024/parcours',
    'femasaura/2024/territoires',
    'apmsl/2023/nuages',
    'cpts-pays-auray/2023/rapport',
  ];

  it.each(Object.entries(SLIPS))('%s: told at its own line', (_, slip) => {
    let tried = 0;
    for (const file of files) {
      const lines = readFileSync(`data/${file}.yaml`, 'utf8').split('\n');
      for (const [i, line] of lines.entries()) {
        const slipped = slip(line);
        // Inside a text of several lines, nothing is a slip.
        if (slipped === line || /[|>]-?$/.test(lines[i - 1] ?? '')) continue;
        tried += 1;
        const told = parseYaml(lines.with(i, slipped).join('\n'), file).diagnostics.map(({ ligne }) => ligne);
        // A group of one key alone becomes a text: its schema tells it.
        if (told.length > 0) expect([file, i, told]).toEqual([file, i, [i + 1]]);
      }
    }
    expect(tried).toBeGreaterThan(1);
  });
});

describe('aliases', () => {
  it('are refused with what they name', () => {
    expect(tell('a: &x 3\nb: *x\nc: &y [1, *y]\nd:\n  <<: *y')).toEqual([
      '1:4 « &x » au début d’une valeur marque un passage à répéter ailleurs : le rapport n’en accepte pas',
      '2:4 « *x » renvoie au passage marqué « &x » : le rapport n’accepte pas de renvoi',
      '3:4 « &y » au début d’une valeur marque un passage à répéter ailleurs : le rapport n’en accepte pas',
      '5:3 « << » recopie les clés d’un autre passage : le rapport n’accepte pas de renvoi',
    ]);
  });

  it('that nobody announced are a text without quotes', () => {
    expect(parseYaml('titre: Bilan\nnote: *important*', 'essai.yaml').diagnostics).toEqual([
      {
        fichier: 'essai.yaml',
        ligne: 2,
        colonne: 7,
        gravite: 'erreur',
        code: 'Y-SYNTAXE',
        message: 'un texte qui commence par « * » se lit comme un renvoi',
        conseil: 'Mettez ce texte entre guillemets.',
      },
    ]);
  });
});
