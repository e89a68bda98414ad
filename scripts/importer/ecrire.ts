import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from '../ecriture.ts';
import { CommandError } from '../run-command.ts';

/**
 * Replaces a file in one rename: a command killed half-way leaves the old one whole. `ancien`: the text that was read
 * before; if somebody has saved the file since, their work is kept and {@link CommandError} thrown.
 */
export function writeAtomically(fichier: string, texte: string, ancien: string | null): void {
  const now = existsSync(fichier) ? readFileSync(fichier, 'utf8') : null;
  if (now?.replace(/^\uFEFF/, '') !== ancien?.replace(/^\uFEFF/, '')) {
    throw new CommandError(`${fichier} a changé pendant l’import. Rien n’a été écrit : relancez.`);
  }
  replaceFile(fichier, texte);
}
