import type { z } from 'astro/zod';
import { isMap, isScalar, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { applyAll, type Corrige, type Modification, tellAll } from './correction.ts';
import { examine, isBetter } from './examen.ts';
import { proposeNumber } from './nombre.ts';

/** Between braces, the start of a value: after a colon and a space, up to the comma that cuts it. */
const DEBUT = /(?<=:\s+)[^\s,{}[\]:"'][^,{}[\]:"']*,$/;

/** Names of the units that stand beside a value or above it. */
function listUnites(maps: readonly YAMLMap[]): string[] {
  return maps.flatMap((map) => {
    const unite = map.get('unite');
    return typeof unite === 'string' ? [unite] : [];
  });
}

/** The numbers cut in two by their comma, since between braces a comma ends a value: `{ min: 2,5 }`. */
function listCut(texte: string, unites: readonly string[]): Modification[] {
  const found: Modification[] = [];
  visit(parseDocument(texte, { uniqueKeys: false }), {
    Pair: (_, { key, value }, ancestors) => {
      const maps = ancestors.filter((node) => isMap(node));
      const alone = value === null || (isScalar(value) && value.value === null && value.source === '');
      if (!alone || maps.at(-1)?.flow !== true || !isScalar(key)) return;
      const [debut = 0, fin = 0] = (key as Node).range ?? [];
      const start = DEBUT.exec(texte.slice(0, debut));
      if (start === null || !/^\d/.test(texte.slice(debut, fin)) || !/^\s*[,}]/.test(texte.slice(fin)))
        return;
      const nouveau = proposeNumber(texte.slice(start.index, fin), [...listUnites(maps), ...unites]);
      if (nouveau !== undefined) found.push({ debut: start.index, fin, texte: nouveau });
    },
  });
  return found;
}

/** Gives their point to the numbers whose comma ends a value between braces. */
export function mendCommas(texte: string, schema: z.ZodType, unites: readonly string[]): Corrige {
  const changes = listCut(texte, unites);
  const mended = applyAll(texte, changes);
  return changes.length > 0 && isBetter(examine(mended, schema), examine(texte, schema))
    ? { texte: mended, corrections: tellAll(texte, changes) }
    : { texte, corrections: [] };
}
