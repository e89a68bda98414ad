import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import { type Extrait, extract, splitLines } from './extrait.ts';

/** A fault with the officer's own line, where there is one to show. */
export interface FauteMontree extends Diagnostic {
  extrait: Extrait | null;
}

/** The faults of one file. */
export interface FichierFautif {
  fichier: string;
  fautes: FauteMontree[];
}

/** What `npm run dev` knows of the data that its pages show. */
export interface Verification {
  fichiers: FichierFautif[];
  /** Why the check itself could not be made. */
  panne: string | null;
}

/** A fault that a file as a whole causes points at its first character: no line of it says anything. */
function hasLine({ code, ligne, colonne }: Diagnostic): boolean {
  return !(code.startsWith('F-') && ligne === 1 && colonne === 1);
}

/**
 * Faults by file, in order, each with its line. `lire` gives the text of a file, once a file; undefined when it cannot
 * be read or must not be shown.
 */
export function showFaults(
  diagnostics: readonly Diagnostic[],
  lire: (fichier: string) => string | undefined,
): FichierFautif[] {
  const files = new Map<string, FauteMontree[]>();
  let lignes: string[] = [];
  for (const faute of sortDiagnostics(diagnostics)) {
    const { fichier } = faute;
    const fautes = files.get(fichier) ?? [];
    if (fautes.length === 0) lignes = splitLines(lire(fichier) ?? '');
    files.set(fichier, fautes);
    fautes.push({ ...faute, extrait: hasLine(faute) ? extract(lignes, faute) : null });
  }
  return [...files].map(([fichier, fautes]) => ({ fichier, fautes }));
}
