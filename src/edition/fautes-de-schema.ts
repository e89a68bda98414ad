/** A refusal of Zod → a fault told to the officer, with its place and its remedy. */
import type { z } from 'astro/zod';
import { shorten } from '../diagnostics/citer.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { explainKey } from '../diagnostics/yaml-silences.ts';
import { adviseIssue, toIdentifiant } from '../diagnostics/zod-conseils.ts';
import { adviseKey, keysAt, shapesAt } from './cles.ts';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';
import { fieldOf } from './schemas-au-chemin.ts';
import { valueAt } from './valeur-au-chemin.ts';

/** Faults told at most for one file: beyond, the file as a whole is at fault. */
export const MAX = 100;

/** `evenements › n° 4 › date`: an officer counts from one. */
function formatChemin(chemin: Chemin): string {
  return chemin
    .map((step) => (typeof step === 'number' ? `n° ${step + 1}` : shorten(String(step))))
    .join(' › ');
}

/** What every fault of one file is made from. */
export interface Fichier {
  schema: z.core.$ZodType;
  parsed: ParsedYaml;
}

function tellKeys(issue: z.core.$ZodIssueUnrecognizedKeys, { schema, parsed }: Fichier): Diagnostic[] {
  return issue.keys
    .filter((cle) => cle !== '__proto__')
    .slice(0, MAX)
    .map((cle) => ({
      fichier: parsed.fichier,
      ...parsed.locateKey([...issue.path, cle]),
      gravite: 'erreur',
      code: 'S-CLE-INCONNUE',
      message: `la clé « ${shorten(cle)} » n’existe pas ici`,
      conseil: adviseKey(schema, issue.path, cle),
    }));
}

/** A key chosen by the author that is not written as it must be. */
export function tellMisspelt(chemin: Chemin, why: string, { parsed }: Fichier): Diagnostic {
  const cle = String(chemin.at(-1));
  const better = why.startsWith('un identifiant') ? toIdentifiant(cle) : '';
  return {
    fichier: parsed.fichier,
    ...parsed.locateKey(chemin),
    gravite: 'erreur',
    code: 'S-CLE-MAL-ECRITE',
    message: `la clé « ${shorten(cle)} » est mal écrite : ${why}`,
    conseil: `Renommez-la${better === '' ? '' : ` « ${better} »`}, ici et partout où elle est appelée.`,
  };
}

/** What the schema knows of a choice such as `nature:`; Zod gives it without typing it. */
function optionsOfChoice(issue: z.core.$ZodIssue): string[] {
  const { options = [] } = issue as { options?: readonly unknown[] };
  return issue.code === 'invalid_union' ? options.map(String) : [];
}

function tellMissing(issue: z.core.$ZodIssue, { schema, parsed }: Fichier): Diagnostic {
  const chemin = issue.path;
  const cle = String(chemin.at(-1));
  const description = shapesAt(schema, chemin.slice(0, -1))
    .map((shape) => fieldOf(shape, cle)?.meta()?.description)
    .find((text) => text !== undefined);
  const options = optionsOfChoice(issue);
  const precision = options.length > 0 ? `l’une de ces valeurs : ${options.join(', ')}` : description;
  return {
    fichier: parsed.fichier,
    ...parsed.locateKey(chemin.slice(0, -1)),
    gravite: 'erreur',
    code: 'S-CLE-MANQUANTE',
    message: `la clé « ${cle} » manque`,
    conseil: `Ajoutez une ligne « ${cle}: … »${precision === undefined ? '.' : ` (${precision.replace(/\.$/, '')}).`}`,
  };
}

