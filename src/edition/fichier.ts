/** What stands under the racine, and whether it may be opened. Nothing is read outside the racine, nothing can hang. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Why a path may not be opened: what, and what to do. */
export interface Refus {
  code: 'F-HORS-RACINE' | 'F-ILLISIBLE';
  message: string;
  conseil: string;
}

/**
 * Largest data file or chapter, in bytes: thirty times the largest of the shipped reports. What is above is no report
 * (a picture pasted in the text, a file gone wrong) and would take seconds to read.
 */
export const TAILLE_MAXIMALE = 500_000;

/** Whether something stands there, be it a link that leads nowhere. */
export function isThere(racine: string, chemin: string): boolean {
  try {
    return lstatSync(path.join(racine, chemin), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A file stands where a folder of the path should: nothing can be under it.
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR';
  }
}

/**
 * Whether a file or folder that exists is really inside the racine once its links are followed. False also when a link
 * leads nowhere.
 */
function isInsideRacine(racine: string, chemin: string): boolean {
  try {
    const real = realpathSync(path.join(racine, chemin));
    const limite = realpathSync(racine);
    return real === limite || real.startsWith(limite.endsWith(path.sep) ? limite : limite + path.sep);
  } catch {
    return false;
  }
}

/** « 500 Ko », « 1,2 Mo », « 52 Mo ». */
function formatSize(octets: number): string {
  if (octets < 1e6) return `${Math.ceil(octets / 1e3)} Ko`;
  const mega = octets / 1e6;
  return `${mega
    .toFixed(mega < 10 ? 1 : 0)
    .replace('.', ',')
    .replace(',0', '')} Mo`;
}

/** Why a link cannot be followed; null when there is none or when it stays inside. */
export function refuseLink(racine: string, chemin: string): Refus | null {
  if (isInsideRacine(racine, chemin)) return null;
  try {
    realpathSync(path.join(racine, chemin));
  } catch {
    return {
      code: 'F-ILLISIBLE',
      message: 'ce raccourci ne mène nulle part',
      conseil: 'Mettez à sa place le vrai fichier, ou supprimez-le.',
    };
  }
  return {
    code: 'F-HORS-RACINE',
    message: 'ce raccourci mène hors du dossier du rapport : rien n’y est lu',
    conseil: 'Mettez à sa place une copie de ce qu’il désigne.',
  };
}

/** Why an opened file or a listed folder failed, from the error of the system. */
export function explainSystem(error: unknown): Refus {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOTDIR') {
    return {
      code: 'F-ILLISIBLE',
      message: 'un fichier porte ici le nom d’un dossier',
      conseil: 'Renommez ou supprimez ce fichier, puis créez le dossier.',
    };
  }
  const droits = code === 'EACCES' || code === 'EPERM';
  return {
    code: 'F-ILLISIBLE',
    message: droits ? 'vous n’avez pas le droit de lire ici' : `la lecture a échoué ici (${code || 'panne'})`,
    conseil: droits
      ? 'Demandez l’accès en lecture à qui gère vos fichiers, ou remplacez par une copie.'
      : 'Fermez les logiciels qui l’ont ouvert, vérifiez que le disque ou le partage répond, puis relancez.',
  };
}

/** Why what stands there may not be opened as a file of text; null when it may. Opens nothing. */
export function refuseFile(racine: string, fichier: string): Refus | null {
  const refused = refuseLink(racine, fichier);
  if (refused) return refused;
  const stat = statSync(path.join(racine, fichier));
  if (stat.isDirectory()) {
    return {
      code: 'F-ILLISIBLE',
      message: 'un dossier porte ici le nom d’un fichier',
      conseil: 'Renommez ce dossier, ou mettez un fichier à sa place.',
    };
  }
  if (!stat.isFile()) {
    return {
      code: 'F-ILLISIBLE',
      message: 'ceci n’est pas un fichier ordinaire',
      conseil: 'Supprimez-le, ou mettez à sa place un fichier de texte.',
    };
  }
  if (stat.size > TAILLE_MAXIMALE) {
    return {
      code: 'F-ILLISIBLE',
      message: `ce fichier pèse ${formatSize(stat.size)} : au-delà de ${formatSize(TAILLE_MAXIMALE)}, il n’est pas lu`,
      conseil: 'Il ne doit contenir que du texte : retirez-en les images et les documents collés.',
    };
  }
  return null;
}
