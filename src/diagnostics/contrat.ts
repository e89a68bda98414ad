import type { Diagnostic } from './diagnostic.ts';

/** `verifier --format json`: one array, of exactly the keys of the contract, in the order that it names them. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const contract = diagnostics.map(({ fichier, ligne, colonne, gravite, code, message, conseil }) => ({
    fichier,
    ligne,
    colonne,
    gravite,
    code,
    message,
    conseil,
  }));
  return `${JSON.stringify(contract, null, 2)}\n`;
}

/** Escapes of the workflow commands of GitHub Actions (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * `verifier --format github`: one workflow command a fault, which GitHub Actions shows on the line of the file in a
 * request (docs.github.com, « Workflow commands for GitHub Actions »). `chemin` gives the path from the repository.
 */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  chemin: (fichier: string) => string,
): string {
  return diagnostics
    .map(({ fichier, ligne, colonne, gravite, code, message, conseil }) => {
      const command = gravite === 'erreur' ? 'error' : 'warning';
      const place = `file=${escapeProperty(chemin(fichier))},line=${ligne},col=${colonne}`;
      return `::${command} ${place},title=${escapeProperty(code)}::${escapeData(`${message}\n→ ${conseil}`)}\n`;
    })
    .join('');
}
