import type { Diagnostic } from './diagnostic.ts';

/** First letter of a code → what it is about, as the guide explains it. */
const FAMILLES: Readonly<Record<string, string>> = {
  F: 'fichiers',
  Y: 'écriture du YAML',
  S: 'clés et valeurs',
  R: 'renvois',
  M: 'chapitres',
  I: 'images',
  C: 'contradictions',
};

/** `1 erreur`, `2 erreurs`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}

function countGravites(diagnostics: readonly Diagnostic[]): [number, number] {
  const errors = diagnostics.filter(({ gravite }) => gravite === 'erreur').length;
  return [errors, diagnostics.length - errors];
}

/** `2 erreurs, 3 alertes`; a zero is not told unless `both`. */
export function tellGravites(diagnostics: readonly Diagnostic[], both = false): string {
  const [errors, alerts] = countGravites(diagnostics);
  return [
    ...(errors > 0 || both ? [count(errors, 'erreur')] : []),
    ...(alerts > 0 || both ? [count(alerts, 'alerte')] : []),
  ].join(', ');
}

/** `C-TOTAL (2), C-DATES`: the codes met, the most frequent first. */
function listCodes(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, number]) => (number > 1 ? `${code} (${number})` : code))
    .join(', ');
}

/** One line a kind of fault: what it is about, how many, which codes. Nothing when there is no fault. */
export function summarize(diagnostics: readonly Diagnostic[]): string[] {
  const kinds = Object.entries(FAMILLES).flatMap(([lettre, nom]) => {
    const found = diagnostics.filter(({ code }) => code.startsWith(`${lettre}-`));
    return found.length === 0 ? [] : [{ nom, nombre: tellGravites(found), codes: listCodes(found) }];
  });
  const [noms, nombres] = [
    Math.max(0, ...kinds.map(({ nom }) => nom.length)),
    Math.max(0, ...kinds.map(({ nombre }) => nombre.length)),
  ];
  return kinds.map(({ nom, nombre, codes }) => `  ${nom.padEnd(noms)}  ${nombre.padEnd(nombres)}  ${codes}`);
}
