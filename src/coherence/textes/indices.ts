/**
 * Whether a text holds one of some pieces of words. Far quicker than a pattern of as many choices: what a rule asks
 * first, since most texts hold nothing of what it looks for.
 */
export function holdsOne(texte: string, morceaux: readonly string[]): boolean {
  return morceaux.some((morceau) => texte.includes(morceau));
}
