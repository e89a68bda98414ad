/** Words that say how a figure moved: « en hausse », « léger recul », « a doublé », « stable ». */
import type { Etendue, TexteLu } from './lecture.ts';
import type { Mot } from './mots.ts';

export type Sens = 'hausse' | 'baisse' | 'stable' | 'double' | 'triple';

/** Such a word in a text. */
export interface MotDeSens extends Etendue {
  sens: Sens;
  /** « léger recul », « presque doublé »: how much. */
  mesure: 'leger' | 'presque' | null;
  /** As typed, with its measure. */
  ecrit: string;
}

/** Folded. Infinitives are left out: they tell aims (« augmenter le nombre d’adhérents »). */
const SENS: Readonly<Record<Sens, string>> = {
  hausse: `hausse hausses augmente augmentent augmentee augmentes augmentees augmentait augmentant augmentation augmentations
    progresse progressent progressee progressait progressant progression progressions croit croissent croissance cru bond bondit
    grimpe grimpent grimpait`,
  baisse: `baisse baissent baissee baissait baissant baisses recul recule reculent reculait reculs diminue diminuent diminuee
    diminuait diminuant diminution diminutions chute chutent chutait repli retrait decroit decroissent`,
  stable:
    'stable stables stabilise stabilisent stabilisee stabilises maintient maintiennent inchange inchangee inchanges inchangees',
  double: 'double doublent doublee doubles doublees doublait doublement',
  triple: 'triple triplent triplee triples triplees triplait triplement',
};
const SENS_OF: ReadonlyMap<string, Sens> = new Map(
  (Object.keys(SENS) as Sens[]).flatMap((sens) => SENS[sens].split(/\s+/).map((mot) => [mot, sens] as const)),
);
/** Words that tell a move only after another. */
const APRES: ReadonlyMap<string, RegExp> = new Map([
  ['cru', /^(?:a|ont)$/],
  ['repli', /^en$/],
  ['retrait', /^en$/],
  ['maintient', /^se$/],
  ['maintiennent', /^se$/],
]);
const LEGER = /^(?:legere?s?|legerement|petite?|faible|faiblement|peu)$/;
const PRESQUE = /^(?:presque|quasi|quasiment|pratiquement)$/;
/** Words that part a measure from the move: « un léger recul », « ont presque doublé ». */
const LIAISON = /^(?:en|un|une|de|a|ont|est|sont)$/;
const PEUT_ETRE =
  /hauss|augment|progress|cr(?:oî|oi|û)|bond|grimp|nombreu|doubl|tripl|baiss|recul|diminu|chut|repli|retrait|stab|maint|inchang/i;

/** How a word moves: by itself, or after another (« en repli », « plus nombreux »). */
function sensOf(mot: Mot, before: Mot | undefined): Sens | undefined {
  if (/^nombreu(?:x|se|ses)$/.test(mot.texte)) {
    return before?.texte === 'plus' ? 'hausse' : before?.texte === 'moins' ? 'baisse' : undefined;
  }
  const needed = APRES.get(mot.texte);
  return needed && !needed.test(before?.texte ?? '') ? undefined : SENS_OF.get(mot.texte);
}

/** What measures a move just before it or just after: « léger recul », « presque doublé », « recule un peu ». */
function readMesure(
  mots: readonly Mot[],
  at: number,
): { mesure: MotDeSens['mesure']; first: number; last: number } {
  let first = at;
  while (LIAISON.test(mots[first - 1]?.texte ?? '')) first -= 1;
  const before = mots[first - 1]?.texte ?? '';
  const after = mots[at + 1]?.texte ?? '';
  if (LEGER.test(before)) return { mesure: 'leger', first: first - 1, last: at };
  if (PRESQUE.test(before)) return { mesure: 'presque', first: first - 1, last: at };
  // « en hausse » is quoted whole.
  const start = mots[at - 1]?.texte === 'en' || /^nombreu/.test(mots[at]?.texte ?? '') ? at - 1 : at;
  return LEGER.test(after) && after !== 'peu'
    ? { mesure: 'leger', first: start, last: at + 1 }
    : { mesure: null, first: start, last: at };
}

/** Words of direction of a text, in order. */
export function listMotsDeSens(lu: TexteLu): MotDeSens[] {
  if (!PEUT_ETRE.test(lu.texte)) return [];
  const { mots } = lu;
  return mots.flatMap((mot, at): MotDeSens[] => {
    const sens = sensOf(mot, mots[at - 1]);
    if (sens === undefined) return [];
    const { mesure, first, last } = readMesure(mots, at);
    const [debut, fin] = [mots[first]?.debut ?? mot.debut, mots[last]?.fin ?? mot.fin];
    return [{ sens, mesure, debut, fin, ecrit: lu.texte.slice(debut, fin) }];
  });
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
