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
    ['a: &x 3\nb: *x', { a: 3, b: 3 }],
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

describe('syntax faults', () => {
  it.each([
    ['tabulation', 'a:\n\tb: 1', 2, 'une tabulation sert de retrait'],
    ['double key', 'a: 1\nb: 2\na: 3', 3, 'la même clé est écrite deux fois'],
    [
      'open quote, where it opens',
      'a: 1\nb: "texte\nc: 2\nd: 3\n',
      2,
      'un guillemet, une accolade ou un crochet n’est pas refermé',
    ],
    ['open bracket', 'a: [1, 2\nb: 3', 2, ''],
    ['two keys on a line', 'titre: Bilan : année', 1, 'deux clés semblent être sur la même ligne'],
    ['ragged indent', 'a:\n    b: 1\n  c: 2', 3, ''],
  ])('%s', (_, text, ligne, message) => {
    const { parsed, diagnostics } = parseYaml(text, 'essai.yaml');
    expect(parsed.valeur).toBeUndefined();
    const [first] = diagnostics;
    expect(first).toMatchObject({ fichier: 'essai.yaml', gravite: 'erreur', code: 'Y-SYNTAXE', ligne });
    expect(first?.message).toContain(message);
    expect(first?.conseil).not.toBe('');
  });
});

describe('aliases', () => {
  it('that bite their tail stop there', () => {
    expect(valueOf('a: &x [1, *x]')).toEqual({ a: [1, [1, null]] });
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
