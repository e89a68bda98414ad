/** Chance that can be told again: the same seed gives the same draw, on any machine. */

/** A source of numbers in [0, 1[. */
export type Hasard = () => number;

/**
 * The generator mulberry32 (Tommy Ettinger, public domain) started from the FNV-1a hash of a text, such as
 * 'essort-2024'.
 */
export function seedHasard(graine: string): Hasard {
  let state = 0x811c9dc5;
  for (const character of graine) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two bounds. */
export function drawBetween(hasard: Hasard, min: number, max: number): number {
  return min + hasard() * (max - min);
}

/** The same items in another order (Fisher-Yates). */
export function shuffle<T>(hasard: Hasard, items: readonly T[]): T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(Math.floor(hasard() * rest.length), 1));
  return drawn;
}
