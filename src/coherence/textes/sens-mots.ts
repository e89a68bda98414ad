/** Words that say how a figure moved: « en hausse », « léger recul », « a doublé », « stable ». */
import type { Etendue } from './lecture.ts';

export type Sens = 'hausse' | 'baisse' | 'stable' | 'double' | 'triple';

/** Such a word in a text. */
export interface MotDeSens extends Etendue {
  sens: Sens;
  /** « léger recul », « presque doublé »: how much. */
  mesure: 'leger' | 'presque' | null;
  /** As typed, with its measure. */
  ecrit: string;
}

/** Infinitives are left out: they tell aims (« augmenter le nombre d’adhérents »). */
const SENS: readonly (readonly [Sens, string])[] = [
  ['double', 'doubl(?:e|ent|é|ée|és|ées|ait|ement)'],
  ['triple', 'tripl(?:e|ent|é|ée|és|ées|ait|ement)'],
  ['hausse', 'hausses?|augment(?:e|ent|é|ée|ées|és|ait|ant|ation)s?|progress(?:e|ent|é|ée|ait|ant|ions?)'],
  [
    'hausse',
    'croît|croissent|croissance|a\\scrû|ont\\scrû|bond(?:it)?|grimp(?:e|ent|é|ait)|plus\\snombreu(?:x|ses?)',
  ],
  [
    'baisse',
    'baiss(?:e|ent|é|ée|ait|ant|es)|recul(?:e|ent|é|ait|s)?|diminu(?:e|ent|é|ée|ait|ant|tion|tions)',
  ],
  ['baisse', 'chut(?:e|ent|é|ait)|en\\srepli|en\\sretrait|décroît|décroissent|moins\\snombreu(?:x|ses?)'],
  ['stable', 'stables?|stabilis(?:e|ent|é|ée|és)|se\\smainti(?:ent|ennent)|inchangée?s?'],
];
const LEGER = String.raw`l[ée]g[eè]re?s?(?:ment)?|petite?|faible(?:ment)?|un\speu`;
const PRESQUE = String.raw`presque|quasi(?:ment)?|pratiquement|près\sde`;
const ENTRE = String.raw`(?:en\s|une?\s|de\s|a\s|ont\s|est\s|sont\s)?`;

const PATTERNS = SENS.map(
  ([sens, words]) =>
    [
      sens,
      new RegExp(
        String.raw`(?<!\p{L})(?:(?<leger>${LEGER})\s${ENTRE}|(?<presque>${PRESQUE})\s${ENTRE})?(?:en\s)?(?:${words})(?<apres>\s(?:${LEGER}))?(?!\p{L})`,
        'giu',
      ),
    ] as const,
);

const PEUT_ETRE =
  /hausse|augment|progress|cr(?:oî|oi|û)|bond|grimp|nombreu|doubl|tripl|baiss|recul|diminu|chut|repli|retrait|stab|maint|inchang/iu;

/** Such words in a text, in order; where two overlap, the longer. */
export function listMotsDeSens(texte: string): MotDeSens[] {
  if (!PEUT_ETRE.test(texte)) return [];
  return PATTERNS.flatMap(([sens, pattern]) =>
    Array.from(texte.matchAll(pattern), ({ index, 0: ecrit, groups }): MotDeSens => {
      const leger = groups?.['leger'] ?? groups?.['apres'];
      const mesure = leger !== undefined ? 'leger' : groups?.['presque'] !== undefined ? 'presque' : null;
      return { sens, mesure, debut: index, fin: index + ecrit.length, ecrit };
    }),
  ).toSorted((a, b) => a.debut - b.debut);
}

/** « qu’en 2023 », « par rapport à l’an passé »: what the move is told against. */
const COMPARAISON =
  /(?<!\p{L})(?:qu[’']|par\srapport\sà\s|que\s)(?:en\s|l[’']|la\s)?(?:20\d\d|an(?:née)?\s(?:pass|dern|précéd)\p{L}+|exercice\s(?:pass|précéd)\p{L}+|saison\s(?:pass|dern|précéd)\p{L}+)/iu;

/** The comparison that follows a word, with what stands between; null when none does. */
export function readComparaison(texte: string, mot: MotDeSens, fin: number): string | null {
  const match = COMPARAISON.exec(texte.slice(mot.fin, fin));
  return match && match.index < 40 ? texte.slice(mot.debut, mot.fin + match.index + match[0].length) : null;
}

/** Whether a sentence denies, doubts or sets against: « ne baisse pas », « sans hausse », « malgré un recul ». */
export function isNegated(phrase: string): boolean {
  return /(?<!\p{L})(?:n(?:e\s|[’'])[^.;]{0,40}\s(?:pas|plus|guère|jamais|aucun|rien)|sans|ni|malgré|pas\sde|aucune?|moins\sde\s(?:hausse|baisse)|freine|évit|si|faire|pour|afin)(?!\p{L})/iu.test(
    phrase,
  );
}

/** Whether a move agrees with a word. In: the values before and after. */
export function agrees(
  { sens, mesure }: Pick<MotDeSens, 'sens' | 'mesure'>,
  avant: number,
  apres: number,
): boolean {
  const ecart = apres - avant;
  const part = avant === 0 ? Number.POSITIVE_INFINITY : Math.abs(ecart / avant);
  const small = mesure !== 'leger' || part <= 0.1 || Math.abs(ecart) <= 1;
  switch (sens) {
    case 'hausse':
      return ecart > 0 && small;
    case 'baisse':
      return ecart < 0 && small;
    case 'stable':
      return part <= 0.02 || (Math.abs(ecart) <= 1 && Math.max(avant, apres) < 50);
    case 'double':
      return apres >= avant * (mesure === 'presque' ? 1.7 : 1.9);
    case 'triple':
      return apres >= avant * (mesure === 'presque' ? 2.5 : 2.85);
  }
}
