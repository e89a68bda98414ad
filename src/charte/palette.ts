import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';
import type { Charte } from '../../schemas/structure.ts';

/** Smallest contrast of text on its ground (WCAG 2.1, 1.4.3, level AA). */
const AA = 4.5;
/** Smallest contrast of a meaningful drawing on its ground (WCAG 2.1, 1.4.11). */
const AA_DESSIN = 3;

/** Colours of a page in one scheme: CSS name without `--` → hexadecimal. */
export type Couleurs = Readonly<Record<string, string>>;

/** Everything that a page needs, derived from one to three colours of the charte. */
export interface Palette {
  clair: Couleurs;
  sombre: Couleurs;
  /** Colours of the charte that had to be moved to stay readable: which, and to what. */
  ajustees: { nom: 'principale' | 'secondaire' | 'accent'; demandee: string; servie: string }[];
}

/** Calm blue-grey of a structure without charte and of the home page. */
export const CHARTE_PAR_DEFAUT: Charte = { couleurs: { principale: '#27435a' } };

const toOklch = converter('oklch');

function parse(hex: string): Oklch {
  return toOklch(hex) ?? { mode: 'oklch', l: 0, c: 0, h: 0 };
}

function toHex(couleur: Oklch): string {
  return formatHex(clampChroma(couleur, 'oklch'));
}

function tone(couleur: Oklch, l: number, c: number): string {
  return toHex({ ...couleur, l, c: Math.min(couleur.c, c) });
}

/** Moves the lightness, step by step and hue kept, until the colour stands out enough on the ground. */
function readableOn(ground: string, couleur: Oklch, contrast: number, step: -0.01 | 0.01): string {
  let candidate = couleur;
  // White darkens and black lightens too: only the end that the step heads for stops it.
  const canMove = (): boolean => (step < 0 ? candidate.l > 0 : candidate.l < 1);
  while (wcagContrast(toHex(candidate), ground) < contrast && canMove()) {
    candidate = { ...candidate, l: candidate.l + step };
  }
  return toHex(candidate);
}

/** White, or the ink, whichever reads best on a flat colour. */
function textOn(ground: string, light: string, dark: string): string {
  return wcagContrast(light, ground) >= wcagContrast(dark, ground) ? light : dark;
}

/** Steps of the scale of maps: two to five classes, and seven, fall on a step; six fall beside one. */
export const ETAPES_CARTE = 13;

/**
 * What is written on a tint: the ink or the paper of the scheme, and where neither is read well (between a tint and
 * the next, both are near 4:1), black or white, one of which always is.
 */
function inkOn(ground: string, paper: string, ink: string): string {
  const best = textOn(ground, paper, ink);
  return wcagContrast(best, ground) >= AA ? best : textOn(ground, '#ffffff', '#000000');
}

/** The tints of a map, `carte-1` the palest by day, and `sur-carte-1`… what is written on each. */
function scaleOf(tints: readonly string[], paper: string, ink: string): [string, string][] {
  return [
    ...named('carte', tints),
    ...named(
      'sur-carte',
      tints.map((tint) => inkOn(tint, paper, ink)),
    ),
  ];
}

/** Steps of one hue from pale to strong, for classes of a map. */
function sequence(from: Oklch, to: Oklch, steps: number): string[] {
  return Array.from({ length: steps }, (_, i) => {
    const t = i / (steps - 1);
    return toHex({
      mode: 'oklch',
      l: from.l + (to.l - from.l) * t,
      c: from.c + (to.c - from.c) * t,
      h: to.h ?? 0,
    });
  });
}

/** Okabe and Ito's set, told apart by colour-blind readers; the structure's own colour comes first. */
const CATEGORIES = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#56b4e9'];

function named(prefix: string, values: readonly string[]): [string, string][] {
  return values.map((value, i) => [`${prefix}-${i + 1}`, value]);
}

/**
 * Derives the scales of a charte in OKLCH. Every text colour is at least AA on its ground; a colour of the charte
 * that cannot serve is moved in lightness and listed in `ajustees`.
 */
