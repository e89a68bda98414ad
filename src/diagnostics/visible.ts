/** Alone, a character of control or of format has no shape: it would hide, or give orders to the terminal. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u;

/** Scripts and pictures that terminals draw two columns wide (Unicode Standard Annex 11, East Asian Width). */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}])/u;

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A letter as the eye counts it, accents and joiners included, and the columns that it takes in a terminal. */
export interface Glyphe {
  texte: string;
  largeur: number;
}

/**
 * Text as it can be printed: what has no shape (terminal orders, RTL marks, zero-width characters) becomes « · », a
 * tabulation two spaces.
 */
export function listGlyphes(texte: string): Glyphe[] {
  return Array.from(graphemes.segment(texte), ({ segment }) => {
    if (segment === '\t') return { texte: '  ', largeur: 2 };
    if (UNSEEN.test(segment)) return { texte: '·', largeur: 1 };
    return { texte: segment, largeur: WIDE.test(segment) ? 2 : 1 };
  });
}

/** A message as it can be printed, on one line: it quotes what the author wrote, which may hold anything. */
export function makeVisible(texte: string): string {
  return texte
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '·');
}

/** Columns that some letters take. */
export function widthOf(glyphes: readonly Glyphe[]): number {
  return glyphes.reduce((sum, { largeur }) => sum + largeur, 0);
}

/** The letters as text again. */
export function joinGlyphes(glyphes: readonly Glyphe[]): string {
  return glyphes.map(({ texte }) => texte).join('');
}