/** A group of keys that YAML took for one text, for want of a space after the colon. */
function tellGlued(issue: z.core.$ZodIssue, { parsed }: Fichier): Diagnostic | null {
  if (issue.code !== 'invalid_type' || typeof issue.input !== 'string') return null;
  const cle = /^([\p{L}_][\p{L}\d_]*):(?!\/\/)[^ ]/u.exec(issue.input)?.[1];
  if (cle === undefined || !['object', 'record', 'array'].includes(issue.expected)) return null;
  const { ligne, colonne } = parsed.locate(issue.path);
  return {
    fichier: parsed.fichier,
    ligne,
    colonne: colonne + cle.length + 1,
    gravite: 'erreur',
    code: 'Y-SYNTAXE',
    ...explainKey('collee', issue.input),
  };
}

/** A key of the level below, which stands where an id that the author chooses is expected. */
function adviseLevel(issue: z.core.$ZodIssue, { schema }: Fichier): string | null {
  const cle = issue.path.at(-1);
  const wants = issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected);
  if (!wants || typeof cle !== 'string' || !keysAt(schema, issue.path).includes(cle)) return null;
  return `« ${cle} » est une clé d’un élément : mettez-la sous l’identifiant de cet élément, en retrait.`;
}

function tellValue(issue: z.core.$ZodIssue, fichier: Fichier): Diagnostic {
  const { schema, parsed } = fichier;
  const chemin = issue.path;
  const shapes = shapesAt(schema, chemin.slice(0, -1));
  const field = shapes.map((shape) => fieldOf(shape, String(chemin.at(-1)))).find((found) => found);
  const contexte = {
    facultative: field?.safeParse(undefined).success ?? false,
    voisines: shapes.flatMap((shape) => Object.keys(shape.shape)),
    cles: keysAt(schema, chemin),
  };
  const place = formatChemin(chemin);
  const whole =
    place === '' && issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected);
  return {
    fichier: parsed.fichier,
    ...parsed.locate(chemin),
    gravite: 'erreur',
    code: 'S-VALEUR',
    message: place === '' ? issue.message : `${place} : ${issue.message}`,
    conseil: whole
      ? 'Ce fichier se compose de lignes « clé: valeur » : prenez modèle sur docs/guide.md.'
      : (adviseLevel(issue, fichier) ?? adviseIssue(issue, contexte)),
  };
}

/** A choice that no branch of the schema knows: `nature: etq`. */
function tellChoice(issue: z.core.$ZodIssue, { parsed }: Fichier): Diagnostic | null {
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return null;
  const options = optionsOfChoice(issue);
  const value = valueAt(parsed.valeur, issue.path);
  const list = `Écrivez l’une de ces valeurs : ${options.join(', ')}.`;
  const read = typeof value === 'string' ? `« ${shorten(value)} »` : 'une valeur';
  return {
    fichier: parsed.fichier,
    ...parsed.locate(issue.path),
    gravite: 'erreur',
    code: 'S-VALEUR',
    message: `${formatChemin(issue.path)} : ${read} ne fait pas partie des choix possibles`,
    conseil: typeof value === 'string' ? suggest(value, options, list) : list,
  };
}

/**
 * The side of a union that the author had in mind: the only one that does not refuse the value as a whole. Its own faults
 * say more than « this is none of these ».
 */
export function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter(
    (errors) =>
      errors.length > 0 &&
      !errors.some(
        ({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
      ),
  );
  const [only] = meant;
  if (meant.length !== 1 || only === undefined) return [issue];
  return only.flatMap((error) => unfold({ ...error, path: [...issue.path, ...error.path] }));
}

/** The faults of one refusal. */
export function toDiagnostics(issue: z.core.$ZodIssue, fichier: Fichier): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') return tellKeys(issue, fichier);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return [tellMisspelt(issue.path, issue.issues[0]?.message ?? '', fichier)];
  }
  const missing =
    typeof issue.path.at(-1) === 'string' &&
    valueAt(fichier.parsed.valeur, issue.path) === undefined &&
    issue.code !== 'custom';
  if (missing) return [tellMissing(issue, fichier)];
  return [tellGlued(issue, fichier) ?? tellChoice(issue, fichier) ?? tellValue(issue, fichier)];
}
