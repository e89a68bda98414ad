import path from 'node:path';
import type { ImageSaisie } from '../../schemas/commun.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { knownIds } from './identifiants.ts';
import type { Appel } from './appels.ts';
import type { Chemin } from './parse-yaml.ts';
import type { Edition } from './types.ts';

/** Where a photo is shown, which decides its size. */
export type UsagePhoto = 'portrait' | 'grille' | 'large' | 'pleine-page';

/** A photo that a chapter shows by `<Photo>`. */
export interface PhotoEcrite {
  fichier: string;
  alternative: string;
  usage: UsagePhoto;
  /** Where the name of its file is written. */
  position: Position;
  positionAlternative: Position;
}

/** A photo that a data file names, and where. */
export interface PhotoCitee {
  fichier: string;
  alternative: string;
  usage: UsagePhoto;
  /** Data file, without `.yaml`. */
  source: string;
  /** Path of the photo in it. */
  chemin: Chemin;
}

/** Photos of the `<Photo>` of a chapter. */
export function listPhotosEcrites(appels: readonly Appel[]): PhotoEcrite[] {
  return appels.flatMap(({ composant, attributs, ecrits, position }) => {
    const { fichier, alternative = '', pleine_page } = attributs;
    if (composant !== 'Photo' || fichier === undefined) return [];
    const placeOf = (nom: string): Position =>
      ecrits.find((ecrit) => ecrit.nom === nom)?.positionValeur ?? position;
    return [
      {
        fichier,
        alternative,
        usage: pleine_page === 'oui' ? ('pleine-page' as const) : ('large' as const),
        position: placeOf('fichier'),
        positionAlternative: placeOf('alternative'),
      },
    ];
  });
}

/** How the photos of one event are shown: one alone is large. */
export function usageInGalerie(photos: readonly ImageSaisie[]): UsagePhoto {
  return photos.length > 1 ? 'grille' : 'large';
}

/**
 * Photos that the data name: portraits, events, testimonies. Those of a testimony whose author is no longer in the data
 * are left out: it is not printed, and its photo not published.
 */
export function listPhotosCitees(edition: Edition): PhotoCitee[] {
  const { gouvernance, equipe, evenements, temoignages } = edition;
  const known = knownIds(edition).personne;
  const cite = (
    source: string,
    chemin: Chemin,
    usage: UsagePhoto,
    photo: ImageSaisie | undefined,
  ): PhotoCitee[] =>
    photo === undefined
      ? []
      : [{ fichier: photo.fichier, alternative: photo.alternative, usage, source, chemin }];
  return [
    ...(gouvernance?.conseil?.membres ?? []).flatMap(({ photo }, m) =>
      cite('gouvernance', ['conseil', 'membres', m, 'photo'], 'portrait', photo),
    ),
    ...(equipe?.salaries ?? []).flatMap(({ photo }, s) =>
      cite('equipe', ['salaries', s, 'photo'], 'portrait', photo),
    ),
    ...(evenements?.evenements ?? []).flatMap(({ photos = [] }, e) =>
      photos.flatMap((photo, p) =>
        cite('evenements', ['evenements', e, 'photos', p], usageInGalerie(photos), photo),
      ),
    ),
    ...Object.entries(temoignages).flatMap(([id, { photo, personne }]) =>
      personne === undefined || known.includes(personne)
        ? cite('temoignages', [id, 'photo'], 'portrait', photo)
        : [],
    ),
  ];
}

/** Folder of the chapters and photos of an édition. */
export function photoFolder(racine: string, editionId: string): string {
  return path.join(racine, 'content', editionId);
}
