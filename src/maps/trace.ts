/**
 * Shapes on the page: points and rings in pixels, how coordinates become them and how they become an SVG
 * path.
 */
import type { GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';

/** A place on the drawing, in pixels from its top left corner. */
export type Point = readonly [x: number, y: number];

/** A chain of points; a closed one does not repeat its first point. */
export type Ligne = readonly Point[];

/** Chains of longitudes and latitudes → chains of pixels. */
export function projectLines(projection: GeoProjection, lines: readonly (readonly Position[])[]): Ligne[] {
  return lines.map((line) =>
    line.flatMap(([longitude = 0, latitude = 0]): Point[] => {
      const point = projection([longitude, latitude]);
      return point ? [point] : [];
    }),
  );
}

/** The same for the rings of a polygon, which GeoJSON closes by repeating the first position. */
export function projectRings(projection: GeoProjection, rings: readonly (readonly Position[])[]): Ligne[] {
  return projectLines(projection, rings).map((ring) => ring.slice(0, -1));
}

/**
 * The `d` of an SVG path, one decimal, relative and without a useless character. Points that fall together
 * once rounded are dropped, and with them the rings that have no surface left (islets, at the size of a
 * thumbnail).
 */
export function toPath(lines: readonly Ligne[], forme: 'fermee' | 'ouverte'): string {
  const fewest = forme === 'fermee' ? 3 : 2;
  let path = '';
  for (const line of lines) {
    const points = roundToTenths(line);
    const [start, ...others] = points;
    if (start === undefined || points.length < fewest) continue;
    path += `M${joinNumbers(start)}l`;
    let previous = start;
    const steps: number[] = [];
    for (const point of others) {
      steps.push(point[0] - previous[0], point[1] - previous[1]);
      previous = point;
    }
    path += joinNumbers(steps) + (forme === 'fermee' ? 'z' : '');
  }
  return path;
}

/** Whole tenths, so that a chain of relative steps never drifts; consecutive equal points become one. */
function roundToTenths(line: Ligne): Point[] {
  const points: Point[] = [];
  for (const [x, y] of line) {
    const point: Point = [Math.round(x * 10), Math.round(y * 10)];
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** Numbers given in tenths, separated only where SVG needs it: `12.5-.3 4`. */
function joinNumbers(tenths: readonly number[]): string {
  let text = '';
  for (const value of tenths) {
    const number = String(value / 10).replace(/^(-?)0\./, '$1.');
    text += text === '' || number.startsWith('-') ? number : ` ${number}`;
  }
  return text;
}
