/** What to write in place of a value that its schema refuses. */
import type { z } from 'astro/zod';
import { shorten } from './citer.ts';
import { adviseNumber } from './nombres.ts';
import { isSameWord, suggest } from './suggestions.ts';
import { isHuge } from './zod.ts';

/** What the schema says around a faulty value. */
export interface Contexte {
  /** The line may be left out. */
  facultative: boolean;
  /** Keys that may stand beside it. */
  voisines: readonly string[];
  /** Keys that it may hold. */
  cles: readonly string[];
}

/** « Écrivez ses clés aux lignes suivantes… », with their names when they are few. */
function fillGroup({ cles }: Contexte): string {
  const noms = cles.length > 0 && cles.length <= 6 ? ` : ${cles.map((cle) => `« ${cle}: »`).join(', ')}` : '';
  return `Écrivez ses clés aux lignes suivantes, en retrait de deux espaces${noms}`;
}

function adviseEmpty(expected: string, contexte: Contexte): string {
  const { facultative } = contexte;
  if (expected === 'array' || expected === 'object' || expected === 'record') {
    const fill =
      expected === 'array'
        ? 'Écrivez ses éléments aux lignes suivantes, en retrait, « - » devant chacun'
        : fillGroup(contexte);
    return facultative ? `${fill}, ou supprimez la ligne si elle ne sert pas.` : `${fill}.`;
  }
  return facultative
    ? 'Complétez la ligne, ou supprimez-la si l’information n’existe pas.'
    : 'Complétez la ligne : cette information est nécessaire.';
}

const OUI = ['oui', 'vrai', 'true', 'yes', 'o', 'y', 'x', '1', 'ok'];
const NON = ['non', 'faux', 'false', 'no', 'n', '0'];

function adviseOuiNon(input: unknown): string {
  const word = String(input)
    .trim()
    .toLowerCase()
    .replaceAll(/["“”«»\s.!]/g, '');
  if (OUI.includes(word)) return 'Écrivez oui, en minuscules et sans guillemets.';
  if (NON.includes(word)) return 'Écrivez non, en minuscules et sans guillemets.';
  return 'Écrivez oui ou non, en minuscules, sans rien d’autre.';
}

function adviseText(input: unknown): string {
  if (typeof input === 'number' || typeof input === 'boolean') {
    return `Mettez-le entre guillemets : "${String(input)}".`;
  }
  if (Array.isArray(input)) {
    return 'Écrivez un seul texte, sans tiret ; un texte qui commence par « [ » se met entre guillemets.';
  }
  return 'Écrivez un texte sur la ligne de la clé ; s’il contient « : » ou « { », mettez-le entre guillemets.';
}

function adviseList(input: unknown): string {
  if (typeof input === 'string') {
    const [first = '', second] = input
      .split(/\s*[,;]\s*|\s+(?=[-•–—]\s)/u)
      .map((item) => item.replace(/^[-•–—]\s*/u, ''));
    const items = [first, ...(second === undefined ? [] : [second])].map((item) => `« - ${shorten(item)} »`);
    return `Mettez chaque élément sur sa ligne, sous la clé et en retrait : ${items.join(', puis ')}.`;
  }
  if (typeof input === 'object') {
    return 'Mettez un tiret devant la première clé de chaque élément, et alignez les autres sous elle.';
  }
  return 'Mettez chaque élément sur sa ligne, précédé de « - ».';
}

function adviseType(expected: string, input: unknown, contexte: Contexte): string | null {
  switch (expected) {
    case 'number':
    case 'int':
      if (typeof input === 'string') return adviseNumber(input, contexte.voisines);
      if (typeof input === 'number' && Number.isFinite(input)) {
        return `Écrivez un nombre sans décimales : ${String(Math.round(input))}, par exemple.`;
      }
      return adviseNumber('', contexte.voisines);
    case 'string':
      return adviseText(input);
    case 'array':
      return adviseList(input);
    case 'object':
    case 'record':
      return Array.isArray(input)
        ? 'Retirez les tirets : ici, chaque ligne commence par une clé.'
        : `${fillGroup(contexte)}.`;
    default:
      return null;
  }
}

function wantsOuiNon(issue: z.core.$ZodIssue): boolean {
  return (
    issue.code === 'invalid_union' &&
    issue.errors.flat().some((error) => error.code === 'invalid_type' && error.expected === 'boolean')
  );
}

/** « Écrivez france, ou une liste », from what each side of a union would have taken. */
function adviseUnion(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== 'invalid_union') return null;
  const errors = issue.errors.flat();
  const values = errors.flatMap((error) =>
    error.code === 'invalid_value'
      ? error.values.map((value) => (typeof value === 'string' ? `« ${value} »` : String(value)))
      : [],
  );
  if (values.length === 0) return null;
  const list = errors.some((error) => error.code === 'invalid_type' && error.expected === 'array');
  const choices = [...values.slice(0, -2), values.slice(-2).join(' ou ')].join(', ');
  return `Écrivez ${choices}${list ? ', ou une liste : un élément par ligne, précédé de « - »' : ''}.`;
}

function adviseBounds(issue: z.core.$ZodIssue, { facultative }: Contexte): string | null {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') {
      return facultative
        ? 'Complétez le texte, ou supprimez la ligne si l’information n’existe pas.'
        : 'Complétez le texte : cette information est nécessaire.';
    }
    if (issue.origin === 'array') return 'Complétez la liste, ou supprimez la clé si elle ne sert pas.';
    const least = String(issue.minimum);
    return issue.inclusive === false
      ? `Écrivez un nombre plus grand que ${least}, ou supprimez la ligne.`
      : `Écrivez un nombre qui vaut ${least} ou plus.`;
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return 'Retirez les éléments de trop.';
    return isHuge(issue.input)
      ? 'Vérifiez ce nombre : aucun chiffre d’un rapport n’est aussi long.'
      : `Écrivez un nombre qui vaut ${String(issue.maximum)} ou moins.`;
  }
  return null;
}