export function derivePalette({ couleurs }: Charte): Palette {
  const principale = parse(couleurs.principale);
  const secondaire = parse(
    couleurs.secondaire ?? toHex({ ...principale, h: ((principale.h ?? 0) + 40) % 360 }),
  );
  const accent = parse(
    couleurs.accent ?? toHex({ ...principale, l: 0.65, c: 0.16, h: ((principale.h ?? 0) + 180) % 360 }),
  );

  const fond = tone(principale, 0.988, 0.004);
  const fondDoux = tone(principale, 0.955, 0.012);
  const fondAppuye = tone(principale, 0.915, 0.024);
  const encre = tone(principale, 0.23, 0.03);
  // Each on the darkest ground that it is set upon.
  const principaleTexte = readableOn(fondAppuye, principale, AA, -0.01);
  const surPrincipale = textOn(principaleTexte, '#ffffff', encre);
  const secondaireTexte = readableOn(fondDoux, secondaire, AA, -0.01);
  const accentTexte = readableOn(fondDoux, accent, AA, -0.01);
  const accentDessin = readableOn(fond, accent, AA_DESSIN, -0.01);
  const clair = {
    fond,
    'fond-doux': fondDoux,
    'fond-appuye': fondAppuye,
    encre,
    'encre-douce': readableOn(fondAppuye, parse(tone(principale, 0.46, 0.03)), AA, -0.01),
    filet: tone(principale, 0.87, 0.018),
    'filet-fort': tone(principale, 0.62, 0.03),
    principale: principaleTexte,
    'sur-principale': surPrincipale,
    'fond-couverture': principaleTexte,
    'sur-couverture': surPrincipale,
    'accent-couverture': couleurs.accent ?? accentDessin,
    'trait-couverture': toHex({
      ...principale,
      l: Math.min(principale.l + 0.22, 0.9),
      c: Math.min(principale.c, 0.08),
    }),
    secondaire: secondaireTexte,
    accent: accentDessin,
    'accent-texte': accentTexte,
    ...Object.fromEntries(
      scaleOf(
        sequence(
          { ...principale, l: 0.9, c: 0.035 },
          { ...principale, l: Math.min(principale.l, 0.45) },
          ETAPES_CARTE,
        ),
        fond,
        encre,
      ),
    ),
    ...Object.fromEntries(
      named('graphique', [
        principaleTexte,
        ...CATEGORIES.map((hex) => readableOn(fond, parse(hex), AA_DESSIN, -0.01)),
      ]),
    ),
  };

  const nuit = tone(principale, 0.19, 0.018);
  const encreNuit = tone(principale, 0.95, 0.008);
  const principaleNuit = readableOn(
    nuit,
    { ...principale, l: 0.76, c: Math.min(principale.c, 0.12) },
    AA,
    0.01,
  );
  const sombre = {
    fond: nuit,
    'fond-doux': tone(principale, 0.235, 0.022),
    'fond-appuye': tone(principale, 0.29, 0.03),
    encre: encreNuit,
    'encre-douce': tone(principale, 0.79, 0.015),
    filet: tone(principale, 0.36, 0.025),
    'filet-fort': tone(principale, 0.6, 0.03),
    principale: principaleNuit,
    'sur-principale': textOn(principaleNuit, '#ffffff', nuit),
    // A cover keeps its colours by night: it is the face of the document.
    ...Object.fromEntries(Object.entries(clair).filter(([nom]) => nom.endsWith('-couverture'))),
    secondaire: readableOn(nuit, { ...secondaire, l: 0.78 }, AA, 0.01),
    accent: readableOn(nuit, { ...accent, l: 0.74 }, AA_DESSIN, 0.01),
    'accent-texte': readableOn(nuit, { ...accent, l: 0.78 }, AA, 0.01),
    ...Object.fromEntries(
      scaleOf(
        sequence(
          { ...principale, l: 0.32, c: 0.04 },
          { ...principale, l: 0.78, c: Math.min(principale.c, 0.13) },
          ETAPES_CARTE,
        ),
        nuit,
        encreNuit,
      ),
    ),
    ...Object.fromEntries(
      named('graphique', [
        principaleNuit,
        ...CATEGORIES.map((hex) => readableOn(nuit, parse(hex), AA, 0.01)),
      ]),
    ),
  };

  const served = [
    { nom: 'principale' as const, demandee: couleurs.principale, servie: principaleTexte },
    { nom: 'secondaire' as const, demandee: couleurs.secondaire, servie: secondaireTexte },
    { nom: 'accent' as const, demandee: couleurs.accent, servie: accentDessin },
  ];
  return {
    clair,
    sombre,
    ajustees: served.flatMap(({ nom, demandee, servie }) =>
      demandee === undefined || demandee.toLowerCase() === servie ? [] : [{ nom, demandee, servie }],
    ),
  };
}
