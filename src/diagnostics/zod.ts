import type { z } from 'astro/zod';

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
  if (typeof value === 'string')
    return `le texte « ${value.length > 40 ? `${value.slice(0, 40)}…` : value} »`;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return `le nombre ${value as number | bigint}`;
}

/** Reads a number as people write it in France: `12 300`, `12,5`, `69,9 %`. Undefined when it is no number. */
function parseFrenchNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/(%|€|euros?)$/i, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

/** French message for what Zod found, used where a schema does not bring its own. */
export function describeIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${TYPES[issue.expected] ?? 'une autre valeur'} est attendu${issue.expected === 'array' ? 'e' : ''} ici, on lit ${quoteValue(issue.input)}`;
    case 'invalid_value':
      return `valeur inattendue : on lit ${quoteValue(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'ce texte est vide';
      if (issue.origin === 'array') return `il faut au moins ${String(issue.minimum)} élément(s)`;
      return `ce nombre est trop petit : le minimum est ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'array') return `il y a trop d’éléments : le maximum est ${String(issue.maximum)}`;
      return `ce nombre est trop grand : le maximum est ${String(issue.maximum)}`;
    case 'invalid_union':
      return `cette valeur n’est pas reconnue : on lit ${quoteValue(issue.input)}`;
    default:
      return `cette valeur n’est pas reconnue : on lit ${quoteValue(issue.input)}`;
  }
}

/** What to write instead, for issues whose schema brings no advice of its own. */
export function adviseIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.['conseil'] === 'string')
    return issue.params['conseil'];
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) {
    const number = typeof issue.input === 'string' ? parseFrenchNumber(issue.input) : undefined;
    return number === undefined
      ? 'Écrivez le nombre seul, en chiffres, sans unité ni guillemets.'
      : `Écrivez ${String(number)} : sans espace, sans unité, avec un point pour les décimales.`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return 'Écrivez un texte, au besoin entre guillemets.';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return 'Mettez chaque élément sur sa ligne, précédé de « - ».';
  }
  if (issue.code === 'invalid_value') {
    return `Écrivez l’une de ces valeurs : ${issue.values.map(String).join(', ')}.`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return 'Complétez le texte, ou supprimez la ligne si l’information n’existe pas.';
  }
  return 'Corrigez la valeur ; le modèle est décrit dans docs/guide.md.';
}
