/** From the sphere to the page: which départements share a frame, and the projection fitted to them. */
import { geoBounds, geoConicConformal, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import type { Geometrie } from './geometrie.ts';
import { projectRings } from './trace.ts';
import type { Ligne } from './trace.ts';

/** One département as the topology holds it. */
export type Contour = TopoPolygon | TopoMultiPolygon;

/** What can be drawn in one frame, and what is too far away for it. */
export interface Cadrage {
  /** Codes drawn, in the French order, each once. */
  codes: string[];
  /** Codes asked for that lie in another part of the world. */
  horsCadre: string[];
}

/** Overseas départements → the part of the world they share a map with; everything else is 'metropole'. */
const PART_OF_OVERSEAS: ReadonlyMap<string, string> = new Map([
  ['971', 'antilles'],
  ['972', 'antilles'],
  ['973', 'guyane'],
  ['974', 'reunion'],
  ['976', 'mayotte'],
]);

/** The part of the world of a département: two codes can share a map only when theirs is the same. */
export function partOfWorld(code: string): string {
  return PART_OF_OVERSEAS.get(code) ?? 'metropole';
}

/**
 * Sorts codes into the French order and keeps those of one part of the world: the mainland as soon as one
 * of its départements is there, else the first overseas one. Throws `RangeError` when the list is empty or
 * a code unknown.
 */
export function chooseFrame(geometrie: Geometrie, codes: readonly string[]): Cadrage {
  const known = geometrie.departements.map(({ code }) => code);
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) throw new RangeError(`Code de département inconnu : ${unknown.join(', ')}`);
  const asked = known.filter((code) => codes.includes(code));
  // The mainland comes first in the French order.
  const [first] = asked;
  if (first === undefined) throw new RangeError('Aucun département à dessiner');
  const part = partOfWorld(first);
  return {
    codes: asked.filter((code) => partOfWorld(code) === part),
    horsCadre: asked.filter((code) => partOfWorld(code) !== part),
  };
}

/**
 * The outline of each département asked for, in the order of the codes. Throws `RangeError` for an unknown
 * code.
 */
export function contoursOf({ topologie }: Geometrie, codes: readonly string[]): Contour[] {
  const byCode = new Map(
    topologie.objects.departements.geometries.map((geometry) => [geometry.id, geometry]),
  );
  return codes.map((code) => {
    const geometry = byCode.get(code);
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry;
    throw new RangeError(`Pas de contour pour le département ${code}`);
  });
}

/** The départements melted into one shape, without the borders between them. */
export function mergeTerritory(geometrie: Geometrie, codes: readonly string[]): MultiPolygon {
  return merge(geometrie.topologie, contoursOf(geometrie, codes));
}

/**
 * A conformal conic projection, north up, made for this territory: its axis is the middle meridian and its
 * standard parallels lie one sixth of the height from the edges (the rule of Kavraisky), so that a region
 * keeps the shape its people know. The scale is left to the caller (`fitExtent`, `fitWidth`).
 */
export function projectionFor(territory: MultiPolygon): GeoProjection {
  const [[west, south], [east, north]] = geoBounds(territory);
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .center([0, (south + north) / 2]);
}

/** The height in pixels of the territory when it is `largeur` wide. Changes the scale of the projection. */
export function naturalHeight(projection: GeoProjection, territory: MultiPolygon, largeur: number): number {
  const [[, top], [, bottom]] = geoPath(projection.fitWidth(largeur, territory)).bounds(territory);
  return bottom - top;
}

/** Pixels on the drawing → degrees of latitude on the ground. */
export function toleranceInDegrees(projection: GeoProjection, pixels: number): number {
  return ((pixels / projection.scale()) * 180) / Math.PI;
}

/** The mainland and the islands of a département in pixels, each as its outer ring followed by its holes. */
export function projectParts(
  { topologie }: Geometrie,
  projection: GeoProjection,
  contour: Contour,
): Ligne[][] {
  const polygons =
    contour.type === 'Polygon'
      ? [feature(topologie, contour).geometry.coordinates]
      : feature(topologie, contour).geometry.coordinates;
  return polygons.map((rings) => projectRings(projection, rings));
}
