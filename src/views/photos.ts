import type { UsagePhoto } from '../edition/photos.ts';
import type { Edition } from '../edition/types.ts';
import { adresses } from './adresses.ts';
import { FORMATS, type FormatPhoto, loadPhoto, photoFileName } from './photos-fichiers.ts';

/** A photo as a page shows it. */
export interface PhotoVue {
  /** Stands for the photo in ids: the name of its file may be somebody's. */
  empreinte: string;
  /** Formats lighter than JPEG; none on paper, where Chromium keeps a JPEG as it is and swells all others. */
  sources: { type: string; srcset: string }[];
  src: string;
  srcset: string;
  largeur: number;
  hauteur: number;
}

/** Addresses and size of a photo of an édition. */
export async function buildPhoto(
  edition: Edition,
  nom: string,
  usage: UsagePhoto,
  papier: boolean,
): Promise<PhotoVue> {
  const photo = await loadPhoto(edition, nom, usage);
  const address = (largeur: number, format: FormatPhoto): string =>
    adresses.photo(edition, photoFileName(photo, largeur, format));
  const srcset = (format: FormatPhoto): string =>
    photo.largeurs.map((largeur) => `${address(largeur, format)} ${largeur}w`).join(', ');
  const widest = photo.largeurs.at(-1) ?? photo.largeur;
  const middle = photo.largeurs[Math.min(1, photo.largeurs.length - 1)] ?? widest;
  return {
    empreinte: photo.empreinte,
    sources: FORMATS.filter((format) => format !== 'jpg' && !papier).map((format) => ({
      type: `image/${format}`,
      srcset: srcset(format),
    })),
    src: address(papier ? widest : middle, 'jpg'),
    srcset: papier ? '' : srcset('jpg'),
    largeur: widest,
    hauteur: Math.round((widest * photo.hauteur) / photo.largeur),
  };
}