/** `Places vendues` → `places_vendues`; empty when nothing is left of it. */
export function toIdentifiant(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .slice(0, 60);
}

/** `www.exemple.fr` only lacks its beginning; what else is no address of the web is better copied again. */
function adviseAdresse(typed: string): string {
  return /^www\.[a-z0-9.-]+(?:\/[^\s<>"@]*)?$/i.test(typed)
    ? `Écrivez https://${shorten(typed)}.`
    : 'Copiez-la depuis la barre d’adresse du navigateur : https://www.exemple.fr/page.';
}

/** What to write instead, for issues whose schema brings no advice of its own. */
export function adviseIssue(issue: z.core.$ZodIssue, contexte: Contexte): string {
  if (issue.code === 'custom' && typeof issue.params?.['conseil'] === 'string')
    return issue.params['conseil'];
  if (issue.input === null) return adviseEmpty(issue.code === 'invalid_type' ? issue.expected : '', contexte);
  if (wantsOuiNon(issue)) return adviseOuiNon(issue.input);
  if (issue.code === 'invalid_type') {
    const advice = adviseType(issue.expected, issue.input, contexte);
    if (advice !== null) return advice;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const list = `Écrivez l’une de ces valeurs : ${values.join(', ')}.`;
    const { input } = issue;
    if (typeof input !== 'string') return list;
    const same = values.find((value) => isSameWord(value, input));
    if (same !== undefined) return `Écrivez « ${same} », en minuscules et sans accent.`;
    return values.length > 6 ? suggest(input, values, list) : list;
  }
  if (issue.code === 'invalid_format' && issue.message.startsWith('un identifiant')) {
    const better = toIdentifiant(String(issue.input));
    if (better !== '') return `Écrivez « ${better} », ici et là où il est défini.`;
  }
  if (issue.code === 'invalid_format' && issue.message.startsWith('une adresse web')) {
    return adviseAdresse(String(issue.input));
  }
  const union = adviseUnion(issue);
  if (union !== null) return union;
  if (Array.isArray(issue.input)) return 'Écrivez une seule valeur, sans tiret ni crochet.';
  if (typeof issue.input === 'object') return 'Écrivez la valeur sur la ligne de la clé.';
  return adviseBounds(issue, contexte) ?? 'Corrigez la valeur ; le modèle est décrit dans docs/guide.md.';
}
