import type { Chiffre } from '../domain/chiffres.ts';
import { formatNumber, formatQuantity, INSECABLE } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { INCONNU } from './barres.ts';
import { formatBareChiffre, formatEvolution, labelOf, notesOf, precisionOf } from './chiffre.ts';
import type { DessinVue } from './coup-d-oeil-dessin.ts';
import type { Forme, Poids } from './grille.ts';

/** A figure as set in a tile. */
export interface ValeurVue {
  /** `plus de`, `environ`: said before the number, in small. */
  precision: string | null;
  /** Empty for a figure whose parts do not add up: the label stands as their title. */
  nombre: string;
  /** Set smaller, after the number. */
  unite: string | null;
  connue: boolean;
  libelle: string;
}

/** Signs of a number that takes the width of its tile. */
const LONG = 4;

/** One tile, ready to draw. */
export interface TuileVue {
  /** Unique in the page, for what must be named in it. */
  cle: string;
  /** Ids of the figures that it shows. */
  chiffres: string[];
  poids: Poids;
  valeur: ValeurVue;
  /** The second figure of a pair. */
  suite: ValeurVue | null;
  /** « 19 % de la population des Pays de la Loire ». */
  part: string | null;
  /** `+71 %`, and `49 en 2023`. */
  evolution: { texte: string; avant: string } | null;
  /** Number of its note at the foot. */
  appel: number | null;
  pictogramme: string | null;
  dessin: DessinVue | null;
}

/** What the figure was and how it moved; null without N-1. */
export function describeEvolution({
  evolution,
  serie,
  unite,
}: Chiffre): { texte: string; avant: string } | null {
  const previous = serie.at(-2);
  if (!evolution || !previous) return null;
  const before = unite === '%' ? formatQuantity(previous.valeur, unite) : formatNumber(previous.valeur);
  return {
    texte: formatEvolution(evolution),
    avant: `${before} en${INSECABLE}${previous.annee.replace('-', '–')}`,
  };
}

/** Number and unit apart: the unit is set smaller. */
export function buildValeur(chiffre: Chiffre, options = { titre: false }): ValeurVue {
  const { valeur, intervalle, unite, cumul } = chiffre;
  const connue = valeur !== null || intervalle !== null;
  const libelle = cumul ? `${labelOf(chiffre)}, en cumul` : labelOf(chiffre);
  return {
    precision: connue ? precisionOf(chiffre) : null,
    nombre: connue ? formatBareChiffre(chiffre, { unite: false }) : options.titre ? '' : INCONNU,
    unite: connue ? (unite ?? null) : null,
    connue,
    libelle: options.titre && !connue ? capitalize(libelle) : libelle,
  };
}

/** What must be said of a figure and does not fit in its tile; « en cumul » does. */
export function noteOf(chiffre: Chiffre): string | null {
  return notesOf({ ...chiffre, cumul: false }).note ?? null;
}

/** The number of modules that suits a tile: its weight, and room for what it draws. */
export function formeOf({ poids, dessin, suite, valeur }: TuileVue): Forme {
  if (poids === 3) return { colonnes: dessin?.genre === 'carte' ? 3 : 2, rangs: 2 };
  if (dessin === null) return { colonnes: poids === 2 || suite !== null ? 2 : 1, rangs: 1 };
  const tall =
    dessin.genre === 'carte' ||
    (dessin.genre === 'barres' && dessin.barres.length > 4) ||
    // Beside a drawing, a long number would lose its level.
    valeur.nombre.length > LONG;
  return { colonnes: 2, rangs: poids === 2 && tall ? 2 : 1 };
}
