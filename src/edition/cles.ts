/** Keys of the schemas: which may stand where, and where a key that is astray belongs. */
import { z } from 'astro/zod';
import { fichiersEdition } from '../../schemas/fichiers.ts';
import { structureSchema } from '../../schemas/structure.ts';
import { isSameWord, nearest, suggest } from '../diagnostics/suggestions.ts';
import type { Chemin } from './parse-yaml.ts';
import { fieldOf, optionsOf, schemasBelow, unwrap } from './schemas-au-chemin.ts';

/** The shapes that a value may take at a path: one, or several under a union. */
export function shapesAt(schema: z.core.$ZodType, chemin: Chemin): z.ZodObject[] {
  return chemin
    .reduce((schemas, step) => schemas.flatMap((each) => schemasBelow(each, step)), [schema])
    .flatMap((found) => optionsOf(found))
    .filter((option) => option instanceof z.ZodObject);
}

/** Keys that may stand at a path. */
export function keysAt(schema: z.core.$ZodType, chemin: Chemin): string[] {
  return [...new Set(shapesAt(schema, chemin).flatMap((shape) => Object.keys(shape.shape)))];
}

/** Keys that a file must hold, when its schema is a group of keys. */
export function listRequired(schema: z.ZodType): string[] {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.keys(bare.shape).filter((cle) => fieldOf(bare, cle)?.safeParse(undefined).success === false);
}

/** No schema nests deeper. */
const DEEP = 8;

/** Keys under which a key may stand, `''` for the first level and `null` under ids that the author chooses. */
function listParents(
  schema: z.core.$ZodType,
  cle: string,
  under: string | null = '',
  depth = 0,
): (string | null)[] {
  if (depth > DEEP) return [];
  return optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodArray) return listParents(option.element, cle, under, depth + 1);
    if (option instanceof z.ZodRecord)
      return listParents(option.valueType, cle, under === '' ? null : under, depth + 1);
    if (!(option instanceof z.ZodObject)) return [];
    return Object.keys(option.shape).flatMap((key) => {
      const field = fieldOf(option, key);
      return [
        ...(isSameWord(key, cle) ? [under] : []),
        ...(field ? listParents(field, cle, key, depth + 1) : []),
      ];
    });
  });
}

/** The one place of this file, or of another, where a key belongs; null when there is none or several. */
function findHome(schema: z.core.$ZodType, cle: string): string | null {
  const parents = [...new Set(listParents(schema, cle))];
  const [parent] = parents;
  if (parents.length === 1 && parent !== undefined) {
    if (parent === null) return 'sous un identifiant, en retrait';
    return parent === '' ? 'au premier niveau du fichier, sans retrait' : `sous « ${parent}: », en retrait`;
  }
  if (parents.length > 1) return null;
  const files = Object.entries({ structure: structureSchema, ...fichiersEdition }).filter(([, other]) => {
    const bare = unwrap(other);
    return bare instanceof z.ZodObject && Object.keys(bare.shape).some((key) => isSameWord(key, cle));
  });
  const [file] = files;
  return files.length === 1 && file ? `dans ${file[0]}.yaml` : null;
}

/** The same word as a key of a level, as the schema writes it. */
function sameAt(schema: z.core.$ZodType, chemin: Chemin, cle: string): string | undefined {
  return keysAt(schema, chemin).find((key) => isSameWord(key, cle));
}

/** The level above, indexes left out; null at the first one. */
function above(chemin: Chemin): Chemin | null {
  const rest = chemin.slice(
    0,
    chemin.findLastIndex((step) => typeof step === 'string'),
  );
  return chemin.length === 0 ? null : rest;
}

/**
 * Paths that a key which may not stand at a path was perhaps meant for: the nearest word of its own level, the same word one
 * level above, or one below.
 */
export function listMeant(schema: z.core.$ZodType, chemin: Chemin, cle: string): Chemin[] {
  const known = keysAt(schema, chemin);
  const up = above(chemin);
  const same = up ? sameAt(schema, up, cle) : undefined;
  return [
    [...chemin, nearest(cle, known, 1)[0] ?? cle],
    ...(up && same !== undefined ? [[...up, same]] : []),
    ...known.flatMap((key) => {
      const inside = sameAt(schema, [...chemin, key], cle);
      return inside === undefined ? [] : [[...chemin, key, inside]];
    }),
  ];
}

/** « sous « exercice: », en retrait », when the key belongs one level above or below. */
function findNear(schema: z.core.$ZodType, chemin: Chemin, cle: string): string | null {
  const below = keysAt(schema, chemin).filter((key) => sameAt(schema, [...chemin, key], cle) !== undefined);
  if (below.length === 1) return `sous « ${below[0] ?? ''}: », en retrait`;
  const up = above(chemin);
  if (below.length > 1 || !up || sameAt(schema, up, cle) === undefined) return null;
  const parent = chemin.findLast((step) => typeof step === 'string');
  return `à côté de « ${String(parent)} », au même retrait que lui`;
}

/** What to do with a key that may not stand at a path. */
export function adviseKey(schema: z.core.$ZodType, chemin: Chemin, cle: string): string {
  const known = keysAt(schema, chemin);
  const same = known.find((key) => isSameWord(key, cle));
  if (same !== undefined) {
    return `Écrivez « ${same} » : une clé n’a ni majuscule ni accent, et « _ » à la place des espaces.`;
  }
  const home = findNear(schema, chemin, cle) ?? findHome(schema, cle);
  if (home === null) {
    const list = known.length === 0 ? 'Supprimez cette ligne.' : `Clés possibles : ${known.join(', ')}.`;
    return suggest(cle, known, list);
  }
  return nearest(cle, known, 1).length === 0
    ? `Elle se place ${home} : déplacez-la.`
    : `${suggest(cle, known, '')} Sinon, elle se place ${home}.`;
}
