import type { z } from 'astro/zod';
import { shorten } from './citer.ts';
import { readFrenchNumber } from './nombres.ts';

type RawIssue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'oui ou non',
  array: 'une liste (une ligne par élément, chacune précédée d’un tiret)',
  object: 'un groupe de clés',
  record: 'un groupe de clés',
};

/** The value as the officer sees it, shortened. */
function quoteValue(value: unknown): string {
  if (value === null || value === undefined) return 'rien';
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'un groupe de clés';
  if (typeof value === 'string') return `le texte « ${shorten(value)} »`;
  if (typeof value === 'boolean') return `le mot « ${String(value)} »`;
  return `le nombre ${value as number | bigint}`;
}

/** Whether a number, or a text that reads as one, has more digits than stay exact. */
export function isHuge(value: unknown): boolean {
  const number = typeof value === 'string' ? readFrenchNumber(value) : value;
  return typeof number === 'number' && Math.abs(number) >= 1e15;
}

function describeType(issue: { expected: string; input?: unknown }): string {
  const { expected, input } = issue;
  if ((expected === 'number' || expected === 'int') && isHuge(input)) {
    return 'ce nombre a trop de chiffres pour rester exact';
  }
  const wanted = `${TYPES[expected] ?? 'une autre valeur'} est attendu${expected === 'array' ? 'e' : ''} ici`;
  return input === null ? `${wanted}, et rien n’est écrit` : `${wanted}, on lit ${quoteValue(input)}`;
}

const NOTHING = 'une valeur est attendue ici, et rien n’est écrit';

/** A value that is none of those of a list. */
function describeChoice(input: unknown): string {
  if (input === null || input === undefined) return NOTHING;
  const read = typeof input === 'string' ? `« ${shorten(input)} »` : quoteValue(input);
  return `${read} ne fait pas partie des choix possibles`;
}

function describeUnknown(input: unknown): string {
  return input === null || input === undefined
    ? NOTHING
    : `cette valeur n’est pas reconnue : on lit ${quoteValue(input)}`;
}

/** « un texte ou une liste », from the sides of a union that all want something else. */
function describeUnion(issue: { errors: readonly z.core.$ZodIssue[][]; input?: unknown }): string {
  const expected = issue.errors
    .flat()
    .flatMap((error) => (error.code === 'invalid_type' ? [TYPES[error.expected] ?? ''] : []))
    .filter((type) => type !== '');
  const wanted = [...new Set(expected)].map((type) => type.replace(/ \(.*/, ''));
  if (issue.input === null && wanted.length > 0)
    return `${wanted.join(' ou ')} est attendu${wanted.every((type) => type.startsWith('une ')) ? 'e' : ''} ici, et rien n’est écrit`;
  return issue.errors.flat().some(({ code }) => code === 'invalid_value')
    ? describeChoice(issue.input)
    : describeUnknown(issue.input);
}

/** French message for what Zod found, used where a schema does not bring its own. */
export function describeIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue);
    case 'invalid_value':
      return describeChoice(issue.input);
    case 'too_small':
      if (issue.origin === 'string') return 'ce texte est vide';
      if (issue.origin === 'array')
        return `il faut au moins ${issue.minimum === 1 ? 'un élément' : `${String(issue.minimum)} éléments`}`;
      return issue.inclusive === false
        ? `ce nombre est trop petit : il doit dépasser ${String(issue.minimum)}`
        : `ce nombre est trop petit : le minimum est ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'array') return `il y a trop d’éléments : le maximum est ${String(issue.maximum)}`;
      if (isHuge(issue.input)) return 'ce nombre a trop de chiffres pour rester exact';
      return `ce nombre est trop grand : le maximum est ${String(issue.maximum)}`;
    case 'invalid_union':
      return describeUnion(issue);
    default:
      return describeUnknown(issue.input);
  }
}
