import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findEditions } from './discover.ts';

/** How much of the digest is written: two reports of one association never share it. */
const SIGNES = 12;

/**
 * Names exactly what an édition is made from: a digest of its data, its chapters and the file of its structure, by name
 * and content. It changes with any of them; what was accepted in `ecarts.yaml` is not printed, and does not count.
 */
export function versionOf(racine: string, structureId: string, annee: string): string {
  const folder = findEditions(racine, structureId).find((found) => found.annee === annee);
  const files = [
    `data/${structureId}/structure.yaml`,
    ...(folder?.yaml ?? [])
      .filter((nom) => nom !== 'ecarts.yaml')
      .map((nom) => `data/${structureId}/${annee}/${nom}`),
    ...(folder?.chapitres ?? []).map((nom) => `content/${structureId}/${annee}/${nom}`),
  ];
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\n`)
      .update(readFileSync(path.join(racine, file)))
      .update('\n');
  return hash.digest('hex').slice(0, SIGNES);
}
