import type { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeIssue } from '../diagnostics/zod.ts';
import { listMeant } from './cles.ts';
import { MAX, tellMisspelt, toDiagnostics, unfold } from './fautes-de-schema.ts';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';

/** The key that an issue says is missing, as a path; undefined when it says something else. */
function missingKey(issue: z.core.$ZodIssue): Chemin | undefined {
  if (issue.code === 'custom') {
    const manque: unknown = issue.params?.['manque'];
    return typeof manque === 'string' ? [...issue.path, manque] : undefined;
  }
  return issue.input === undefined ? issue.path : undefined;
}

/** A key mistyped or one level astray is one fault: it is not told again as the absence of the right one. */
function dropEchoes(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): z.core.$ZodIssue[] {
  const chemins = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, MAX).flatMap((cle) => listMeant(schema, issue.path, cle))
      : [],
  );
  const meant = new Set(chemins.map((chemin) => chemin.join()));
  // Its keys stand at the level of the group itself, for want of spaces before them: the group is empty.
  const emptied = new Set(chemins.map((chemin) => chemin.slice(0, -1).join()));
  return issues.filter((issue) => {
    if (issue.code === 'invalid_type' && issue.input === null && emptied.has(issue.path.join())) return false;
    const missing = missingKey(issue);
    return missing === undefined || !meant.has(missing.join());
  });
}

/** Keys named `__proto__`, which Zod passes over without a word. */
function findProto(valeur: unknown, chemin: Chemin = []): Chemin[] {
  if (typeof valeur !== 'object' || valeur === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(valeur)
    ? valeur.map((item, i) => [i, item])
    : Object.entries(valeur);
  return entries.flatMap(([step, inside]) => [
    ...(step === '__proto__' ? [[...chemin, step]] : []),
    ...findProto(inside, [...chemin, step]),
  ]);
}

/**
 * Validates a parsed file. Out: the typed value, or undefined with every fault in French, the first hundred at least. A
 * syntax error already told (`valeur` undefined) gives nothing more.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  parsed: ParsedYaml,
): { donnees: z.output<S> | undefined; diagnostics: Diagnostic[] } {
  if (parsed.valeur === undefined) return { donnees: undefined, diagnostics: [] };
  const fichier = { schema, parsed };
  const reserved = findProto(parsed.valeur)
    .slice(0, MAX)
    .map((chemin) => tellMisspelt(chemin, 'ce mot est réservé au programme', fichier));
  const result = schema.safeParse(parsed.valeur ?? {}, { error: describeIssue, reportInput: true });
  if (result.success) {
    return { donnees: reserved.length > 0 ? undefined : result.data, diagnostics: reserved };
  }
  const issues = dropEchoes(result.error.issues.slice(0, 10 * MAX), schema)
    .flatMap(unfold)
    .slice(0, MAX);
  return {
    donnees: undefined,
    diagnostics: [...reserved, ...issues.flatMap((issue) => toDiagnostics(issue, fichier))],
  };
}
