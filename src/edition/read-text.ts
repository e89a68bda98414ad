import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/**
 * Reads a file that an author wrote. Some editors and spreadsheets of Windows still save in CP1252, whose accents
 * would be printed as « � »: that is a fault, told at the first of them; the rest of the file is read all the same.
 * In: the racine and the path from it, with `/`.
 */
export function readText(racine: string, fichier: string): { texte: string; diagnostics: Diagnostic[] } {
  const octets = readFileSync(path.join(racine, fichier));
  try {
    return { texte: utf8.decode(octets), diagnostics: [] };
  } catch {
    const before = octets.toString('utf8').split('\uFFFD', 1)[0] ?? '';
    const lines = before.split('\n');
    return {
      texte: windows.decode(octets),
      diagnostics: [
        {
          fichier,
          ligne: lines.length,
          colonne: (lines.at(-1)?.length ?? 0) + 1,
          gravite: 'erreur',
          code: 'F-ENCODAGE',
          message: 'ce fichier n’est pas enregistré en UTF-8 : ses accents seraient illisibles',
          conseil: 'Enregistrez-le de nouveau en choisissant l’encodage UTF-8.',
        },
      ],
    };
  }
}
