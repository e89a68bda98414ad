import { shortenLine } from './citer.ts';

const ENREGISTRER = 'Enregistrez-la en JPEG, PNG, WebP ou AVIF.';

const CONSEILS: Readonly<Record<string, string>> = {
  HEIC: 'Ouvrez-la et exportez-la en JPEG ; sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ».',
  SVG: 'Un dessin SVG peut contenir un programme : enregistrez-le en PNG, 2 000 pixels de large.',
  PDF: 'Exportez la page en PNG, 2 000 pixels de large.',
  GIF: 'Enregistrez-la en PNG.',
  TIFF: 'Enregistrez-la en JPEG, qualité maximale.',
  BMP: 'Enregistrez-la en PNG.',
  Photoshop: 'Exportez-la en JPEG ou en PNG.',
};

/** A file that is not a picture that the report shows. `format`: what its first bytes say; undefined when nothing. */
export function explainFormat(
  adresse: string,
  format: string | undefined,
): [message: string, conseil: string] {
  if (format === undefined && /\.(?:avif|jpe?g|png|webp)$/i.test(adresse)) {
    return [
      `l’image « ${shortenLine(adresse)} » ne s’ouvre pas : le fichier est abîmé, ou d’un autre format que son nom le dit`,
      'Ouvrez-la dans un logiciel de photo et enregistrez-la de nouveau en JPEG.',
    ];
  }
  if (format === undefined) {
    return [`« ${shortenLine(adresse)} » est d’un format que le rapport ne sait pas montrer`, ENREGISTRER];
  }
  const nature = format.startsWith('un') ? format : `au format ${format}`;
  return [
    `« ${shortenLine(adresse)} » est ${nature} : le rapport ne sait pas le montrer`,
    CONSEILS[format] ??
      'Sortez-en l’image (clic droit, « Enregistrer en tant qu’image ») et enregistrez-la en JPEG ou en PNG.',
  ];
}

/** A text that stands for a picture without describing it; null when it may well do. */
export function explainAlternative(alternative: string): [message: string, conseil: string] | null {
  const text = alternative.trim();
  if (
    /^[^\s]+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i.test(text) ||
    /^(?:IMG|DSC|DSCN|PXL|WA|photo|image|capture)[\s_-]?\d+/i.test(text)
  ) {
    return [
      `« ${shortenLine(text)} » est un nom de fichier : il ne dit rien à qui ne voit pas l’image`,
      'Dites ce qu’elle montre, par exemple « Le public de la journée régionale, à Lorient ».',
    ];
  }
  const opening =
    /^(?:une |l’|l')?(?:image|illustration|photo|photographie) (?:de |du |des |d’|d'|représentant |montrant )(?!groupe\b|famille\b)/i.exec(
      text,
    )?.[0];
  if (opening !== undefined) {
    return [
      `la description commence par « ${opening.trim()} », ce que la lecture à voix haute dit déjà`,
      `Commencez par ce qu’elle montre : « ${shortenLine(text.slice(opening.length)).replace(/^./u, (letter) => letter.toUpperCase())} ».`,
    ];
  }
  return null;
}
