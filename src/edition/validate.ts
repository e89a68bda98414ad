import { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/suggestions.ts';
import { adviseIssue, describeIssue } from '../diagnostics/zod.ts';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';
import { fieldOf, optionsOf, schemasBelow } from './schemas-au-chemin.ts';

/** The shapes that a value may take at a path: one, or several under a union. */
function shapesAt(schema: z.core.$ZodType, chemin: Chemin): z.ZodObject[] {
  return chemin
    .reduce((schemas, step) => schemas.flatMap((each) => schemasBelow(each, step)), [schema])
    .flatMap((found) => optionsOf(found))
    .filter((option) => option instanceof z.ZodObject);
}

function keysAt(schema: z.core.$ZodType, chemin: Chemin): string[] {
  return [...new Set(shapesAt(schema, chemin).flatMap((shape) => Object.keys(shape.shape)))];
}

function valueAt(valeur: unknown, chemin: Chemin): unknown {
  return chemin.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    valeur,
  );
}

function toDiagnostics(issue: z.core.$ZodIssue, schema: z.core.$ZodType, parsed: ParsedYaml): Diagnostic[] {
  const base = { fichier: parsed.fichier, gravite: 'erreur' as const };
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((cle) => ({
      ...base,
      ...parsed.locateKey([...issue.path, cle]),
      code: 'S-CLE-INCONNUE',
      message: `la clé « ${cle} » n’existe pas ici`,
      conseil: suggest(cle, known, `Clés possibles : ${known.join(', ')}.`),
    }));
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    const cle = String(issue.path.at(-1));
    return [
      {
        ...base,
        ...parsed.locateKey(issue.path),
        code: 'S-CLE-MAL-ECRITE',
        message: `la clé « ${cle} » est mal écrite : ${issue.issues[0]?.message ?? ''}`,
        conseil: 'Renommez-la, ici et partout où elle est appelée.',
      },
    ];
  }
  const parent = issue.path.slice(0, -1);
  const cle = issue.path.at(-1);
  const missing =
    typeof cle === 'string' && valueAt(parsed.valeur, issue.path) === undefined && issue.code !== 'custom';
  if (missing) {
    const description = shapesAt(schema, parent)
      .map((shape) => fieldOf(shape, cle)?.meta()?.description)
      .find((text) => text !== undefined);
    return [
      {
        ...base,
        ...parsed.locateKey(parent),
        code: 'S-CLE-MANQUANTE',
        message: `la clé « ${cle} » manque`,
        conseil: `Ajoutez une ligne « ${cle}: … »${description === undefined ? '.' : ` (${description.replace(/\.$/, '')}).`}`,
      },
    ];
  }
  return [
    {
      ...base,
      ...parsed.locate(issue.path),
      code: 'S-VALEUR',
      message:
        issue.path.length === 0 ? issue.message : `${issue.path.map(String).join(' › ')} : ${issue.message}`,
      conseil: adviseIssue(issue),
    },
  ];
}

/** The key that an issue says is missing, as a path; undefined when it says something else. */
function missingKey(issue: z.core.$ZodIssue): Chemin | undefined {
  if (issue.code === 'custom') {
    const manque: unknown = issue.params?.['manque'];
    return typeof manque === 'string' ? [...issue.path, manque] : undefined;
  }
  return issue.input === undefined ? issue.path : undefined;
}

/** A mistyped key is one fault: it is not told again as the absence of the right one. */
function dropEchoes(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((cle) =>
            [...issue.path, nearest(cle, keysAt(schema, issue.path), 1)[0] ?? cle].join(),
          )
        : [],
    ),
  );
  return issues.filter((issue) => {
    const missing = missingKey(issue);
    return missing === undefined || !meant.has(missing.join());
  });
}

/**
 * Validates a parsed file. Out: the typed value, or undefined with every fault in French. A syntax error already
 * told (`valeur` undefined) gives nothing more.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  parsed: ParsedYaml,
): { donnees: z.output<S> | undefined; diagnostics: Diagnostic[] } {
  if (parsed.valeur === undefined) return { donnees: undefined, diagnostics: [] };
  const result = schema.safeParse(parsed.valeur ?? {}, { error: describeIssue, reportInput: true });
  if (result.success) return { donnees: result.data, diagnostics: [] };
  const issues = dropEchoes(result.error.issues, schema);
  return { donnees: undefined, diagnostics: issues.flatMap((issue) => toDiagnostics(issue, schema, parsed)) };
}
