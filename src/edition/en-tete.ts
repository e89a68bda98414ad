import { chapitreSchema } from '../../schemas/chapitre.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const CLES = Object.keys(chapitreSchema.shape);
const CLE = new RegExp(`^(?:${CLES.join('|')})\\s*:`);
const FERMETURE = 'Ajoutez une ligne de trois tirets « --- » sous la dernière ligne de l’en-tête.';
const MODELE = 'Commencez le fichier par trois lignes : « --- », « titre: Le titre du chapitre », « --- ».';

/** Whether a text is a line of front matter that strayed into the chapter. */
export function isLigneEnTete(texte: string): boolean {
  return CLE.test(texte);
}

/** What may stand between the two lines of dashes: keys, list items, notes, and their continuation lines. */
function looksLikeYaml(line: string): boolean {
  return /^\s*$|^\s*#(?!#)|^\s+\S|^-\s|^\p{L}[\p{L}_]*\s*:/u.test(line);
}

/**
 * Looks at the front matter of a chapter before it is parsed: absent, not on the first line, not closed. Out: the fault, and
 * the text with its front matter set right, line for line, so that the rest can be read.
 */
export function readEnTete(texte: string, fichier: string): { texte: string; fautes: Diagnostic[] } {
  const fault = (ligne: number, message: string, conseil: string): Diagnostic[] => [
    { fichier, ligne, colonne: 1, gravite: 'erreur', code: 'M-EN-TETE', message, conseil },
  ];
  const lines = texte.split('\n');
  const late = /^\s+---[ \t]*\r?\n/.exec(texte);
  if (late) {
    return {
      texte: texte.replace(/^(\s+)---/, '---$1'),
      fautes: fault(
        1,
        'l’en-tête ne commence pas au tout début du fichier',
        'Supprimez les lignes vides et les espaces qui précèdent les trois tirets « --- ».',
      ),
    };
  }
  if (!/^---[ \t]*\r?$/.test(lines[0] ?? '')) {
    if (/^[-–—]+[ \t]*\r?$/.test(lines[0] ?? '')) {
      return {
        texte,
        fautes: fault(1, 'la première ligne doit être faite de trois tirets exactement', 'Écrivez « --- ».'),
      };
    }
    const opening = lines.findIndex(
      (line, i) => /^---[ \t]*\r?$/.test(line) && isLigneEnTete(lines[i + 1] ?? ''),
    );
    if (opening !== -1) {
      return {
        texte,
        fautes: fault(
          opening + 1,
          'l’en-tête ne commence pas au tout début du fichier',
          'Remontez-le en tête du fichier, au-dessus de tout autre texte.',
        ),
      };
    }
    return { texte, fautes: fault(1, 'le chapitre n’a pas d’en-tête', MODELE) };
  }
  const closing = lines.findIndex((line, i) => i > 0 && /^---[ \t]*\r?$/.test(line));
  const prose = lines.findIndex(
    (line, i) => i > 0 && !looksLikeYaml(line) && /^\s*$/.test(lines[i - 1] ?? ''),
  );
  if (closing !== -1 && (prose === -1 || prose > closing)) return { texte, fautes: [] };
  // An empty line before the prose becomes the missing dashes: the lines that follow keep their numbers.
  let end = prose === -1 ? lines.length : prose;
  while (end > 1 && /^\s*$/.test(lines[end - 1] ?? '')) end -= 1;
  const mended = end < lines.length ? lines.with(end, '---') : lines;
  return {
    texte: mended.join('\n'),
    fautes: fault(
      Math.min(end + 1, lines.length),
      'l’en-tête ouvert à la première ligne n’est pas refermé',
      FERMETURE,
    ),
  };
}
