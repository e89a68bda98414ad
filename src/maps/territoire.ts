/** The map of a territory: some départements, their names' places, their borders and what lies around. */
import type { GeoProjection } from 'd3-geo';
import { mesh } from 'topojson-client';
import type { Geometrie } from './geometrie.ts';
import { findLabelPoint } from './pole.ts';
import { areaOf, clipRings } from './polygone.ts';
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
import { simplifyGeometrie } from './simplifie.ts';
import { projectLines, projectRings, toPath } from './trace.ts';
import type { Ligne } from './trace.ts';

/**
 * What to draw: INSEE codes and the frame, in pixels. Without `hauteur` the frame takes the height the
 * territory needs.
 */
export interface DemandeTerritoire {
  codes: readonly string[];
  largeur: number;
  hauteur?: number;
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
}

/** A map ready to be drawn; every `d` is the one of an SVG path, in pixels, one decimal. */
export interface VueTerritoire {
  largeur: number;
  hauteur: number;
  zones: ZoneTerritoire[];
  /** Surfaces of the neighbouring French départements, cut just outside the frame; empty on an island. */
  voisins: string;
  /** Outer outline of the territory. */
  contour: string;
  /** Borders between the départements of the territory; empty when there is only one. */
  limites: string;
  /** Codes that could not be drawn in this frame: overseas when the mainland is there. */
  horsCadre: string[];
}

/** Neighbours are cut this far outside the frame, so that a stroke on the cut is never seen. */
const OVERFLOW = 4;
/** How far, in pixels, a simplified border may lie from the true one: less than a hairline shows. */
const TOLERANCE = 0.35;

/**
 * Draws the territory made of the départements `codes`, north up. Throws `RangeError` when the list is
 * empty or a code is unknown.
 */
export function drawTerritoire(geometrie: Geometrie, demande: DemandeTerritoire): VueTerritoire {
  const { codes, horsCadre } = chooseFrame(geometrie, demande.codes);
  const { largeur, marge } = demande;
  const territory = mergeTerritory(geometrie, codes);
  const projection = projectionFor(territory);
  const hauteur =
    demande.hauteur ?? Math.ceil(naturalHeight(projection, territory, largeur - 2 * marge) + 2 * marge);
  projection.fitExtent(
    [
      [marge, marge],
      [largeur - marge, hauteur - marge],
    ],
    territory,
  );

  const exact = contoursOf(geometrie, codes);
  const light = simplifyGeometrie(geometrie, toleranceInDegrees(projection, TOLERANCE));
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
    voisins: drawNeighbours(light, projection, codes, { largeur, hauteur }),
    contour: toPath(
      mergeTerritory(light, codes).coordinates.flatMap((rings) => projectRings(projection, rings)),
      'fermee',
    ),
    limites: toPath(projectLines(projection, inner.coordinates), 'ouverte'),
    horsCadre,
  };
}

/** The largest part of a département takes the label. */
function placeLabel(parts: readonly (readonly Ligne[])[]): { x: number; y: number } {
  const areaOfPart = (rings: readonly Ligne[]): number => areaOf(rings[0] ?? []);
  const largest = parts.reduce((a, b) => (areaOfPart(b) > areaOfPart(a) ? b : a));
  const [x, y] = findLabelPoint(largest);
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function drawNeighbours(
  geometrie: Geometrie,
  projection: GeoProjection,
  codes: readonly string[],
  { largeur, hauteur }: { largeur: number; hauteur: number },
): string {
  const part = partOfWorld(codes[0] ?? '');
  const others = geometrie.departements
    .map(({ code }) => code)
    .filter((code) => partOfWorld(code) === part && !codes.includes(code));
  const rings = contoursOf(geometrie, others).flatMap((contour) =>
    projectParts(geometrie, projection, contour).flat(),
  );
  return toPath(clipRings(rings, [-OVERFLOW, -OVERFLOW, largeur + OVERFLOW, hauteur + OVERFLOW]), 'fermee');
}
