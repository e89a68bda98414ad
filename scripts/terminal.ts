import path from 'node:path';
import { styleText } from 'node:util';
import type { Affichage } from '../src/diagnostics/afficher.ts';
import { createLire } from '../src/edition/lire-source.ts';

/** Paths as the terminal understands them, so that a click opens the file: from the current folder, or whole. */
export function pathFromHere(racine: string): (fichier: string) => string {
  const ici = path.relative(process.cwd(), racine);
  const base = ici.startsWith('..') ? racine : ici;
  return (fichier) => path.join(base, fichier).replaceAll(path.sep, '/');
}

/**
 * How a command shows the faults of a racine on one of its outputs. Colours when that output is a terminal;
 * `NO_COLOR` takes them away and `FORCE_COLOR` brings them back, as `util.styleText` reads them.
 */
export function showOn(sortie: NodeJS.WriteStream, racine: string): Affichage {
  return {
    lire: createLire(racine),
    style: (style, texte) => styleText(style, texte, { stream: sortie }),
    chemin: pathFromHere(racine),
  };
}
