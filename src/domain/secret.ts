import type { Part } from './repartition.ts';

function isSmall(valeur: number | null, seuil: number): boolean {
  return valeur !== null && valeur > 0 && valeur < seuil;
}

type Lecture = (part: Part) => number | null;

/** Codes to hide: the small values, then whatever a subtraction in one of the groups would give back. */
function findHidden(groups: readonly (readonly Part[])[], value: Lecture, seuil: number): Set<string> {
  const hidden = new Set(
    groups.flatMap((group) => group.filter((part) => isSmall(value(part), seuil)).map(({ code }) => code)),
  );
  const findExposed = (): Part | undefined => {
    for (const group of groups) {
      if (group.filter(({ code }) => hidden.has(code)).length !== 1) continue;
      const others = group.filter((part) => !hidden.has(part.code) && (value(part) ?? 0) > 0);
      const smallest = others.toSorted((a, b) => (value(a) ?? 0) - (value(b) ?? 0))[0];
      if (smallest) return smallest;
    }
    return undefined;
  };
  for (let next = findExposed(); next; next = findExposed()) hidden.add(next.code);
  return hidden;
}

/**
 * Masks the small counts of a detail: a value from 1 to `seuil` − 1 is replaced by null and marked `secret`, for N and
 * for N-1. Zero stays: it says that nobody is there. When one part alone is masked in a group whose total is printed,
 * the next smallest is masked too, or a subtraction would give it back (« secret secondaire », INSEE, guide du secret
 * statistique). `groupes`: sets of codes that have a printed subtotal (territories); the whole detail is always one.
 */
export function maskSmallCounts(
  parts: readonly Part[],
  seuil: number | undefined,
  groupes: readonly (readonly string[])[] = [],
): Part[] {
  if (seuil === undefined) return [...parts];
  const groups = [...groupes.map((codes) => parts.filter(({ code }) => codes.includes(code))), parts];
  const now = findHidden(groups, ({ valeur }) => valeur, seuil);
  const before = findHidden(groups, ({ precedent }) => precedent, seuil);
  return parts.map((part) => ({
    ...part,
    valeur: now.has(part.code) ? null : part.valeur,
    precedent: before.has(part.code) ? null : part.precedent,
    secret: now.has(part.code),
    ...(before.has(part.code) ? { secretPrecedent: true as const } : {}),
  }));
}
