import type { Diagnostic } from './diagnostic.ts';
import type { Extrait } from './extrait.ts';
import { showFaults } from './montrer.ts';
import { summarize, tellGravites } from './resume.ts';
import { makeVisible } from './visible.ts';

/** Looks that a text may take; names of `util.styleText`. */
export type Style = 'bold' | 'cyan' | 'dim' | 'red' | 'underline' | 'yellow';

type Dress = (style: Style | Style[], texte: string) => string;

const PLAIN: Dress = (_, texte) => texte;

/** How faults are shown; without anything, as plain text without the lines at fault. */
export interface Affichage {
  /** The text of a file, for the line at fault; undefined when it cannot be read or must not be shown. */
  lire?: (fichier: string) => string | undefined;
  /** Dresses a text; plain when absent. */
  style?: Dress;
  /** Path to print for a file, when the command runs elsewhere than in the racine. */
  chemin?: (fichier: string) => string;
}

const RETRAIT = '      ';

function formatExtrait(extrait: Extrait, style: Dress, couleur: Style): string[] {
  const { numero, precedente, avant, cible, apres, retrait, largeur } = extrait;
  const marge = String(numero).length;
  const gutter = (nombre: string): string => style('dim', `${nombre.padStart(marge)} │`);
  return [
    ...(precedente === null ? [] : [`${RETRAIT}${gutter(String(numero - 1))} ${style('dim', precedente)}`]),
    `${RETRAIT}${gutter(String(numero))} ${avant}${style(couleur, cible)}${apres}`,
    `${RETRAIT}${gutter('')} ${' '.repeat(retrait)}${style(couleur, '^'.repeat(largeur))}`,
  ];
}

/**
 * Faults for a terminal, grouped by file: place, message, the officer's own line with the place underlined, remedy;
 * then a line a kind and the total. Read in a log, without colours, it says the same.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], affichage: Affichage = {}): string {
  const { lire = () => undefined, style = PLAIN, chemin } = affichage;
  const lines: string[] = [];
  for (const { fichier, fautes } of showFaults(diagnostics, lire)) {
    const nom = makeVisible(chemin?.(fichier) ?? fichier);
    lines.push('', style('bold', makeVisible(fichier)));
    for (const { ligne, colonne, gravite, code, message, conseil, extrait } of fautes) {
      const erreur = gravite === 'erreur';
      const couleur = erreur ? 'red' : 'yellow';
      const mark = style(['bold', couleur], erreur ? '✗ erreur' : '! alerte');
      const place = style('cyan', `${nom}:${ligne}:${colonne}`);
      lines.push(
        `  ${mark}  ${place}  ${makeVisible(message)}`,
        ...(extrait === null ? [] : formatExtrait(extrait, style, couleur)),
        `${RETRAIT}→ ${makeVisible(conseil)}  ${style('dim', `[${code}]`)}`,
      );
    }
  }
  lines.push('', ...summarize(diagnostics), `${tellGravites(diagnostics, true)}.`);
  return lines.join('\n').trimStart();
}
