/** Words one slip of the hand apart: a letter more, a letter less, another letter, two letters exchanged. */

/** Where and how two words differ. */
interface Ecart {
  /** Letters before the first that differs. */
  debut: number;
  echange: boolean;
}

/** How two words of one slip differ; null when it takes more than one, or none. */
function findSlip(a: string, b: string): Ecart | null {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - court.length > 1 || a === b) return null;
  let debut = 0;
  while (debut < court.length && court[debut] === long[debut]) debut += 1;
  let fin = 0;
  while (fin < court.length - debut && court.at(-1 - fin) === long.at(-1 - fin)) fin += 1;
  const [reste, resteLong] = [court.length - debut - fin, long.length - debut - fin];
  if (reste <= 1 && resteLong === 1) return { debut, echange: false };
  const echange =
    reste === 2 && resteLong === 2 && court[debut] === long[debut + 1] && court[debut + 1] === long[debut];
  return echange ? { debut, echange } : null;
}

/**
 * Whether two folded words are one slip apart, and no gender, number or other ending makes the difference: the first
 * letter is the same, and the last two.
 */
export function isSlip(a: string, b: string): boolean {
  const slip = findSlip(a, b);
  if (!slip || slip.debut === 0) return false;
  return slip.echange || slip.debut < Math.min(a.length, b.length) - 2;
}

/**
 * Whether two folded words that should be the same differ by a slip, endings included, or by their article: « Asso » and
 * « Assos », « la » and « le ».
 */
export function isMiswritten(a: string, b: string): boolean {
  if ([a, b].every((mot) => mot === 'le' || mot === 'la')) return a !== b;
  return Math.min(a.length, b.length) >= 4 && !/\d/.test(a + b) && findSlip(a, b) !== null;
}

/**
 * Pairs of words that {@link isSlip} holds for, among the given ones. Two such words share what is left of them when a
 * letter is taken off: each word is filed under all that it leaves, and only words of one file are compared.
 */
export function listSlips(mots: Iterable<string>): [string, string][] {
  const files = new Map<string, string[]>();
  const pairs = new Map<string, [string, string]>();
  for (const mot of mots) {
    const restes = new Set([mot]);
    for (let i = 1; i < mot.length; i += 1) restes.add(mot.slice(0, i) + mot.slice(i + 1));
    for (const reste of restes) {
      const file = files.get(reste);
      if (!file) {
        files.set(reste, [mot]);
        continue;
      }
      for (const other of file) if (isSlip(other, mot)) pairs.set(`${other} ${mot}`, [other, mot]);
      file.push(mot);
    }
  }
  return [...pairs.values()];
}
