import path from 'node:path';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { shortenLine } from '../diagnostics/citer.ts';
import { explainAlternative, explainFormat } from '../diagnostics/image.ts';
import { explainChemin } from './chemin-image.ts';
import { isFormatLu, isWellNamed, readFormat } from './format-image.ts';
import type { ImageEcrite, ParsedChapitre } from './parse-chapitre.ts';

/** What is wrong in the file of a picture, its place left out. */
export type ConstatImage = Pick<Diagnostic, 'gravite' | 'code' | 'message' | 'conseil'>;

/**
 * What is wrong in a picture before its pixels are looked at: its path, then what it really is. `code`: that of a file that is not
 * there. Null when it can be shown.
 */
export function explainImage(
  adresse: string,
  { dossier, limite, code }: { dossier: string; limite: string; code: 'M-IMAGE' | 'I-FICHIER' },
): ConstatImage | null {
  const chemin = explainChemin(adresse, dossier, limite);
  if (chemin) return { gravite: 'erreur', code, message: chemin[0], conseil: chemin[1] };
  const format = readFormat(path.resolve(dossier, adresse));
  if (!isFormatLu(format)) {
    const [message, conseil] = explainFormat(adresse, format);
    return { gravite: 'erreur', code: 'I-FORMAT', message, conseil };
  }
  if (isWellNamed(adresse, format)) return null;
  return {
    gravite: 'alerte',
    code: 'I-EXTENSION',
    message: `« ${shortenLine(adresse)} » est en réalité une image ${format}`,
    conseil: `Renommez le fichier et corrigez son nom ici : ${adresse.replace(/\.\w+$/, '')}.${format === 'JPEG' ? 'jpg' : format.toLowerCase()}.`,
  };
}

/** A description that describes nothing. */
export function checkAlternative(
  alternative: string,
  lieu: Pick<Diagnostic, 'fichier'> & Position,
): Diagnostic[] {
  const explained = explainAlternative(alternative);
  if (!explained) return [];
  const [message, conseil] = explained;
  return [{ ...lieu, gravite: 'alerte', code: 'I-ALTERNATIVE', message, conseil }];
}

/** Name of the file of a picture: a chapter may write `%20` for a space. */
export function nameOfImage({ adresse }: ImageEcrite): string {
  try {
    return decodeURIComponent(adresse);
  } catch {
    return adresse;
  }
}

/** Faults of the pictures of a chapter: from elsewhere, missing, outside `content/`, not a picture, without alternative text. */
export function checkImages({ fichier, images }: ParsedChapitre, racine: string): Diagnostic[] {
  const dossier = path.resolve(racine, path.dirname(fichier));
  const limite = path.resolve(racine, 'content');
  return images.flatMap((image): Diagnostic[] => {
    const { adresse, alternative, position } = image;
    const lieu = { fichier, ...position };
    const explained = explainImage(nameOfImage(image), { dossier, limite, code: 'M-IMAGE' });
    if (explained?.gravite === 'erreur') return [{ ...lieu, ...explained }];
    const told: Diagnostic[] =
      alternative.trim() === ''
        ? [
            {
              ...lieu,
              gravite: 'erreur',
              code: 'M-IMAGE',
              message: `l’image « ${shortenLine(adresse)} » n’a pas de texte de remplacement`,
              conseil: 'Décrivez-la entre les crochets : ![La journée régionale à Lorient](photo.jpg).',
            },
          ]
        : checkAlternative(alternative, lieu);
    return [...(explained ? [{ ...lieu, ...explained }] : []), ...told];
  });
}
