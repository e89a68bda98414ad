/** How a message quotes what an author wrote. */

const MAX = 40;
/** What would act on a terminal, or turn the message round, instead of showing. */
const UNPRINTABLE = /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[^\P{Cc}\s]/gu;

/** A piece of the author's text, short enough for a message and on one line. */
export function shorten(text: string): string {
  // What is cut first is far beyond what is shown.
  const start = text.slice(0, 10 * MAX).replaceAll(UNPRINTABLE, '');
  // Whole characters: an emoji is two units.
  const characters = Array.from(start.replaceAll(/\s+/g, ' ').trim());
  return characters.length <= MAX ? characters.join('') : `${characters.slice(0, MAX).join('')}…`;
}
