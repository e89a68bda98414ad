import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { applyAll, type Corrige, lineAt, type Modification } from './correction.ts';
import { type Examen, examine, isBetter } from './examen.ts';
import { type Ligne, listLayoutLines, listLines } from './zones.ts';

/** Spaces that a word processor puts, and that YAML does not take for spaces. */
export const INSECABLE = '\\u00A0\\u202F\\u2007\\u2009\\u3000';

const MARGE = new RegExp(`^[ \\t${INSECABLE}]*(?:-[ ${INSECABLE}]+)*`);

/** Widths of a tabulation that people have; the first is that of the shipped files. */
const LARGEURS = [2, 4, 8, 1];

function replaceInMargins(lignes: readonly Ligne[], from: RegExp, to: string): Modification[] {
  return lignes.flatMap(({ debut, contenu }) => {
    const marge = MARGE.exec(contenu)?.[0] ?? '';
    const texte = marge.replace(from, to);
    return texte === marge ? [] : [{ debut, fin: debut + marge.length, texte }];
  });
}

function told(texte: string, changes: readonly Modification[], avant: string): Corrige {
  const lignes = changes.length === 1 ? '' : ` (${changes.length} lignes)`;
  return {
    texte: applyAll(texte, changes),
    corrections: [
      { ligne: lineAt(texte, changes[0]?.debut ?? 0), avant: `${avant}${lignes}`, apres: 'espaces' },
    ],
  };
}

/** What the parser understands of a text, faulty or not; undefined when it understands nothing. */
function understand(texte: string): string | undefined {
  try {
    return JSON.stringify(parseDocument(texte, { logLevel: 'silent' }).toJS());
  } catch {
    return undefined;
  }
}

/**
 * Tabulations as spaces, quoted and literal texts included: undefined when several widths give texts that do not mean the
 * same.
 */
function mendTabs(texte: string, schema: z.ZodType, avant: Examen): Corrige | undefined {
  const lignes = listLines(texte);
  const tries = LARGEURS.map((largeur) => replaceInMargins(lignes, /\t/g, ' '.repeat(largeur)))
    .filter((changes) => changes.length > 0)
    .map((changes) => ({ changes, texte: applyAll(texte, changes) }))
    .map((each) => ({ ...each, examen: examine(each.texte, schema) }))
    .filter(({ examen }) => isBetter(examen, avant));
  const least = Math.min(...tries.map(({ examen }) => examen.syntaxe));
  const best = tries.filter(({ examen }) => examen.syntaxe === least);
  const [first] = best;
  const meanings = new Set(best.map((each) => understand(each.texte)));
  return first === undefined || meanings.size > 1 || meanings.has(undefined)
    ? undefined
    : told(texte, first.changes, 'tabulation en retrait');
}

/** Mends what stands before the words of a line: no-break spaces, tabulations. */
export function mendMargins(texte: string, schema: z.ZodType): Corrige {
  const avant = examine(texte, schema);
  const blancs = replaceInMargins(listLayoutLines(texte), new RegExp(`[${INSECABLE}]`, 'g'), ' ');
  if (blancs.length > 0) {
    const mended = told(texte, blancs, 'espace insécable en retrait');
    if (isBetter(examine(mended.texte, schema), avant)) return mended;
  }
  return mendTabs(texte, schema, avant) ?? { texte, corrections: [] };
}
