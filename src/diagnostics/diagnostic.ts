/** Severity as the contract of `verifier --format json` writes it. */
export type Gravite = 'erreur' | 'alerte';

/** One fault, told to the officer: where, what, and what to write instead. All texts are French. */
export interface Diagnostic {
  /** Path relative to the racine, with `/`. */
  fichier: string;
  /** From 1. */
  ligne: number;
  /** From 1. */
  colonne: number;
  gravite: Gravite;
  /** Stable code, e.g. `S-CLE-INCONNUE`. */
  code: string;
  message: string;
  conseil: string;
}

/** Position in a file, from 1. */
export interface Position {
  ligne: number;
  colonne: number;
}

/** Orders by file, line, column, then code, so that the same faults always print in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      (a.fichier < b.fichier ? -1 : a.fichier > b.fichier ? 1 : 0) ||
      a.ligne - b.ligne ||
      a.colonne - b.colonne ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/** Whether any of them forbids to publish. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.gravite === 'erreur');
}
