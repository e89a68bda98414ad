import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { explainSystem, isThere, type Refus, refuseLink } from './fichier.ts';

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
  /** The folder of the chapters is there, but may not be entered; that is told with the other folders. */
  chapitresRefuses: boolean;
}

/** A folder of the racine, seen once. */
interface Contenu {
  dossiers: string[];
  /** All the rest, a folder or a link that is named like a file included: who opens it will tell. */
  fichiers: string[];
  /** What may not be entered: the folder itself (`''`), or one of its folders. */
  refus: { nom: string; refus: Refus }[];
}

const ANNEE = /^\d{4}(-\d{4})?$/;
const FILE_NAME = /\.(?:ya?ml|mdx)$/i;
/** What systems and open programs leave behind: nobody wrote it. */
const LEFTOVER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$|@eaDir$)/i;

function isFolder(racine: string, chemin: string, entry: Dirent): boolean {
  if (FILE_NAME.test(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path.join(racine, chemin), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readEntries(racine: string, dossier: string): Dirent[] | Refus {
  try {
    // Absent is no fault here; a link that leads elsewhere is.
    if (!isThere(racine, dossier)) return [];
    return refuseLink(racine, dossier) ?? readdirSync(path.join(racine, dossier), { withFileTypes: true });
  } catch (error) {
    return explainSystem(error);
  }
}

/**
 * What a folder of the racine holds, in the order of names; nothing when it does not exist. Links are followed inside
 * the racine only. In: the path from the racine, with `/`. Never throws.
 */
export function listFolder(racine: string, dossier: string): Contenu {
  const contenu: Contenu = { dossiers: [], fichiers: [], refus: [] };
  const entries = readEntries(racine, dossier);
  if (!Array.isArray(entries)) return { ...contenu, refus: [{ nom: '', refus: entries }] };
  const written = entries.filter(({ name }) => !LEFTOVER.test(name));
  for (const entry of written.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const chemin = `${dossier}/${entry.name}`;
    try {
      if (!isFolder(racine, chemin, entry)) {
        contenu.fichiers.push(entry.name);
        continue;
      }
      const refus = entry.isSymbolicLink() ? refuseLink(racine, chemin) : null;
      if (refus) contenu.refus.push({ nom: entry.name, refus });
      else contenu.dossiers.push(entry.name);
    } catch (error) {
      contenu.refus.push({ nom: entry.name, refus: explainSystem(error) });
    }
  }
  return contenu;
}

/** Structures found under `data/`: every folder but the reference. */
export function findStructures(racine: string): string[] {
  return listFolder(racine, 'data').dossiers.filter((name) => name !== 'reference');
}

/** Whether the name of a folder is that of an édition: a year, or two for a season. */
export function isAnnee(nom: string): boolean {
  return ANNEE.test(nom);
}

/** Éditions of a structure, oldest first; a folder that may not be entered gives none. */
export function findEditions(racine: string, structureId: string): EditionFolder[] {
  const annees = listFolder(racine, `data/${structureId}`).dossiers.filter(isAnnee);
  return annees.flatMap((annee): EditionFolder[] => {
    const data = listFolder(racine, `data/${structureId}/${annee}`);
    const content = listFolder(racine, `content/${structureId}/${annee}`);
    if (isRefused(data)) return [];
    const chapitres = content.fichiers.filter((name) => !IMAGE.test(name));
    return [{ structureId, annee, yaml: data.fichiers, chapitres, chapitresRefuses: isRefused(content) }];
  });
}

function isRefused({ refus }: Contenu): boolean {
  return refus.some(({ nom }) => nom === '');
}
