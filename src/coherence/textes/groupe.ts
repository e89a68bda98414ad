/** The noun that a number counts, with what is said of it. */
import type { Etendue, TexteLu } from './lecture.ts';
import { isOutil, type Mot, stem } from './mots.ts';
import { APPEL } from '../../edition/passages.ts';

/** « 34 nouveaux adhérents du Finistère » → head `adherent`, others `nouveau`, `finister`. */
export interface Groupe {
  /** Root of the noun counted. */
  tete: string;
  /** Roots of what qualifies it. */
  qualites: string[];
}

function racines(mots: string): ReadonlySet<string> {
  return new Set(mots.split(/\s+/).map(stem));
}

/** Adjectives that stand before the noun, and are not it. */
const ADJECTIFS = racines(
  `nouveau autre premier premiere dernier derniere principal grand petit seul meme different differente divers diverse
  nombreux jeune ancien ancienne prochain actuel actuelle bon bonne futur beau belle haut vrai tel telle quelque
  deuxieme second troisieme`,
);

/** Words that say only that one counts: « le nombre d’adhérents », « un total de 403 présences ». */
const VIDES = racines('nombre total effectif chiffre ensemble somme');

/** Nouns used one for another. */
const SYNONYMES: Readonly<Record<string, string>> = {
  [stem('personne')]: stem('participant'),
  [stem('present')]: stem('participant'),
  [stem('rencontre')]: stem('reunion'),
};

/** What ends a noun group: verbs that no adjective can be, relative pronouns, conjunctions. */
const FINS = new Set(
  `ont a est sont etait etaient avait avaient sera seront fut furent ete peut peuvent doit doivent fait font va vont
  qui que dont ou et mais puis car quand comme lorsque soit contre ainsi toutefois cependant alors plus moins`.split(
    /\s+/,
  ),
);

const MOST = 8;

/** The same root for nouns that are used one for another. */
export function sameTete(racine: string): string {
  return SYNONYMES[racine] ?? racine;
}

/** Makes a group of the words of sense; null without a noun. */
export function toGroupe(mots: readonly string[]): Groupe | null {
  const sense = mots.filter((racine) => !VIDES.has(racine));
  const at = sense.findIndex((racine) => !ADJECTIFS.has(racine));
  const tete = sense[at];
  if (tete === undefined) return null;
  return { tete: sameTete(tete), qualites: sense.filter((_, i) => i !== at) };
}

/** Whether nothing but spaces, apostrophes, hyphens and quotation marks parts two words. */
function isLinked(between: string): boolean {
  return /^[\s’'\-‑«»“”"·]*$/.test(between);
}

function wordsAfter(lu: TexteLu, from: number): Mot[] {
  const words: Mot[] = [];
  let end = from;
  const first = lu.mots.findIndex(({ debut }) => debut >= from);
  for (const mot of first < 0 ? [] : lu.mots.slice(first)) {
    if (!isLinked(lu.texte.slice(end, mot.debut)) || FINS.has(mot.texte)) break;
    // « sept comédiennes jouent »: a verb, unlike « du département », where an article comes before.
    const before = words.at(-1);
    if (before && !isOutil(before.texte) && /[^m]ent$/.test(mot.texte)) break;
    words.push(mot);
    end = mot.fin;
    if (words.length > MOST * 2) break;
  }
  return words;
}

/** « le nombre d’adhérents (84) », « adhérents : 84 »: the noun stands before. */
function wordsBefore(lu: TexteLu, debut: number): Mot[] {
  const before = lu.texte.slice(0, debut);
  const opening = /[(:=]\s?$/.exec(before);
  if (!opening) return [];
  const start = Math.max(
    ...[',', ';', ':', '.', '(', ')', '!', '?', '\n', APPEL].map((sign) =>
      before.lastIndexOf(sign, opening.index - 1),
    ),
  );
  return lu.mots.filter((mot) => mot.debut > start && mot.fin <= opening.index);
}

/**
 * What a number counts. In: the text, the place of the number. Out: null when no noun follows, or when it counts some of a
 * whole (« trois des adhérents »).
 */
export function readGroupe(lu: TexteLu, { debut, fin }: Etendue): Groupe | null {
  const after = wordsAfter(lu, fin);
  const [first] = after;
  if (first && /^(?:de|des|du|d|parmi|entre)$/.test(first.texte)) return null;
  const words = first ? after : wordsBefore(lu, debut);
  return toGroupe(
    words
      .filter((mot) => !isOutil(mot.texte))
      .slice(0, MOST)
      .map(({ racine }) => racine),
  );
}

/** Words that stand before a number told of the whole, not of some. */
const DU_TOUT = [
  'les|nos|ses|leurs|ces|aux|des|avec|soit',
  String.raw`compt\p{L}+|réuni\p{L}*|rassembl\p{L}+|regroup\p{L}+|totalis\p{L}+|attei\p{L}+|accueilli\p{L}*`,
  String.raw`formé\p{L}*|couvr\p{L}+|poss[eè]d\p{L}+|étend\p{L}*\ssur`,
  String.raw`(?:total|nombre|réseau|équipe|ensemble)\s(?:de|d[’'])`,
].join('|');
const AVANT = new RegExp(String.raw`(?:^|[\s(])(?:${DU_TOUT})\s(?:\p{L}+\s(?:de|d[’'])\s?)?$`, 'iu');
/** « le nombre d’adhérents (84) ». */
const NOMBRE_DE = /(?:nombre|total|effectif)\s(?:de|d[’'])[^.;:(]{0,40}[(:]\s?$/iu;

/**
 * Whether a number is told of all that there is: « les 84 adhérents », « un total de 403 présences », « compte 84 », or alone
 * with its noun, as under a pictogram.
 */
export function isOfWhole({ texte }: TexteLu, { debut, fin }: Etendue, phrase: Etendue): boolean {
  const before = texte.slice(phrase.debut, debut);
  if (AVANT.test(before.slice(-30)) || NOMBRE_DE.test(before.slice(-60))) return true;
  return !/\p{L}/u.test(before) && /^\s\p{L}+(?:\s\p{L}+){0,2}\s*[.]?$/u.test(texte.slice(fin, phrase.fin));
}
