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
  // The racine may be a repository of its own, which does not know this folder.
  writeFileSync(path.join(path.dirname(file), '.gitignore'), '*\n');
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, texte);
  renameSync(temporary, file);
}

/** `essort/2024`, for a file of its data or of its content; undefined for any other. */
function findEditionOf(racine: string, file: string): string | undefined {
  const [, structureId, annee, ...rest] = path.relative(racine, file).split(path.sep);
  return rest.length > 0 ? `${structureId ?? ''}/${annee ?? ''}` : undefined;
}

/**
 * Prepares the writing of the ids of a racine, into it. Out: a function that writes them all, then, called again with a
 * file that was saved, reads only its édition again.
 */
export function createIdentifiantsEcrits(racine: string): (saved?: string) => void {
  const schemas = buildEditorSchemas();
  const known = new Map<string, EditionConnue>();
  return (saved) => {
    if (saved !== undefined) known.delete(findEditionOf(racine, saved) ?? '');
    const folders = findStructures(racine).flatMap((structureId) => findEditions(racine, structureId));
    const editions = folders.map((folder) => {
      const { structureId, annee } = folder;
      const id = `${structureId}/${annee}`;
      const edition = known.get(id) ?? {
        structureId,
        annee,
        identifiants: readIdentifiants(racine, folder),
      };
      known.set(id, edition);
      return edition;
    });
    const texte = JSON.stringify(describeIdentifiants(editions, schemas));
    writeIfChanged(path.join(racine, FICHIER_IDENTIFIANTS), `${texte}\n`);
  };
}
