import { FINE, INSECABLE } from './nombre.ts';

/**
 * French micro-typography of plain keys (Lexique de l'Imprimerie nationale): what the author types with a typewriter's
 * signs comes out as a compositor would set it. Idempotent, so that text may pass twice.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\.\.\./g, '…'],
  [/(?<=[\p{L}\d])'(?=[\p{L}\d«])/gu, '’'],
  [/«[ \u00A0\u202F]*/g, `«${INSECABLE}`],
  [/[ \u00A0\u202F]*»/g, `${INSECABLE}»`],
  // A space typed before the sign, or none after a word at the end of a sentence; never inside an address.
  [/[\s\u00A0\u202F]+(?=[;!?](?![\p{L}\d_]))/gu, FINE],
  [/(?<=[\p{L}\d»)])(?=[!?;](?:\s|$))/gu, FINE],
  [/[\s\u00A0\u202F]+:(?=\s|$)/g, `${INSECABLE}:`],
  [/(?<=\d)[ \u00A0\u202F]?(?=[%€](?![\p{L}\d]))/gu, INSECABLE],
  [/(?<=\b\d{1,3})[ \u00A0](?=\d{3}(?!\d))/g, FINE],
  [/(?<=\b\d{1,2}) ?h ?(?=\d{2}\b)/g, `${INSECABLE}h${INSECABLE}`],
  [/\b(n°|N°|M\.|MM\.|Mme|Mmes|Dr|Pr) (?=\S)/g, `$1${INSECABLE}`],
  [/(?<![\d-])(\d{1,3})-(\d{1,3})(?![\d-])/g, '$1–$2'],
  [/(^|[.!?…]\s+)A (?=\p{Ll}|l’)/gu, '$1À '],
  [
    /\bE(?=(?:quipe|tape|cole|tat|change|ducation|laboration|valuation|volution|vènement|cran|tude)s?\b)/g,
    'É',
  ],
];

/** Applies every rule to one piece of text. */
export function typeset(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** A piece of text cut at its ordinals, whose endings are printed as superscripts. */
export interface Fragment {
  texte: string;
  exposant: boolean;
}

const ORDINAL = /(?<=\b(?:1))(?:ers?|res?)\b|(?<=\b\d{1,3})es?\b|(?<=\b2)des?\b/g;

/** `1er mars` → `1`, `er` raised, ` mars`. Text without ordinal comes back as one fragment. */
export function splitOrdinals(text: string): Fragment[] {
  const fragments: Fragment[] = [];
  let from = 0;
  for (const match of text.matchAll(ORDINAL)) {
    if (match.index > from) fragments.push({ texte: text.slice(from, match.index), exposant: false });
    fragments.push({ texte: match[0], exposant: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) fragments.push({ texte: text.slice(from), exposant: false });
  return fragments;
}
