/** Lines over a surface, that leave its label alone. */
import { overlaps } from './etiquettes.ts';
import { hatch } from './hachures.ts';
import { type Boite, boundsOf } from './polygone.ts';
import { type Ligne, type Point, toPath } from './trace.ts';

/** Direction and spacing of parallel lines; see `hatch`. */
export interface Lignes {
  angle: number;
  pas: number;
}

/** The part of a segment before and after a box; both when the box lies across it. */
function cutSegment([a, b]: readonly [Point, Point], [left, top, right, bottom]: Boite): [Point, Point][] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  // Liang and Barsky: where the segment enters the box and where it leaves it.
  for (const [speed, room] of [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ] as const) {
    if (speed === 0) {
      if (room < 0) return [[a, b]];
    } else if (speed < 0) from = Math.max(from, room / speed);
    else to = Math.min(to, room / speed);
  }
  if (from >= to) return [[a, b]];
  const at = (t: number): Point => [a[0] + t * dx, a[1] + t * dy];
  const parts: [Point, Point][] = [];
  if (from > 0) parts.push([a, at(from)]);
  if (to < 1) parts.push([at(to), b]);
  return parts;
}

/** The `d` of parallel lines inside rings and outside of the boxes; empty when there is none. */
export function drawTrame(rings: readonly Ligne[], { angle, pas }: Lignes, boites: readonly Boite[]): string {
  const bounds = boundsOf(rings);
  const near = boites.filter((box) => overlaps(box, bounds));
  const segments = hatch(rings, { angle, pas, decalage: 0 }).flatMap(([a, b]): [Point, Point][] =>
    a && b
      ? near.reduce<[Point, Point][]>((kept, box) => kept.flatMap((part) => cutSegment(part, box)), [[a, b]])
      : [],
  );
  return toPath(segments, 'ouverte');
}
