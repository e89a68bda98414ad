import { z } from 'astro/zod';
import type { Chemin } from '../edition/parse-yaml.ts';
import { optionsOf, schemasBelow } from '../edition/schemas-au-chemin.ts';

function shapesOf(schemas: readonly z.core.$ZodType[]): z.ZodObject[] {
  return schemas.flatMap((schema) => optionsOf(schema)).filter((option) => option instanceof z.ZodObject);
}

/** Keys that may stand at a path. */
export function keysAt(schema: z.core.$ZodType, chemin: Chemin): string[] {
  const schemas = chemin.reduce<z.core.$ZodType[]>(
    (found, step) => found.flatMap((each) => schemasBelow(each, step)),
    [schema],
  );
  return [...new Set(shapesOf(schemas).flatMap(({ shape }) => Object.keys(shape)))];
}

/** No schema nests deeper. */
const DEEP = 10;

function collect(schema: z.core.$ZodType, keys: Set<string>, depth: number): void {
  if (depth > DEEP) return;
  for (const option of optionsOf(schema)) {
    if (option instanceof z.ZodArray) collect(option.element, keys, depth + 1);
    else if (option instanceof z.ZodRecord) collect(option.valueType, keys, depth + 1);
    else if (option instanceof z.ZodObject) {
      for (const [key, field] of Object.entries(option.shape)) {
        keys.add(key);
        collect(field as z.core.$ZodType, keys, depth + 1);
      }
    }
  }
}

const memo = new WeakMap<z.core.$ZodType, readonly string[]>();

/** Every key that a file may hold, at whatever level. */
export function listKeys(schema: z.core.$ZodType): readonly string[] {
  const known = memo.get(schema);
  if (known) return known;
  const keys = new Set<string>();
  collect(schema, keys, 0);
  const list = [...keys];
  memo.set(schema, list);
  return list;
}
