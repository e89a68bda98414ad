/** The schema of ids on the disk, kept up to date while the officer types. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findEditions, findStructures } from '../edition/discover.ts';
import { buildEditorSchemas } from './fichiers-generes.ts';
import { readIdentifiants } from './identifiants.ts';
import { FICHIER_IDENTIFIANTS } from './reglages.ts';
import { describeIdentifiants, type EditionConnue } from './schema-identifiants.ts';

/** Written beside, then renamed, and only when it changes: an editor reads it again at each writing. */
function writeIfChanged(file: string, texte: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === texte) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, texte);
  renameSync(temporary, file);
}

/**
 * Prepares the writing of the ids of a racine. Out: a function that writes them all, then, called again with a file
 * that was saved, reads only its édition again. `dossier`: the root of the repository.
 */
export function createIdentifiantsEcrits(racine: string, dossier = process.cwd()): (saved?: string) => void {
  const schemas = buildEditorSchemas();
  const known = new Map<string, EditionConnue>();
  return (saved) => {
    const folders = findStructures(racine).flatMap((structureId) => findEditions(racine, structureId));
    const ids = folders.map(({ structureId, annee }) => `${structureId}/${annee}`);
    const touched =
      saved === undefined ? '' : path.relative(racine, saved).split(path.sep).slice(1, 3).join('/');
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    for (const [rank, folder] of folders.entries()) {
      const id = ids[rank] ?? '';
      if (known.has(id) && id !== touched) continue;
      const { structureId, annee } = folder;
      known.set(id, { structureId, annee, identifiants: readIdentifiants(racine, folder) });
    }
    const editions = ids.flatMap((id) => known.get(id) ?? []);
    const text = JSON.stringify(describeIdentifiants(editions, schemas));
    writeIfChanged(path.join(dossier, FICHIER_IDENTIFIANTS), `${text}\n`);
  };
}
