import sharp from 'sharp';
import { shortenLine } from '../diagnostics/citer.ts';
import type { ConstatImage } from './check-images.ts';
import type { UsagePhoto } from './photos.ts';

/** How a picture is printed: as a photo, or in the text of a chapter. */
export type UsageImage = UsagePhoto | 'texte';

/** More pixels than this are a mistake or a trap: 100 million, decoded, fill 400 MB of memory. */
export const MOST_PIXELS = 100_000_000;

const DPI = 200;
const MM_PER_INCH = 25.4;
/** Width in mm of a picture on an A4 page, as components/photos/, personnes/ and styles/papier.css lay it out. */
function printedWidth(usage: UsageImage, largeur: number, hauteur: number): number {
  const upright = largeur < hauteur;
  switch (usage) {
    case 'portrait':
      return 20;
    case 'texte':
      return 122;
    case 'grille':
      return Math.min(168, Math.round((54 * largeur) / hauteur));
    case 'large':
      return upright ? Math.min(168, Math.round((168 * largeur) / hauteur)) : 168;
    case 'pleine-page':
      return upright ? 210 : 297;
  }
}

function checkResolution(
  adresse: string,
  usage: UsageImage,
  { width, height }: { width: number; height: number },
): ConstatImage[] {
  const mm = printedWidth(usage, width, height);
  const needed = Math.ceil((mm / MM_PER_INCH) * DPI);
  const side = usage === 'portrait' ? 'sur le petit côté' : 'de large';
  // A portrait is cut to a square.
  if ((usage === 'portrait' ? Math.min(width, height) : width) >= needed) return [];
  return [
    {
      gravite: 'alerte',
      code: 'I-RESOLUTION',
      message: `l’image « ${shortenLine(adresse)} » (${width} × ${height} pixels) sera floue à l’impression : il lui faut ${needed} pixels ${side} pour ${mm} mm`,
      conseil: 'Demandez l’original, sans recadrage ni envoi par messagerie, qui réduit les photos.',
    },
  ];
}

const ABIMEE: Pick<ConstatImage, 'gravite' | 'code' | 'conseil'> = {
  gravite: 'erreur',
  code: 'I-FORMAT',
  conseil: 'Ouvrez-la dans un logiciel de photo et enregistrez-la de nouveau en JPEG.',
};

/**
 * Opens a picture and looks at its pixels: whole, not too many, enough for 200 dpi, one image, in colours of a screen.
 * A small decoding finds the file cut short by a copy; its size keeps it quick.
 */
export async function checkPixels(file: string, adresse: string, usage: UsageImage): Promise<ConstatImage[]> {
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (metadata === null) {
    const message = `l’image « ${shortenLine(adresse)} » ne s’ouvre pas : le fichier est abîmé, ou d’un autre format que son nom le dit`;
    return [{ ...ABIMEE, message }];
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > MOST_PIXELS) {
    return [
      {
        gravite: 'erreur',
        code: 'I-TAILLE',
        message: `l’image « ${shortenLine(adresse)} » fait ${width} × ${height} pixels : la limite est de ${MOST_PIXELS / 1_000_000} millions de pixels`,
        conseil: 'Réduisez-la à 4 000 pixels de large : l’impression n’en demande pas plus.',
      },
    ];
  }
  const whole = await sharp(file, { limitInputPixels: MOST_PIXELS })
    .resize(16, 16, { fit: 'fill' })
    .raw()
    .toBuffer()
    .catch(() => null);
  if (whole === null)
    return [
      {
        ...ABIMEE,
        message: `l’image « ${shortenLine(adresse)} » est coupée ou abîmée : elle ne s’ouvre pas en entier`,
      },
    ];
  const constats = checkResolution(adresse, usage, { width, height });
  if ((metadata.pages ?? 1) > 1) {
    constats.push({
      gravite: 'alerte',
      code: 'I-ANIMATION',
      message: `l’image « ${shortenLine(adresse)} » est animée : seule sa première image s’imprime`,
      conseil: 'Enregistrez l’image voulue, fixe, en JPEG ou en PNG.',
    });
  }
  if (metadata.space === 'cmyk') {
    constats.push({
      gravite: 'alerte',
      code: 'I-COULEURS',
      message: `l’image « ${shortenLine(adresse)} » est préparée pour l’imprimeur (CMJN) : ses couleurs changeraient à l’écran`,
      conseil: 'Enregistrez-la en RVB (sRGB).',
    });
  }
  return constats;
}
