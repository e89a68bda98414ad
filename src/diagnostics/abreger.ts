/** Longer, what the officer typed would hide what we say of it. */
const LONGEST = 80;

/** What the officer typed, as a message quotes it: on one line, its start when it is long. */
export function abreger(texte: string): string {
  const line = texte.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
