/**
 * How the territory is placed on a cover: larger than the page, bleeding off it, away from where the year
 * is set.
 */
import type { Hasard } from './hasard.ts';
import { drawBetween } from './hasard.ts';
import { boundsOf, edgesOf, isInside } from './polygone.ts';
import type { Arete } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/** A rectangle of the page, in pixels. */
export interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

export interface Format {
  largeur: number;
  hauteur: number;
}

/** An enlargement followed by a move: where the territory goes on the page. */
export interface Placement {
  echelle: number;
  x: number;
  y: number;
}

const CANDIDATES = 120;
/**
 * Candidates this close to the best one are as good to the eye: the seed chooses among them, so that years
 * differ.
 */
const INDIFFERENCE = 0.22;
/** Columns and rows of the sample points that tell how much of the page is land. */
const SAMPLES = { colonnes: 20, rangs: 24 };
const CALM_WEIGHT = 25;
/** Land stays this far from the calm zone, as a part of the page's mean side: lines spread around it too. */
const CALM_MARGIN = 0.1;

/** The lower left of the page, kept calm because the year is set there in large type. */
export function calmZoneOf({ largeur, hauteur }: Format): Rectangle {
  const part = hauteur > largeur ? { largeur: 0.82, hauteur: 0.34 } : { largeur: 0.48, hauteur: 0.56 };
  return {
    x: 0,
    y: Math.round(hauteur * (1 - part.hauteur)),
    largeur: Math.round(largeur * part.largeur),
    hauteur: Math.round(hauteur * part.hauteur),
  };
}

/**
 * Draws a placement for the territory (rings in any unit): about two thirds of the page outside of the calm
 * zone are land, and the calm zone is not.
 */
export function composePlacement(hasard: Hasard, territory: readonly Ligne[], format: Format): Placement {
  const { largeur, hauteur } = format;
  const [left, top, right, bottom] = boundsOf(territory);
  const edges = edgesOf(territory);
  const target = drawBetween(hasard, 0.55, 0.78);
  const scored = Array.from({ length: CANDIDATES }, () => {
    // The box around the territory covers one to two and a half times the page.
    const cover = drawBetween(hasard, 0.95, 2.5) * largeur * hauteur;
    const echelle = Math.sqrt(cover / ((right - left) * (bottom - top)));
    const placement = {
      echelle,
      x: largeur * drawBetween(hasard, 0.25, 0.95) - (echelle * (left + right)) / 2,
      y: hauteur * drawBetween(hasard, 0, 0.6) - (echelle * (top + bottom)) / 2,
    };
    const land = measureLand(placement, edges, format);
    return { placement, score: -Math.abs(land.ailleurs - target) - CALM_WEIGHT * land.calme };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const chosen = scored.find(({ score }) => score >= best - INDIFFERENCE);
  return chosen?.placement ?? { echelle: 1, x: 0, y: 0 };
}

/** Applies a placement to rings. */
export function placeRings({ echelle, x, y }: Placement, rings: readonly Ligne[]): Ligne[] {
  return rings.map((ring) => ring.map(([a, b]): Point => [a * echelle + x, b * echelle + y]));
}

/** Share of land in the calm zone and on the rest of the page, from 0 to 1. */
function measureLand(
  { echelle, x, y }: Placement,
  edges: readonly Arete[],
  format: Format,
): { calme: number; ailleurs: number } {
  const calm = calmZoneOf(format);
  const margin = CALM_MARGIN * Math.sqrt(format.largeur * format.hauteur);
  const counts = { calme: { land: 0, all: 0 }, ailleurs: { land: 0, all: 0 } };
  for (let rank = 0.5; rank < SAMPLES.rangs; rank++) {
    for (let column = 0.5; column < SAMPLES.colonnes; column++) {
      const point: Point = [
        (column / SAMPLES.colonnes) * format.largeur,
        (rank / SAMPLES.rangs) * format.hauteur,
      ];
      const count =
        point[0] < calm.x + calm.largeur + margin && point[1] > calm.y - margin
          ? counts.calme
          : counts.ailleurs;
      count.all += 1;
      if (isInside([(point[0] - x) / echelle, (point[1] - y) / echelle], edges)) count.land += 1;
    }
  }
  return {
    calme: counts.calme.land / counts.calme.all,
    ailleurs: counts.ailleurs.land / counts.ailleurs.all,
  };
}
