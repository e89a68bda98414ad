/** Plane geometry on projected rings: area, inside or outside, distance to the edge. */
import type { Ligne, Point } from './trace.ts';

/** A rectangle in pixels. */
export type Boite = readonly [left: number, top: number, right: number, bottom: number];

/** A side of a polygon. */
export type Arete = readonly [Point, Point];

/** Area of a ring in square pixels, whatever its direction. */
export function areaOf(ring: Ligne): number {
  return Math.abs(signedAreaOf(ring));
}

/** Length of an open chain, in pixels. */
export function lengthOf(line: Ligne): number {
  return line.reduce((sum, point, index) => {
    const previous = line[index - 1] ?? point;
    return sum + Math.hypot(point[0] - previous[0], point[1] - previous[1]);
  }, 0);
}

/** The centre of gravity of a ring; it may fall outside of it. */
export function centroidOf(ring: Ligne): Point {
  let x = 0;
  let y = 0;
  for (const [a, b] of edgesOf([ring])) {
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  }
  const six = 6 * signedAreaOf(ring);
  return [x / six, y / six];
}

/** True when the point is inside the edges of closed rings by the even-odd rule (holes are outside). */
export function isInside([x, y]: Point, edges: readonly Arete[]): boolean {
  let inside = false;
  for (const [a, b] of edges) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Distance in pixels to the nearest of the edges of closed rings: positive inside, negative outside. */
export function distanceToEdge(point: Point, edges: readonly Arete[]): number {
  let nearest = Infinity;
  for (const [a, b] of edges) nearest = Math.min(nearest, squaredDistance(point, a, b));
  return Math.sqrt(nearest) * (isInside(point, edges) ? 1 : -1);
}

/** Smallest rectangle around the rings. */
export function boundsOf(rings: readonly Ligne[]): Boite {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return [left, top, right, bottom];
}

/** Every edge of closed rings, the closing one included. */
export function edgesOf(rings: readonly Ligne[]): Arete[] {
  return rings.flatMap((ring) =>
    ring.map((point, index): Arete => [ring[index === 0 ? ring.length - 1 : index - 1] ?? point, point]),
  );
}

/**
 * The part of closed rings inside a rectangle [left, top, right, bottom] (Sutherland-Hodgman). A ring cut
 * into several pieces stays one ring, whose extra edges run along the rectangle.
 */
export function clipRings(rings: readonly Ligne[], [left, top, right, bottom]: Boite): Ligne[] {
  const sides: HalfPlane[] = [
    ([x]) => x - left,
    ([x]) => right - x,
    ([, y]) => y - top,
    ([, y]) => bottom - y,
  ];
  return rings.map((ring) => sides.reduce(clipRing, ring)).filter((ring) => ring.length > 2);
}

/** Signed distance to the edge of a half-plane: positive on the side that is kept. */
export type HalfPlane = (point: Point) => number;

/** The part of a closed ring in a half-plane. */
export function clipRing(ring: Ligne, side: HalfPlane): Ligne {
  const kept: Point[] = [];
  for (const [a, b] of edgesOf([ring])) {
    const [from, to] = [side(a), side(b)];
    if (from >= 0 !== to >= 0) {
      const along = from / (from - to);
      kept.push([a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]);
    }
    if (to >= 0) kept.push(b);
  }
  return kept;
}

function signedAreaOf(ring: Ligne): number {
  let twice = 0;
  for (const [a, b] of edgesOf([ring])) twice += a[0] * b[1] - b[0] * a[1];
  return twice / 2;
}

/** Square of the distance from a point to the segment from a to b. */
export function squaredDistance([x, y]: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return (x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2;
}
