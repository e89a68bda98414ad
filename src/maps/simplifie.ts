/** Fewer points for a smaller drawing, without opening a gap between neighbours. */
import type { Topology } from 'topojson-specification';
import type { Geometrie } from './geometrie.ts';
import { squaredDistance } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/**
 * The same geometry with the points that a drawing would not show taken away (Douglas-Peucker, arc by arc:
 * a border stays common to the two départements that share it). `tolerance` is in degrees of latitude: how
 * far a point may lie from the line that replaces it.
 */
export function simplifyGeometrie(geometrie: Geometrie, tolerance: number): Geometrie {
  const { topologie } = geometrie;
  return {
    ...geometrie,
    topologie: {
      type: 'Topology',
      objects: topologie.objects,
      arcs: decodeArcs(topologie).map((arc) => simplifyArc(arc, tolerance).map(([x, y]) => [x, y])),
    },
  };
}

/**
 * Longitudes and latitudes of every arc; see "arcs" in https://github.com/topojson/topojson-specification.
 */
function decodeArcs({ arcs, transform }: Topology): Point[][] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [originX, originY] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      // Delta encoding goes with quantisation.
      [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
      return [x * scaleX + originX, y * scaleY + originY];
    });
  });
}

function simplifyArc(arc: readonly Point[], tolerance: number): Ligne {
  // A degree of longitude shrinks towards the poles: compare distances as they are on the ground.
  const shrink = Math.cos(((arc[0]?.[1] ?? 0) * Math.PI) / 180);
  const kept = salientPoints(
    arc.map(([x, y]): Point => [x * shrink, y]),
    tolerance,
  );
  // An islet must not collapse into a line: a ring needs three different points.
  return kept.size < 4 && isClosed(arc) ? arc : arc.filter((_, index) => kept.has(index));
}

/** The line without the points that lie nearer than `tolerance` to what replaces them; its two ends stay. */
export function simplifyLine(line: Ligne, tolerance: number): Ligne {
  const kept = salientPoints(line, tolerance);
  return line.filter((_, index) => kept.has(index));
}

/** Indices of the points that Douglas-Peucker keeps. */
function salientPoints(line: Ligne, tolerance: number): ReadonlySet<number> {
  const kept = new Set([0, line.length - 1]);
  keepBetween(0, line.length - 1);
  return kept;

  function keepBetween(first: number, last: number): void {
    const [a, b] = [line[first], line[last]];
    if (!a || !b) return;
    let farthest = { index: first, distance: tolerance ** 2 };
    for (let index = first + 1; index < last; index++) {
      const distance = squaredDistance(line[index] ?? a, a, b);
      if (distance > farthest.distance) farthest = { index, distance };
    }
    if (farthest.index === first) return;
    kept.add(farthest.index);
    keepBetween(first, farthest.index);
    keepBetween(farthest.index, last);
  }
}

function isClosed(line: Ligne): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
