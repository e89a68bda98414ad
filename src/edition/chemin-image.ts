import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { shortenLine } from '../diagnostics/citer.ts';
import { nearest } from '../diagnostics/suggestions.ts';

/** What cannot be taken, and what to do. */
type Explication = [message: string, conseil: string];

/** Heavier than any photo of a report: a 60-megapixel original weighs about as much. */
const MOST_MEGABYTES = 30;

/** Same letters for a disk of macOS or Windows, which forgives case and composes accents its own way. */
function fold(nom: string): string {
  return nom.normalize('NFC').toLowerCase();
}

function entriesOf(dossier: string): string[] {
  try {
    return readdirSync(dossier);
  } catch {
    return [];
  }
}

/** The name as the disk writes it, for a path that only differs by case or accents; undefined when nothing is there. */
function findWritten(segments: readonly string[], dossier: string): string[] | undefined {
  const written: string[] = [];
  for (const segment of segments) {
    const entries = entriesOf(path.join(dossier, ...written));
    const found =
      entries.find((entry) => entry === segment) ?? entries.find((entry) => fold(entry) === fold(segment));
    if (found === undefined) return undefined;
    written.push(found);
  }
  return written;
}

function adviseMissing(file: string): string {
  const found = nearest(path.basename(file), entriesOf(path.dirname(file)), 2);
  return found.length > 0
    ? `Vouliez-vous dire ${found.map((nom) => `« ${nom} »`).join(' ou ')} ?`
    : 'Vérifiez le nom du fichier, majuscules comprises, et son dossier.';
}

function explainName(adresse: string): Explication | null {
  if (/^[a-z]:[\\/]/i.test(adresse) || (/^[\\/~]/.test(adresse) && !adresse.startsWith('//'))) {
    return [
      `l’image « ${shortenLine(adresse)} » est désignée par son chemin dans un ordinateur`,
      'Copiez-la à côté des chapitres et n’écrivez que son nom : journee.jpg, par exemple.',
    ];
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(adresse)) {
    return [
      `l’image « ${shortenLine(adresse)} » vient d’un autre site`,
      'Enregistrez-la à côté des chapitres et n’écrivez que son nom : rien, dans un rapport, ne vient d’un autre site.',
    ];
  }
  if (adresse.includes('\\')) {
    return [
      `le nom « ${shortenLine(adresse)} » contient une barre oblique inverse`,
      `Écrivez ${adresse.replaceAll('\\', '/')}.`,
    ];
  }
  return null;
}

function explainFile(adresse: string, file: string, limite: string): Explication | null {
  const real = realpathSync(file);
  if (!real.startsWith(realpathSync(limite) + path.sep)) {
    return [
      `l’image « ${shortenLine(adresse)} » est un raccourci vers un fichier hors du dossier du rapport`,
      'Copiez le fichier lui-même à côté des chapitres.',
    ];
  }
  const stats = statSync(file);
  if (stats.isDirectory())
    return [
      `« ${shortenLine(adresse)} » est un dossier, pas une image`,
      'Écrivez le nom d’un de ses fichiers.',
    ];
  if (!stats.isFile())
    return [`« ${shortenLine(adresse)} » n’est pas un fichier`, 'Remplacez-le par une image.'];
  if (stats.size === 0)
    return [`l’image « ${shortenLine(adresse)} » est un fichier vide`, 'Copiez-la de nouveau.'];
  const megabytes = stats.size / 1_000_000;
  if (megabytes <= MOST_MEGABYTES) return null;
  return [
    `l’image « ${shortenLine(adresse)} » pèse ${Math.round(megabytes)} Mo : la limite est de ${MOST_MEGABYTES} Mo`,
    'Enregistrez-la en JPEG, 4 000 pixels de large : l’impression n’en demande pas plus.',
  ];
}

/**
 * Why a picture cannot be taken: what, and what to do. Null when its file is there, whole and of a sane weight. `dossier`: where
 * its name starts from; `limite`: the folder that it may not leave, not even by a symbolic link.
 */
export function explainChemin(adresse: string, dossier: string, limite: string): Explication | null {
  const named = explainName(adresse);
  if (named) return named;
  const file = path.resolve(dossier, adresse);
  const inside = path.relative(limite, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) {
    return [
      `l’image « ${shortenLine(adresse)} » est hors du dossier du rapport`,
      'Copiez-la à côté des chapitres et n’écrivez que son nom.',
    ];
  }
  const segments = inside.split(path.sep);
  const written = findWritten(segments, limite);
  if (!written) return [`l’image « ${shortenLine(adresse)} » n’existe pas`, adviseMissing(file)];
  // Found by chance on this disk, it would be missing on the server.
  if (written.join('/') !== segments.join('/')) {
    const nom = path
      .relative(dossier, path.join(limite, ...written))
      .split(path.sep)
      .join('/');
    return [
      `l’image « ${shortenLine(adresse)} » n’existe pas sous ce nom : majuscules et accents comptent`,
      `Écrivez ${nom}, comme le fichier, ou renommez-le sans majuscules ni accents.`,
    ];
  }
  try {
    return explainFile(adresse, file, limite);
  } catch {
    return [
      `l’image « ${shortenLine(adresse)} » ne peut pas être ouverte`,
      'Vérifiez les droits du fichier, ou copiez-le de nouveau.',
    ];
  }
}
