/** What a hand, a spreadsheet or a bad copy does to a file: the mutations of the fuzz test. */
import fc from 'fast-check';

/** One mutation of a file; `debut` and `longueur` are shares of its length, so that one mutation fits any file. */
export interface Mutation {
  geste: (typeof GESTES)[number];
  debut: number;
  longueur: number;
  texte: string;
}

const GESTES = [
  'inserer',
  'effacer',
  'remplacer',
  'effacer_ligne',
  'doubler_ligne',
  'echanger_lignes',
  'decaler_ligne',
  'nombre_a_la_francaise',
  'repeter',
  'couper',
  'retours_windows',
  'cp1252',
  'utf16',
] as const;

const TEXTES = [
  ...[
    '\t',
    ' ',
    '  ',
    '\u00A0',
    '\u202F',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\0',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\uD800',
  ],
  ...[
    ':',
    ': ',
    ' : ',
    '#',
    ' # ',
    '"',
    "'",
    '“',
    '«',
    '»',
    '’',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '</',
    '/>',
    '<!-- ',
  ],
  ...[
    '&',
    '*',
    '!',
    '@',
    '%',
    '|',
    '>-',
    '- ',
    '-',
    '---\n',
    '...\n',
    '\\',
    '`',
    '```\n',
    '**',
    '](',
    '${',
    '<<: *a\n',
  ],
  ...['import ', 'export const a = 1\n', '{alert(1)}', '<script>', 'javascript:', '../../', '__proto__: 1\n'],
  ...[
    '0',
    '1',
    '-',
    ',',
    '.',
    ',5',
    'e9',
    ' %',
    ' €',
    '31/02/2024',
    'oui',
    'null',
    '~',
    'XX',
    '😀',
    'É',
    'à',
    'œ',
  ],
];

/** Any mutation. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  geste: fc.constantFrom(...GESTES),
  debut: fc.double({ min: 0, max: 1, noNaN: true }),
  longueur: fc.double({ min: 0, max: 1, noNaN: true }),
  texte: fc.constantFrom(...TEXTES),
});

/** The number as people write it: a space in thousands, a comma, a percent sign. */
function asWritten(nombre: string): string {
  const [entier = '', decimales] = nombre.split('.');
  const milliers = entier.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimales === undefined
    ? milliers === entier
      ? `${entier} %`
      : milliers
    : `${milliers},${decimales}`;
}

function muteLines(lines: readonly string[], { geste, debut, longueur, texte }: Mutation): string[] {
  const at = Math.min(lines.length - 1, Math.floor(debut * lines.length));
  const line = lines[at] ?? '';
  const after = lines.slice(at + 1);
  const before = lines.slice(0, at);
  switch (geste) {
    case 'effacer_ligne':
      return [...before, ...after];
    case 'doubler_ligne':
      return [...before, line, line, ...after];
    case 'echanger_lignes':
      return [...before, ...after.slice(0, 1), line, ...after.slice(1)];
    case 'decaler_ligne':
      return [...before, longueur < 0.5 ? ` ${line}` : line.replace(/^ /, ''), ...after];
    default:
      return [...before, `${line}${texte}`, ...after];
  }
}

/** Applies a mutation. Out: the bytes of the file. */
export function mutate(file: string, mutation: Mutation): Buffer {
  const { geste, debut, longueur, texte } = mutation;
  const at = Math.floor(debut * file.length);
  const end = Math.min(file.length, at + 1 + Math.floor(longueur * 40));
  switch (geste) {
    case 'inserer':
      return Buffer.from(file.slice(0, at) + texte + file.slice(at));
    case 'effacer':
      return Buffer.from(file.slice(0, at) + file.slice(end));
    case 'remplacer':
      return Buffer.from(file.slice(0, at) + texte + file.slice(end));
    case 'repeter':
      return Buffer.from(file.slice(0, at) + file.slice(at, end).repeat(200) + file.slice(end));
    case 'couper':
      return Buffer.from(file.slice(0, at));
    case 'nombre_a_la_francaise': {
      const numbers = [...file.matchAll(/\d+(?:\.\d+)?/g)];
      const found = numbers[Math.floor(debut * numbers.length)];
      if (!found) return Buffer.from(file);
      const rest = file.slice(found.index + found[0].length);
      return Buffer.from(file.slice(0, found.index) + asWritten(found[0]) + rest);
    }
    case 'retours_windows':
      return Buffer.from(file.replaceAll('\n', '\r\n'));
    case 'cp1252':
      return Buffer.from(file, 'latin1');
    case 'utf16':
      return Buffer.from(`\uFEFF${file}`, 'utf16le');
    default:
      return Buffer.from(muteLines(file.split('\n'), mutation).join('\n'));
  }
}
