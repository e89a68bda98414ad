import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What to read: everything, one structure, or one édition. */
export interface Selection {
  structure?: string | undefined;
  annee?: string | undefined;
}

/** Pictures live beside the chapters that show them. */
const IMAGE = /\.(?:avif|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

/** Where one édition keeps its files. Folder and file names, not paths. */
export interface EditionFolder {
  structureId: string;
  annee: string;
  yaml: string[];
  chapitres: string[];
}

const ANNEE = /^\d{4}(-\d{4})?$/;

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** What systems and open programs leave behind: nobody wrote it. */
const LEFTOVER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !LEFTOVER.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

/** Structures found under `data/`: every folder but the reference. */
export function findStructures(racine: string): string[] {
  return subfolders(path.join(racine, 'data')).filter((name) => name !== 'reference');
}

/** Éditions of a structure, oldest first. */
export function findEditions(racine: string, structureId: string): EditionFolder[] {
  return subfolders(path.join(racine, 'data', structureId))
    .filter((name) => ANNEE.test(name))
    .map((annee) => ({
      structureId,
      annee,
      yaml: files(path.join(racine, 'data', structureId, annee)),
      chapitres: files(path.join(racine, 'content', structureId, annee)).filter((name) => !IMAGE.test(name)),
    }));
}

/**
 * Folders that no édition will read: under `data/<structure>/`, a name that is not a year; under `content/`, a year
 * without data. Paths from the racine.
 */
export function findStrayFolders(racine: string, structureId: string): string[] {
  const data = subfolders(path.join(racine, 'data', structureId));
  const content = subfolders(path.join(racine, 'content', structureId));
  return [
    ...data.filter((name) => !ANNEE.test(name)).map((name) => `data/${structureId}/${name}`),
    ...content.filter((name) => !data.includes(name)).map((name) => `content/${structureId}/${name}`),
  ];
}
