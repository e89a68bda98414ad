import type { Sigles } from '../../schemas/sigles.ts';

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Finds the given sigles, longest first. A sigle inside another word or compound is another sigle. */
export function siglesPattern(sigles: readonly string[]): RegExp {
  const longestFirst = sigles.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst.map(escapeRegExp).join('|')})(?![\\p{L}\\d])`, 'gu');
}

/**
 * The sigles that an edition uses: those of the reference, overridden by those of the structure, that its files
 * really write. `textes`: what it gives to read.
 */
export function selectSigles(
  reference: Sigles,
  propres: Readonly<Record<string, string>>,
  textes: readonly string[],
): Sigles {
  const own = Object.entries(propres).map(([sigle, developpement]) => [sigle, { developpement }] as const);
  const all: Sigles = { ...reference, ...Object.fromEntries(own) };
  const names = Object.keys(all);
  if (names.length === 0) return {};
  const pattern = siglesPattern(names);
  const used = new Set(textes.flatMap((texte) => texte.match(pattern) ?? []));
  return Object.fromEntries(Object.entries(all).filter(([sigle]) => used.has(sigle)));
}
