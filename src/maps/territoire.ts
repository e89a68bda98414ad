/** The map of a territory: some départements, their names' places, their borders and what lies around. */
import type { GeoProjection } from 'd3-geo';
import { mesh } from 'topojson-client';
import type { Geometrie } from './geometrie.ts';
import { findLabelPoint } from './pole.ts';
import { areaOf, type Boite, clipRings } from './polygone.ts';
import {
  chooseFrame,
  contoursOf,
  mergeTerritory,
  naturalHeight,
  partOfWorld,
  projectionFor,
  projectParts,
  toleranceInDegrees,
} from './projection.ts';
import { simplifyGeometrie, simplifyLine } from './simplifie.ts';
import { projectLines, projectRings, toPath } from './trace.ts';
import type { Ligne, Point } from './trace.ts';

/**
 * What to draw: INSEE codes and the frame, in pixels. Without `hauteur` the frame takes the height the
 * territory needs.
 */
export interface DemandeTerritoire {
  codes: readonly string[];
  largeur: number;
  hauteur?: number;
  /** Of an inset: where the top left corner of its frame lies on the drawing. Neighbours are then cut at the frame. */
  origine?: Point;
  /** Empty space kept between the territory and the frame. */
  marge: number;
}

/** One département on the map. */
export interface ZoneTerritoire {
  code: string;
  nom: string;
  /** Its surface, as the `d` of an SVG path. */
  d: string;
  /** Where its label goes: a point well inside its largest part, never in the sea. */
  x: number;
  y: number;
  /** Its largest part in pixels, exact: the outer ring, then its holes. */
  anneaux: readonly Ligne[];
  /** Every ring of it in pixels, islands included. */
  contours: readonly Ligne[];
}

/** A map ready to be drawn; every `d` is the one of an SVG path, in pixels, one decimal. */
export interface VueTerritoire {
  largeur: number;
  hauteur: number;
  zones: ZoneTerritoire[];
  /** The land around, French or not, cut just outside the frame; empty around an island that has none near. */
  voisins: string;
  /** Outer outline of the territory. */
  contour: string;
  /** Borders between the départements of the territory; empty when there is only one. */
  limites: string;
  /** Codes that could not be drawn in this frame: overseas when the mainland is there. */
  horsCadre: string[];
  /** Degrees → pixels, for what is drawn over the territory. */
  projection: GeoProjection;
  /** The geometry as simplified for this drawing. */
  legere: Geometrie;
}

/** Neighbours are cut this far outside the frame, so that a stroke on the cut is never seen. */
const OVERFLOW = 4;
/** How far, in pixels, a simplified border may lie from the true one: less than a hairline shows. */
const TOLERANCE = 0.35;
/** The same for a map of many départements, small as they are: it must stay light. */
const TOLERANCE_MANY = 0.7;
const MANY = 40;

function toleranceFor(count: number): number {
  return count > MANY ? TOLERANCE_MANY : TOLERANCE;
}

/**
 * Draws the territory made of the départements `codes`, north up. Throws `RangeError` when the list is
 * empty or a code is unknown.
 */
export function drawTerritoire(geometrie: Geometrie, demande: DemandeTerritoire): VueTerritoire {
  const { codes, horsCadre } = chooseFrame(geometrie, demande.codes);
  const { largeur, marge, origine } = demande;
  const [left, top] = origine ?? [0, 0];
  const territory = mergeTerritory(geometrie, codes);
  const projection = projectionFor(territory);
  const hauteur =
    demande.hauteur ?? Math.ceil(naturalHeight(projection, territory, largeur - 2 * marge) + 2 * marge);
  projection.fitExtent(
    [
      [left + marge, top + marge],
      [left + largeur - marge, top + hauteur - marge],
    ],
    territory,
  );

  const exact = contoursOf(geometrie, codes);
  const light = simplifyGeometrie(geometrie, toleranceInDegrees(projection, toleranceFor(codes.length)));
  const zones = exact.map((contour, index): ZoneTerritoire => {
    const code = codes[index] ?? '';
    return {
      code,
      nom: geometrie.departements.find((departement) => departement.code === code)?.nom ?? code,
      d: toPath(projectParts(light, projection, contour).flat(), 'fermee'),
      // On the exact shape: the light one of a tiny département may have no inside left.
      ...placeLabel(projectParts(geometrie, projection, contour)),
    };
  });
  const members = new Set<unknown>(exact);
  const inner = mesh(
    light.topologie,
    light.topologie.objects.departements,
    (a, b) => a !== b && members.has(a) && members.has(b),
  );
  return {
    largeur,
    hauteur,
    zones,
    voisins: drawNeighbours(
      light,
      projection,
      codes,
      origine
        ? [left, top, left + largeur, top + hauteur]
        : [-OVERFLOW, -OVERFLOW, largeur + OVERFLOW, hauteur + OVERFLOW],
      toleranceFor(codes.length),
    ),
    contour: toPath(
      mergeTerritory(light, codes).coordinates.flatMap((rings) => projectRings(projection, rings)),
      'fermee',
    ),
    limites: toPath(projectLines(projection, inner.coordinates), 'ouverte'),
    horsCadre,
    projection,
    legere: light,
  };
}

/** Several départements of a map melted into one zone, borders between them gone. */
export function drawGroupe(
  geometrie: Geometrie,
  { projection, legere }: VueTerritoire,
  { code, nom, codes }: { code: string; nom: string; codes: readonly string[] },
): ZoneTerritoire {
  const draw = (source: Geometrie): Ligne[][] =>
    mergeTerritory(source, codes).coordinates.map((rings) => projectRings(projection, rings));
  return { code, nom, d: toPath(draw(legere).flat(), 'fermee'), ...placeLabel(draw(geometrie)) };
}

/** The largest part of a département takes the label. */
function placeLabel(
  parts: readonly (readonly Ligne[])[],
): Pick<ZoneTerritoire, 'x' | 'y' | 'anneaux' | 'contours'> {
  const areaOfPart = (rings: readonly Ligne[]): number => areaOf(rings[0] ?? []);
  const largest = parts.reduce((a, b) => (areaOfPart(b) > areaOfPart(a) ? b : a));
  const [x, y] = findLabelPoint(largest);
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, anneaux: largest, contours: parts.flat() };
}

function drawNeighbours(
  geometrie: Geometrie,
  projection: GeoProjection,
  codes: readonly string[],
  frame: Boite,
  tolerance: number,
): string {
  const part = partOfWorld(codes[0] ?? '');
  const others = geometrie.departements
    .map(({ code }) => code)
    .filter((code) => partOfWorld(code) === part && !codes.includes(code));
  const around = contoursOf(geometrie, others).flatMap((contour) =>
    projectParts(geometrie, projection, contour).flat(),
  );
  const abroad = projectLines(projection, geometrie.voisins);
  const shown = clipRings([...around, ...abroad], frame);
  return toPath(
    shown.map((ring) => simplifyLine(ring, tolerance)),
    'fermee',
  );
}
