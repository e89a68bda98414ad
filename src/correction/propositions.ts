import type { z } from 'astro/zod';
import type { Chemin } from '../edition/parse-yaml.ts';
import { keysAt } from './cles.ts';
import type { Modification } from './correction.ts';
import { proposeDate } from './date.ts';
import type { Examen } from './examen.ts';
import type { Etendue, Lieux } from './lieux.ts';
import { proposeOuiNon, proposeWord } from './mot.ts';
import { proposeNumber } from './nombre.ts';
import { valueAt } from '../edition/valeur-au-chemin.ts';

/** A replacement that a fault calls for: to be made only if the schema then has no more to say at that path. */
export interface Proposition extends Modification {
  chemin: Chemin;
  /** Whether it is a key that goes, and not a value. */
  cle: boolean;
}

/** What a fault is looked at with. */
interface Contexte {
  texte: string;
  examen: Examen;
  lieux: Lieux;
  schema: z.ZodType;
  /** What the numbers of the whole file count: euros, in accounts. */
  unites: readonly string[];
}

/** What a number counts, as the data say: `unite` beside it or above, the key itself (`etp`), the file. */
function unitesAt(chemin: Chemin, { examen, unites }: Contexte): string[] {
  const above = chemin.map((_, i) => valueAt(examen.valeur, [...chemin.slice(0, i), 'unite']));
  const unite = above.findLast((found) => typeof found === 'string');
  const cle = chemin.findLast((step) => typeof step === 'string') ?? '';
  return [
    ...(typeof unite === 'string' ? [unite] : []),
    cle.replaceAll('_', ' '),
    ...(cle === 'part_publiee' ? ['%'] : []),
    ...unites,
  ];
}

/** Whether a comma and decimals follow, which YAML takes, between braces, for the end of the value and for a key. */
function isCutByComma(texte: string, { fin }: Etendue): boolean {
  return /^,\d/.test(texte.slice(fin, fin + 2));
}

/** `Libellé:` for `libelle:`, and `{ valeur:84 }`. */
function mendKey(parent: Chemin, cle: string, contexte: Contexte): Proposition | undefined {
  const { examen, lieux, schema } = contexte;
  const chemin = [...parent, cle];
  const known = keysAt(schema, parent);
  const place = lieux.cle(chemin);
  if (place === undefined) return undefined;
  const right = proposeWord(cle, known);
  if (right !== undefined) {
    const taken = valueAt(examen.valeur, [...parent, right]) !== undefined;
    return taken ? undefined : { ...place, texte: right, chemin, cle: true };
  }
  const [, glued, valeur = ''] = /^([a-z_]+):(?!\/\/)(\S.*)$/.exec(cle) ?? [];
  return glued !== undefined && known.includes(glued) && valueAt(examen.valeur, chemin) === null
    ? { ...place, texte: `${glued}: ${valeur}`, chemin, cle: true }
    : undefined;
}

/** The word that a text stands for, where the schema wants one of a few, a date, a number. */
function wordFor(issue: z.core.$ZodIssue, valeur: string, contexte: Contexte): string | undefined {
  if (issue.code === 'invalid_type') {
    return issue.expected === 'number' || issue.expected === 'int'
      ? proposeNumber(valeur, unitesAt(issue.path, contexte))
      : undefined;
  }
  if (issue.code === 'invalid_value') {
    return proposeWord(valeur, issue.values.map(String)) ?? proposeOuiNon(valeur);
  }
  if (issue.code === 'invalid_union') return proposeOuiNon(valeur) ?? proposeDate(valeur);
  return issue.code === 'custom' ? proposeDate(valeur) : undefined;
}

/** The replacements that the faults of a text call for. */
export function propose(contexte: Contexte): Proposition[] {
  const { examen, lieux, texte } = contexte;
  return examen.issues.flatMap((issue): Proposition[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.flatMap((cle) => mendKey(issue.path, cle, contexte) ?? []);
    }
    const valeur = valueAt(examen.valeur, issue.path);
    const place = lieux.valeur(issue.path);
    if (typeof valeur !== 'string' || place === undefined || isCutByComma(texte, place)) return [];
    const nouveau = wordFor(issue, valeur, contexte);
    const same = nouveau === texte.slice(place.debut, place.fin);
    return nouveau === undefined || same
      ? []
      : [{ ...place, texte: nouveau, chemin: issue.path, cle: false }];
  });
}

/** The dates of a sound text that are written in the French way: they are read, and better written like the others. */
export function proposeDates({ examen, lieux }: Pick<Contexte, 'examen' | 'lieux'>): Proposition[] {
  const found: Proposition[] = [];
  const walk = (valeur: unknown, donnee: unknown, chemin: Chemin): void => {
    if (typeof valeur === 'string') {
      const place = valeur === donnee ? undefined : lieux.valeur(chemin);
      if (place && typeof donnee === 'string' && proposeDate(valeur) === donnee) {
        found.push({ ...place, texte: donnee, chemin, cle: false });
      }
    } else if (
      typeof valeur === 'object' &&
      valeur !== null &&
      typeof donnee === 'object' &&
      donnee !== null
    ) {
      for (const [key, each] of Object.entries(valeur)) {
        walk(each, (donnee as Record<string, unknown>)[key], [
          ...chemin,
          Array.isArray(valeur) ? Number(key) : key,
        ]);
      }
    }
  };
  walk(examen.valeur, examen.donnees, []);
  return found;
}
