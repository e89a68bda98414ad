/** « anticonstitutionnellement » has 25 letters; what is longer than this is an address, or an accident. */
const LONGEST = 30;
/** Short enough for a column of a telephone. */
const PIECE = 12;
const LONG_WORD = new RegExp(`[^\\s\\u2010-\\u2014-]{${LONGEST + 1},}`, 'gu');
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * Cuts a text where a line may be broken inside words that no line could hold: between the pieces. One piece when there are
 * none, as in any ordinary text. A letter and its accents, an emoji and its parts stay together.
 */
export function splitLongWords(text: string): string[] {
  const pieces: string[] = [];
  let current = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    current += text.slice(end, index);
    let length = 0;
    for (const { segment } of graphemes.segment(word)) {
      if (length >= PIECE) {
        pieces.push(current);
        current = '';
        length = 0;
      }
      current += segment;
      length += 1;
    }
    end = index + word.length;
  }
  return [...pieces, current + text.slice(end)];
}
