/** How a message quotes what an author wrote. */

/** Letters of a value, told inside a sentence. */
const VALEUR = 40;
/** Letters of an address or of a piece of a line, which say more by their end. */
const LIGNE = 80;
/** What would act on a terminal, or turn the message round, instead of showing. */
const UNPRINTABLE = /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[^\P{Cc}\s]/gu;

function cut(text: string, most: number): string {
  // What is cut first is far beyond what is shown.
  const start = text.slice(0, 10 * most).replaceAll(UNPRINTABLE, '');
  // Whole characters: an emoji is two units.
  const characters = Array.from(start.replaceAll(/\s+/g, ' ').trim());
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`;
}

/** A piece of the author's text, short enough for a message and on one line. */
export function shorten(text: string): string {
  return cut(text, VALEUR);
}

/** An address, a name of file, a piece of a line, on one line: its start when it is long. */
export function shortenLine(text: string): string {
  return cut(text, LIGNE);
}
