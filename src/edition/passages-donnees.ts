import { z } from 'astro/zod';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';
import type { Passage } from './passages.ts';
import { optionsOf, schemasBelow } from './schemas-au-chemin.ts';

/** Free texts for the schema that no reader reads: names of files, slugs, what is kept for the check alone. */
const NON_LUS = new Set(['fichier', 'chapitres', 'pictogramme', 'variantes', 'consentement']);

/** Whether a schema takes any text, as `texte` does: ids and addresses have a pattern, dates have no least length. */
function takesText(schema: z.core.$ZodType): boolean {
  return optionsOf(schema).some((option) => {
    if (!(option instanceof z.ZodString)) return false;
    const checks = (option.def.checks ?? []).map((check) => check._zod.def.check);
    return checks.includes('min_length') && !checks.includes('string_format');
  });
}

/**
 * Texts of a data file that a reader reads: those for which its schema takes any text. In: the file's name without
 * `.yaml`, its schema, the file as parsed.
 */
export function listPassagesOfDonnees(
  source: string,
  schema: z.core.$ZodType,
  parsed: ParsedYaml,
): Passage[] {
  const passages: Passage[] = [];
  const walk = (valeur: unknown, schemas: readonly z.core.$ZodType[], chemin: Chemin): void => {
    if (typeof valeur === 'string') {
      if (!schemas.some(takesText)) return;
      passages.push({
        fichier: parsed.fichier,
        nature: 'donnee',
        texte: valeur,
        appels: [],
        suite: null,
        donnee: { source, chemin },
        locate: () => parsed.locate(chemin),
      });
    } else if (typeof valeur === 'object' && valeur !== null) {
      const entries: [string | number, unknown][] = Array.isArray(valeur)
        ? valeur.map((item, i) => [i, item])
        : Object.entries(valeur);
      for (const [step, inside] of entries) {
        if (NON_LUS.has(String(step))) continue;
        walk(
          inside,
          schemas.flatMap((each) => schemasBelow(each, step)),
          [...chemin, step],
        );
      }
    }
  };
  walk(parsed.valeur, [schema], []);
  return passages;
}
