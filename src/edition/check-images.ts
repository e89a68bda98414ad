import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedChapitre } from './parse-chapitre.ts';

/**
 * Why a picture cannot be taken: what, and what to do. Null when it is there. `dossier`: where its name starts from;
 * `limite`: the folder that it may not leave.
 */
export function explainImage(adresse: string, dossier: string, limite: string): [string, string] | null {
  if (/^[a-z]+:|^\/\//i.test(adresse)) {
    return [
      `l’image « ${adresse} » vient d’un autre site`,
      'Enregistrez-la à côté du chapitre et écrivez son nom : le site ne demande rien à d’autres serveurs.',
    ];
  }
  const file = path.resolve(dossier, adresse);
  if (!file.startsWith(path.resolve(limite) + path.sep)) {
    return [`l’image « ${adresse} » est hors du dossier du rapport`, 'Copiez-la à côté du chapitre.'];
  }
  if (!existsSync(file)) {
    return [
      `l’image « ${adresse} » n’existe pas`,
      'Vérifiez le nom du fichier, majuscules comprises, et son dossier.',
    ];
  }
  return null;
}

function explain(
  racine: string,
  fichier: string,
  adresse: string,
  alternative: string,
): [string, string] | null {
  const explained = explainImage(adresse, path.resolve(racine, path.dirname(fichier)), racine);
  if (explained || alternative.trim() !== '') return explained;
  return [
    `l’image « ${adresse} » n’a pas de texte de remplacement`,
    'Décrivez-la entre les crochets : ![La journée régionale à Lorient](photo.jpg).',
  ];
}

/** Faults of the pictures of a chapter: from elsewhere, missing, outside the racine, without alternative text. */
export function checkImages({ fichier, images }: ParsedChapitre, racine: string): Diagnostic[] {
  return images.flatMap(({ adresse, alternative, position }): Diagnostic[] => {
    const explained = explain(racine, fichier, adresse, alternative);
    if (!explained) return [];
    const [message, conseil] = explained;
    return [{ fichier, ...position, gravite: 'erreur', code: 'M-IMAGE', message, conseil }];
  });
}
