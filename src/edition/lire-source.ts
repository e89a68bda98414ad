import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { readText } from './read-text.ts';

/** Beyond, a file was not written by hand: its line would not help. */
const TROP_GRAND = 5_000_000;

/**
 * Gives the text of the files of a racine to whoever shows the line of a fault. A file that leads out of the racine, or
 * is no file, gives undefined: a message must not print what lies elsewhere.
 */
export function createLire(racine: string): (fichier: string) => string | undefined {
  return (fichier) => {
    try {
      const vrai = realpathSync(path.join(racine, fichier));
      const inside = vrai.startsWith(`${realpathSync(racine)}${path.sep}`);
      const file = statSync(vrai);
      if (!inside || !file.isFile() || file.size > TROP_GRAND) return undefined;
      return readText(racine, fichier).texte;
    } catch {
      // A fault may name a file that is missing: there is no line to show.
      return undefined;
    }
  };
}
