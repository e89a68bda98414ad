/** Case, accents, dashes and spaces are the usual slips: they must cost nothing in a comparison. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[-\s’']/g, '_');
}

/** Letters to change from one word to another; two letters exchanged count once (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Whether two words differ by case, accents, dashes and spaces only. */
export function isSameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Nobody mistypes a longer word; comparing it letter by letter would take long. */
const LONGEST = 100;

/** How many letters may differ: a third of the longer word. */
function tolerance(a: string, b: string): number {
  return Math.max(1, Math.ceil(Math.max(a.length, b.length) / 3));
}

/**
 * The candidates nearest to a mistyped word, best first, at most `most`; none when nothing is close
 * (more than a third of the letters differ).
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  if (word.length > LONGEST) return [];
  const folded = fold(word);
  return [...candidates]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= tolerance(word, candidate))
    .map((candidate) => ({ candidate, distance: editDistance(folded, fold(candidate)) }))
    .filter(({ candidate, distance }) => distance <= tolerance(word, candidate))
    .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** « Vouliez-vous dire « x » ? », or the `otherwise` advice when nothing is close. */
export function suggest(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(word, candidates);
  if (found.length === 0) return otherwise;
  const quoted = found.map((candidate) => `« ${candidate} »`);
  return `Vouliez-vous dire ${[...quoted.slice(0, -2), quoted.slice(-2).join(' ou ')].join(', ')} ?`;
}
