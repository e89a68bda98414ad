import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { CACHE_FOLDER, writeCache } from '../edition/cache.ts';
import { listPhotosCitees, photoFolder, type UsagePhoto } from '../edition/photos.ts';
import { MOST_PIXELS } from '../edition/pixels-image.ts';
import { findRacine } from '../edition/racine.ts';
import type { Edition } from '../edition/types.ts';

/** Formats that a page offers, the lightest first; every browser reads the last. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type FormatPhoto = (typeof FORMATS)[number];

/** Widths in pixels, smallest first: the screen takes what it needs, paper the last. */
const WIDTHS: Record<UsagePhoto, readonly number[]> = {
  portrait: [120, 240],
  grille: [480, 960],
  large: [480, 960, 1600],
  'pleine-page': [480, 960, 1600, 2400],
};
/** Change it with the settings below: what is kept from before must not be served. */
const RECIPE = '1';

/** A photo read: what its addresses are made of, and its size once cut and turned upright. */
export interface PhotoLue {
  fichier: string;
  usage: UsagePhoto;
  /** From the bytes of the file: no name of a file, which may be somebody's, is published. */
  empreinte: string;
  largeur: number;
  hauteur: number;
  largeurs: number[];
}

const known = new Map<string, Promise<PhotoLue>>();

async function readPhoto(fichier: string, usage: UsagePhoto): Promise<PhotoLue> {
  const { autoOrient } = await sharp(fichier, { limitInputPixels: MOST_PIXELS }).metadata();
  const side = Math.min(autoOrient.width, autoOrient.height);
  const [largeur, hauteur] = usage === 'portrait' ? [side, side] : [autoOrient.width, autoOrient.height];
  const widest = WIDTHS[usage].at(-1) ?? largeur;
  const largeurs = [...WIDTHS[usage].filter((width) => width < largeur), Math.min(widest, largeur)];
  const forme = usage === 'portrait' ? 'carre' : 'entiere';
  const empreinte = createHash('sha256')
    .update(readFileSync(fichier))
    .update(`${forme}-${RECIPE}`)
    .digest('hex');
  return {
    fichier,
    usage,
    empreinte: empreinte.slice(0, 12),
    largeur,
    hauteur,
    largeurs: [...new Set(largeurs)],
  };
}

/** Reads a photo of an édition; once for each state of the file, since every page that shows it asks. */
export function loadPhoto(edition: Edition, nom: string, usage: UsagePhoto): Promise<PhotoLue> {
  const fichier = path.join(photoFolder(findRacine(), edition.id), nom);
  const key = `${fichier} ${usage} ${String(statSync(fichier).mtimeMs)}`;
  const photo = known.get(key) ?? readPhoto(fichier, usage);
  known.set(key, photo);
  return photo;
}

/** Name of one file of a photo. */
export function photoFileName({ empreinte }: PhotoLue, largeur: number, format: FormatPhoto): string {
  return `${empreinte}-${largeur}.${format}`;
}

/** Every file of the photos that an édition shows, and no other: a photo that nobody names is not published. */
export async function listPhotoFiles(
  edition: Edition,
): Promise<{ nom: string; photo: PhotoLue; largeur: number; format: FormatPhoto }[]> {
  const named = [...listPhotosCitees(edition), ...edition.chapitres.flatMap(({ photos }) => photos)];
  const photos = await Promise.all(named.map(({ fichier, usage }) => loadPhoto(edition, fichier, usage)));
  const files = photos.flatMap((photo) =>
    photo.largeurs.flatMap((largeur) =>
      FORMATS.map((format) => ({ nom: photoFileName(photo, largeur, format), photo, largeur, format })),
    ),
  );
  return [...new Map(files.map((file) => [file.nom, file])).values()];
}

/**
 * One file of a photo: upright, in sRGB, without its metadata (place and date of the shot must not leak). AVIF takes a
 * second, so the result is kept beside the packages.
 */
export async function renderPhoto(photo: PhotoLue, largeur: number, format: FormatPhoto): Promise<Buffer> {
  const cached = path.join(
    CACHE_FOLDER,
    'photos',
    `sharp-${sharp.versions.sharp}`,
    photoFileName(photo, largeur, format),
  );
  if (existsSync(cached)) return readFileSync(cached);
  const resized = sharp(photo.fichier, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(
      photo.usage === 'portrait'
        ? { width: largeur, height: largeur, fit: 'cover', position: 'attention' }
        : { width: largeur },
    );
  const result = await {
    avif: () => resized.avif({ quality: 55 }),
    webp: () => resized.webp({ quality: 78 }),
    jpg: () => resized.jpeg({ quality: 82, mozjpeg: true }),
  }
    [format]()
    .toBuffer();
  writeCache(cached, result);
  return result;
}
