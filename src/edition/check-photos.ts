import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkAlternative, type ConstatImage, explainImage, nameOfImage } from './check-images.ts';
import { listPhotosCitees, photoFolder } from './photos.ts';
import { checkPixels, type UsageImage } from './pixels-image.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** A picture with the places where its file and its description are written. */
interface PhotoLue {
  adresse: string;
  alternative: string;
  usage: UsageImage;
  lieu: Pick<Diagnostic, 'fichier' | 'ligne' | 'colonne'>;
  lieuAlternative: Pick<Diagnostic, 'fichier' | 'ligne' | 'colonne'>;
}

function listPhotos(edition: Edition, sources: Sources): PhotoLue[] {
  const cited = listPhotosCitees(edition).flatMap(
    ({ fichier: adresse, alternative, usage, source, chemin }): PhotoLue[] => {
      const parsed = sources[source];
      if (!parsed) return [];
      const locate = (cle: string): PhotoLue['lieu'] => ({
        fichier: parsed.fichier,
        ...parsed.locate([...chemin, cle]),
      });
      return [
        { adresse, alternative, usage, lieu: locate('fichier'), lieuAlternative: locate('alternative') },
      ];
    },
  );
  const written = edition.chapitres.flatMap(({ entree, photos }) =>
    photos.map(({ fichier: adresse, alternative, usage, position, positionAlternative }): PhotoLue => {
      const fichier = `content/${entree}.mdx`;
      return {
        adresse,
        alternative,
        usage,
        lieu: { fichier, ...position },
        lieuAlternative: { fichier, ...positionAlternative },
      };
    }),
  );
  return [...cited, ...written];
}

function explainFile(adresse: string, dossier: string): ConstatImage | null {
  return explainImage(adresse, { dossier, limite: dossier, code: 'I-FICHIER' });
}

/** Photos from elsewhere, missing, outside the folder of the chapters, in a format that is not read, or badly described. */
export function checkPhotoFiles(edition: Edition, sources: Sources, racine: string): Diagnostic[] {
  const dossier = photoFolder(racine, edition.id);
  return listPhotos(edition, sources).flatMap(
    ({ adresse, alternative, lieu, lieuAlternative }): Diagnostic[] => {
      const explained = explainFile(adresse, dossier);
      return [
        ...(explained ? [{ ...lieu, ...explained }] : []),
        ...checkAlternative(alternative, lieuAlternative),
      ];
    },
  );
}

/** Pictures of the text, whose faults `checkImages` tells, that can be opened. */
function listImages(
  edition: Edition,
  racine: string,
): (Pick<PhotoLue, 'adresse' | 'lieu'> & { file: string })[] {
  const dossier = photoFolder(racine, edition.id);
  const limite = path.join(racine, 'content');
  return edition.chapitres.flatMap(({ entree, images }) =>
    images.flatMap((image) => {
      const adresse = nameOfImage(image);
      const explained = explainImage(adresse, { dossier, limite, code: 'M-IMAGE' });
      if (explained?.gravite === 'erreur') return [];
      const lieu = { fichier: `content/${entree}.mdx`, ...image.position };
      return [{ adresse, lieu, file: path.join(dossier, adresse) }];
    }),
  );
}

/**
 * Pictures that cannot be opened whole, and those that would be badly printed. Files that `checkPhotoFiles` and
 * `checkImages` refuse are left out.
 */
export async function checkPhotoPixels(
  edition: Edition,
  sources: Sources,
  racine: string,
): Promise<Diagnostic[]> {
  const dossier = photoFolder(racine, edition.id);
  const photos = listPhotos(edition, sources)
    .filter(({ adresse }) => explainFile(adresse, dossier)?.gravite !== 'erreur')
    .map(({ adresse, usage, lieu }) => ({ adresse, usage, lieu, file: path.join(dossier, adresse) }));
  const images = listImages(edition, racine).map((image) => ({ ...image, usage: 'texte' as const }));
  const checked = await Promise.all(
    [...photos, ...images].map(async ({ adresse, usage, lieu, file }) =>
      (await checkPixels(file, adresse, usage)).map((constat) => ({ ...lieu, ...constat })),
    ),
  );
  return checked.flat();
}
