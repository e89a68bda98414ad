import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a file in one rename: a command killed half-way leaves the old one whole. Its permissions stay. What it leaves
 * behind when killed starts with a point, and is read by nobody.
 */
export function replaceFile(fichier: string, texte: string): void {
  const temporaire = path.join(path.dirname(fichier), `.${path.basename(fichier)}.${process.pid}`);
  const mode = statSync(fichier, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(temporaire, texte, { flush: true });
    if (mode !== undefined) chmodSync(temporaire, mode & 0o7777);
    renameSync(temporaire, fichier);
  } finally {
    rmSync(temporaire, { force: true });
  }
}
