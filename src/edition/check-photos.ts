import path from 'node:path';
import sharp from 'sharp';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { explainImage } from './check-images.ts';
import { listPhotosCitees, photoFolder, type UsagePhoto } from './photos.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** A photo with the place where it is named. */
type Lieu = Pick<Diagnostic, 'fichier' | 'ligne' | 'colonne'>;

/** What sharp reads everywhere: Apple's HEIC needs a library that it does not carry. */
const FORMATS = /\.(?:avif|jpe?g|png|webp)$/i;

const DPI = 200;
const MM_PER_INCH = 25.4;
/** Width in mm of a photo on an A4 page, as components/photos/ and personnes/ lay it out. */
function printedWidth(usage: UsagePhoto, largeur: number, hauteur: number): number {
  const upright = largeur < hauteur;
  switch (usage) {
    case 'portrait':
      return 20;
    case 'grille':
      return Math.min(168, Math.round((54 * largeur) / hauteur));
    case 'large':
      return upright ? Math.min(168, Math.round((168 * largeur) / hauteur)) : 168;
    case 'pleine-page':
      return upright ? 210 : 297;
  }
}

function listPhotos(
  edition: Edition,
  sources: Sources,
): { adresse: string; usage: UsagePhoto; lieu: Lieu }[] {
  const cited = listPhotosCitees(edition).flatMap(({ fichier: adresse, usage, source, chemin }) => {
    const parsed = sources[source];
    return parsed ? [{ adresse, usage, lieu: { fichier: parsed.fichier, ...parsed.locate(chemin) } }] : [];
  });
  const written = edition.chapitres.flatMap(({ entree, photos }) =>
    photos.map(({ fichier: adresse, usage, position }) => ({
      adresse,
      usage,
      lieu: { fichier: `content/${entree}.mdx`, ...position },
    })),
  );
  return [...cited, ...written];
}

function explainFile(
  adresse: string,
  dossier: string,
): Pick<Diagnostic, 'code' | 'message' | 'conseil'> | null {
  const explained = explainImage(adresse, dossier, dossier);
  if (explained) return { code: 'I-FICHIER', message: explained[0], conseil: explained[1] };
  if (FORMATS.test(adresse)) return null;
  return {
    code: 'I-FORMAT',
    message: `« ${adresse} » n’est pas une photo que le rapport sait montrer`,
    conseil: 'Enregistrez-la en JPEG, PNG, WebP ou AVIF.',
  };
}

/** Photos from elsewhere, missing, outside the folder of the chapters, or in a format that is not read. */
export function checkPhotoFiles(edition: Edition, sources: Sources, racine: string): Diagnostic[] {
  const dossier = photoFolder(racine, edition.id);
  return listPhotos(edition, sources).flatMap(({ adresse, lieu }): Diagnostic[] => {
    const explained = explainFile(adresse, dossier);
    return explained ? [{ ...lieu, gravite: 'erreur', ...explained }] : [];
  });
}

async function checkPixels(
  file: string,
  adresse: string,
  usage: UsagePhoto,
  lieu: Lieu,
): Promise<Diagnostic[]> {
  const size = await sharp(file)
    .metadata()
    .then(({ autoOrient }) => autoOrient)
    .catch(() => null);
  if (size === null) {
    return [
      {
        ...lieu,
        gravite: 'erreur',
        code: 'I-FORMAT',
        message: `« ${adresse} » ne s’ouvre pas : le fichier est abîmé, ou d’un autre format que son nom le dit`,
        conseil: 'Ouvrez-la dans un logiciel de photo et enregistrez-la de nouveau en JPEG.',
      },
    ];
  }
  const { width, height } = size;
  const mm = printedWidth(usage, width, height);
  const needed = Math.ceil((mm / MM_PER_INCH) * DPI);
  const side = usage === 'portrait' ? 'sur le petit côté' : 'de large';
  // A portrait is cut to a square.
  if ((usage === 'portrait' ? Math.min(width, height) : width) >= needed) return [];
  return [
    {
      ...lieu,
      gravite: 'alerte',
      code: 'I-RESOLUTION',
      message: `« ${adresse} » (${width} × ${height} pixels) sera floue à l’impression : il lui faut ${needed} pixels ${side} pour ${mm} mm`,
      conseil: 'Demandez l’original, sans recadrage ni envoi par messagerie, qui réduit les photos.',
    },
  ];
}

/**
 * Photos that cannot be opened, and those that would be printed under 200 dpi. Files that `checkPhotoFiles` refuses
 * are left out.
 */
export async function checkPhotoPixels(
  edition: Edition,
  sources: Sources,
  racine: string,
): Promise<Diagnostic[]> {
  const dossier = photoFolder(racine, edition.id);
  const checked = await Promise.all(
    listPhotos(edition, sources)
      .filter(({ adresse }) => explainFile(adresse, dossier) === null)
      .map(({ adresse, usage, lieu }) => checkPixels(path.join(dossier, adresse), adresse, usage, lieu)),
  );
  return checked.flat();
}
