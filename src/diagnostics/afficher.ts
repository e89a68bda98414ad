import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';

/** `1 erreur`, `2 erreurs`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}

/** Faults grouped by file, each with its place, its text and its remedy, then a line that sums up. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const lines: string[] = [];
  let fichier = '';
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    if (diagnostic.fichier !== fichier) {
      fichier = diagnostic.fichier;
      lines.push('', fichier);
    }
    const place = `${fichier}:${diagnostic.ligne}:${diagnostic.colonne}`;
    const mark = diagnostic.gravite === 'erreur' ? '✗ erreur' : '! alerte';
    lines.push(
      `  ${mark}  ${place}  ${diagnostic.message}`,
      `      → ${diagnostic.conseil}  [${diagnostic.code}]`,
    );
  }
  const errors = diagnostics.filter(({ gravite }) => gravite === 'erreur').length;
  lines.push('', `${count(errors, 'erreur')}, ${count(diagnostics.length - errors, 'alerte')}.`);
  return lines.join('\n').trimStart();
}
