import type { z } from 'astro/zod';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { parseDocument } from 'yaml';
import { parseYaml } from '../edition/parse-yaml.ts';

/** What the reader and the schema think of a YAML text. */
export interface Examen {
  /** Number of faults of syntax; the schema has nothing to say then. */
  syntaxe: number;
  issues: z.core.$ZodIssue[];
  /** What was read; undefined when there are faults of syntax. */
  valeur: unknown;
  /** What the schema makes of it; undefined when it refuses something. */
  donnees: unknown;
}

function refuseText(syntaxe: number): Examen {
  return { syntaxe, issues: [], valeur: undefined, donnees: undefined };
}

/**
 * How often the parser stumbles. Asked first: many texts are tried, and to explain what is wrong with each of them takes
 * longer. A text that it cannot even go through is not ours to mend.
 */
function countStumbles(texte: string): number {
  try {
    return parseDocument(texte, { uniqueKeys: false, prettyErrors: false }).errors.length;
  } catch {
    return Infinity;
  }
}

/** Reads a text and applies its schema, as the check does. */
export function examine(texte: string, schema: z.ZodType): Examen {
  const stumbles = countStumbles(texte);
  if (stumbles > 0) return refuseText(stumbles);
  const { parsed, diagnostics } = parseYaml(texte, '');
  if (hasErrors(diagnostics)) {
    return refuseText(diagnostics.filter(({ gravite }) => gravite === 'erreur').length);
  }
  const result = schema.safeParse(parsed.valeur ?? {}, { reportInput: true });
  return {
    syntaxe: 0,
    issues: result.success ? [] : result.error.issues,
    valeur: parsed.valeur,
    donnees: result.data,
  };
}

/** Whether there is anything to mend. */
export function isSound({ syntaxe, issues }: Examen): boolean {
  return syntaxe === 0 && issues.length === 0;
}

/** A fault of the schema, to tell whether it is still there. */
function nameIssue({ code, path }: z.core.$ZodIssue): string {
  return JSON.stringify([code, path.map(String)]);
}

/**
 * Whether a change of layout (indentation, spaces around a colon) made things better: fewer faults of syntax, or else a
 * fault of the schema gone and no fault of syntax come. Faults that a text hid appear when it is at last read.
 */
export function isBetter(apres: Examen, avant: Examen): boolean {
  if (avant.syntaxe > 0) return apres.syntaxe < avant.syntaxe;
  if (apres.syntaxe > 0) return false;
  const left = new Set(apres.issues.map((issue) => nameIssue(issue)));
  return avant.issues.some((issue) => !left.has(nameIssue(issue)));
}
