/** What stands around a number: its unit, and how exact it is. */

/** `plus`: « plus de », at least so much; `moins`: at most; `environ`: roughly; null: exactly. */
export type Precision = 'plus' | 'moins' | 'environ' | null;

const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  md: 1e9,
  millier: 1e3,
  million: 1e6,
  milliard: 1e9,
};

/** What follows a number: a multiple, then a unit. */
const UNITE =
  /^\s?(?:(?:(k|K|M|Md)\s?(?=€|euro)|(millier|million|milliard)s?\s(?:d[e’']\s?)?))?(%|pour\scent\b|€|euros?\b|points?\b|ETP\b|heures?\b|h\b|min(?:utes?)?\b|jour(?:née)?s?(?!\p{L})|semaines?\b|mois\b|ans?\b|années?(?!\p{L})|m²|km\b|kg\b)?/u;

const UNITES: readonly (readonly [RegExp, string])[] = [
  [/^pour/, '%'],
  [/^euro/, '€'],
  [/^point/, 'points'],
  [/^h/, 'h'],
  [/^min/, 'min'],
  [/^jour/, 'jours'],
  [/^semaine/, 'semaines'],
  [/^an/, 'ans'],
];

const PRECISIONS: readonly (readonly [RegExp, Exclude<Precision, null>])[] = [
  [/(?:^|\s)(?:plus\s(?:de|d[’'])|au\smoins|minimum|dépass\p{L}+|\+\sde)\s?$/iu, 'plus'],
  [/(?:^|\s)(?:moins\s(?:de|d[’'])|au\splus|jusqu[’']à|maximum|au\smaximum)\s?$/iu, 'moins'],
  [
    /(?:^|\s)(?:près\s(?:de|d[’'])|environ|presque|quelque|autour\sde|à\speine|à\speu\sprès|une?)\s?$/iu,
    'environ',
  ],
];

/** What is said just before a number of how exact it is. In: the text, the place of the number. */
export function readPrecision(texte: string, debut: number): Precision {
  const before = texte.slice(Math.max(0, debut - 16), debut);
  return PRECISIONS.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/**
 * The multiple and the unit that follow a number: « 350 K€ », « 2,5 millions de vues ». In: the text, the index after the
 * number. Out: an empty unit when a noun follows; the index after the unit.
 */
export function readUnite(texte: string, from: number): { unite: string; multiple: number; fin: number } {
  const [matched = '', abrege, entier, word = ''] = UNITE.exec(texte.slice(from, from + 40)) ?? [];
  const multiple = MULTIPLES[(abrege ?? entier ?? '').toLowerCase()] ?? 1;
  const unite = UNITES.find(([pattern]) => pattern.test(word))?.[1] ?? word;
  // « 2 millions de vues »: the multiple belongs to the number, the noun that follows does not.
  const fin = from + (word === '' ? matched.replace(/\s(?:d[e’']\s?)?$/, '').length : matched.length);
  return { unite, multiple, fin };
}
