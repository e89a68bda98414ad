import type { Chemin } from './parse-yaml.ts';

/** What stands at a path of a parsed file; undefined when nothing does. */
export function valueAt(valeur: unknown, chemin: Chemin): unknown {
  return chemin.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    valeur,
  );
}
