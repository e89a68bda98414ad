import type { NatureFaute } from '../diagnostics/balises.ts';

/** An attribute as it is written, offsets from the start of the file. */
export interface AttributEcrit {
  nom: string;
  debut: number;
  /** First character of the value, after its quote; that of the name when there is no value. */
  debutValeur: number;
  /** What is written after `=`, quotes taken off. */
  valeur: string;
}

/** A tag as it is written. */
export interface Balise {
  nom: string;
  /** `</Encadre>` */
  fermante: boolean;
  attributs: AttributEcrit[];
  /** After the last character of the tag. */
  fin: number;
  faute: { nature: NatureFaute; offset: number; attribut: AttributEcrit | undefined } | undefined;
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$.:-]*/uy;
const ATTRIBUTE = /[^\s=<>/"'“”„«»‘’{}]+/uy;
const SPACE = /\s*/y;
/** Word and telephones write these for the straight quote. */
const OTHER_QUOTES = '“”„«»‘’‹›';
const OTHER_QUOTED = /[“”„«»‘’‹›]\s*([^“”„«»‘’‹›"<>\n]*)[“”„«»‘’‹›"]?/uy;
const BARE = /[^\s<>"']*[^\s<>"'/]/y;
const BLANK_LINE = /\n[ \t]*\r?\n/g;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Where the brace opened at `at` is closed, or `limit`. */
function skipBraces(source: string, at: number, limit: number): number {
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    if (source[i] === '{') depth += 1;
    if (source[i] === '}') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return limit;
}

/**
 * Reads the tag that starts at an offset, as its author meant it: with straight quotes, others or none. Undefined when
 * no name follows the `<`. It never goes past an empty line, where no tag can go.
 */
export function readBalise(source: string, debut: number): Balise | undefined {
  const fermante = source[debut + 1] === '/';
  const nom = match(NAME, source, debut + (fermante ? 2 : 1))?.[0];
  if (nom === undefined) return undefined;
  const limit = match(BLANK_LINE, source, debut)?.index ?? source.length;
  const balise: Balise = { nom, fermante, attributs: [], fin: limit, faute: undefined };
  const fail = (nature: NatureFaute, offset: number, attribut?: AttributEcrit): void => {
    balise.faute ??= { nature, offset, attribut };
  };
  let at = debut + (fermante ? 2 : 1) + nom.length;
  while (at < limit) {
    at += match(SPACE, source, at)?.[0].length ?? 0;
    const sign = source[at];
    if (at >= limit || sign === '<') break;
    if (sign === '>') return { ...balise, fin: at + 1 };
    if (sign === '{') {
      at = skipBraces(source, at, limit);
      continue;
    }
    const name = match(ATTRIBUTE, source, at)?.[0];
    if (name === undefined) {
      if (sign === '"') fail('guillemets-dedans', at, balise.attributs.at(-1));
      else if (sign !== '/' && sign !== undefined && OTHER_QUOTES.includes(sign))
        fail('guillemet-typographique', at, balise.attributs.at(-1));
      at += 1;
      continue;
    }
    const attribut: AttributEcrit = { nom: name, debut: at, debutValeur: at, valeur: '' };
    if (source[at - 1] === '"' && balise.attributs.length > 0)
      fail('guillemets-dedans', at - 1, balise.attributs.at(-1));
    balise.attributs.push(attribut);
    if (fermante) fail('attribut-de-fin', at, attribut);
    at += name.length;
    const equals = at + (match(SPACE, source, at)?.[0].length ?? 0);
    if (source[equals] !== '=') continue;
    at = equals + 1 + (match(SPACE, source, equals + 1)?.[0].length ?? 0);
    attribut.debutValeur = at;
    const quote = source[at];
    if (quote === '"' || quote === "'") {
      const end = source.indexOf(quote, at + 1);
      if (end === -1 || end >= limit) {
        fail('guillemet-ouvert', at, attribut);
        break;
      }
      attribut.debutValeur = at + 1;
      attribut.valeur = source.slice(at + 1, end);
      // The quote found is that of another text, further on.
      if (attribut.valeur.includes('>')) fail('guillemet-ouvert', at, attribut);
      at = end + 1;
    } else if (quote === '{') {
      const end = skipBraces(source, at, limit);
      attribut.valeur = source.slice(at, end);
      at = end;
    } else if (quote !== undefined && OTHER_QUOTES.includes(quote)) {
      const quoted = match(OTHER_QUOTED, source, at);
      attribut.valeur = quoted?.[1]?.trim() ?? '';
      fail('guillemet-typographique', at, attribut);
      at += quoted?.[0].length ?? 1;
    } else {
      const bare = match(BARE, source, at)?.[0] ?? '';
      attribut.valeur = bare;
      fail('sans-guillemets', at, attribut);
      at += Math.max(bare.length, 1);
    }
  }
  fail('sans-fin', debut);
  return { ...balise, fin: Math.min(at, limit) };
}
