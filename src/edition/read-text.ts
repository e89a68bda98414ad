import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCaracteres } from '../diagnostics/caracteres.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeBytes } from './decoder.ts';
import { explainSystem, refuseFile } from './fichier.ts';

const TOP = { ligne: 1, colonne: 1 };

function readBytes(racine: string, fichier: string): Buffer | Diagnostic {
  const tell = (refus: ReturnType<typeof explainSystem>): Diagnostic => ({
    fichier,
    ...TOP,
    gravite: 'erreur',
    ...refus,
  });
  try {
    const refused = refuseFile(racine, fichier);
    return refused ? tell(refused) : readFileSync(path.join(racine, fichier));
  } catch (error) {
    return tell(explainSystem(error));
  }
}

/**
 * Reads a file that an author wrote, and tells what is wrong with the way it is saved: not a text, too large, a link out
 * of the racine, UTF-16 or the CP1252 of older Windows programs, whose accents would be printed as « � », characters that
 * nobody sees. In: the racine and the path from it, with `/`. Out: the text, null when there is none to read; one
 * diagnostic at least says why then. Never throws.
 */
export function readText(
  racine: string,
  fichier: string,
): { texte: string | null; diagnostics: Diagnostic[] } {
  const octets = readBytes(racine, fichier);
  if (!Buffer.isBuffer(octets)) return { texte: null, diagnostics: [octets] };
  const { texte, faute } = decodeBytes(octets);
  if (faute) {
    const { position, ...explained } = faute;
    return { texte, diagnostics: [{ fichier, ...position, gravite: 'erreur', ...explained }] };
  }
  return { texte, diagnostics: checkCaracteres(texte ?? '', fichier) };
}
