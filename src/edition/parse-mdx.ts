import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Faute, type Lecture, readError } from './fautes-mdx.ts';
import type { Lignes } from './lignes.ts';

/** No writer leaves more; the work stays bounded whatever the file. */
const MOST_FAULTS = 50;
/** Signs read again after each fault. */
const MOST_WORK = 2_000_000;

/** Same length, same lines: the places of all the rest stay true. */
function hide(source: string, masques: Faute['masques']): string {
  let text = source;
  for (const [debut, fin] of masques) {
    text = text.slice(0, debut) + text.slice(debut, fin).replace(/[^\r\n]/g, ' ') + text.slice(fin);
  }
  return text;
}

/**
 * Reads a chapter. The parser stops at the first fault: it is told, its passage blanked, and the rest read again, so that
 * all come at once. Out: the tree of what could be read, none when a fault cannot be passed over; the syntax faults.
 */
export function parseMdx(
  texte: string,
  fichier: string,
  lignes: Lignes,
): { arbre: Nodes | undefined; fautes: Diagnostic[] } {
  const fautes: Diagnostic[] = [];
  const lecture: Lecture = { source: texte, lignes, pardons: new Map() };
  const most = Math.min(MOST_FAULTS, Math.max(5, MOST_WORK / Math.max(texte.length, 1)));
  for (let n = 0; n < most; n += 1) {
    try {
      return { arbre: mdxToMdast(lecture.source), fautes };
    } catch (error) {
      const { offset, explication, masques } = readError(lecture, error);
      if (explication)
        fautes.push({ fichier, ...lignes.toPosition(offset), gravite: 'erreur', ...explication });
      const masked = hide(lecture.source, masques);
      if (masked === lecture.source) break;
      lecture.source = masked;
    }
  }
  return { arbre: undefined, fautes };
}
