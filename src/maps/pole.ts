/** Where to put a label in a territory. */
import { boundsOf, centroidOf, distanceToEdge, edgesOf } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/**
 * How much a pixel away from the centre of gravity costs, in pixels of room lost: a label reads best well
 * centred.
 */
const ECCENTRICITY_COST = 0.15;
const PRECISION = 0.5;

interface Cell {
  centre: Point;
  half: number;
  score: number;
}

/**
 * A point well inside a polygon (outer ring first, then its holes): the pole of inaccessibility, drawn a
 * little towards the centre of gravity. Half a pixel exact. The method is polylabel's
 * (https://github.com/mapbox/polylabel): cells that cannot beat the best point found are dropped, the
 * others are cut in four.
 */
export function findLabelPoint(polygon: readonly Ligne[]): Point {
  const [outer = []] = polygon;
  const centroid = centroidOf(outer);
  const edges = edgesOf(polygon);
  const makeCell = (centre: Point, half: number): Cell => {
    const away = Math.hypot(centre[0] - centroid[0], centre[1] - centroid[1]);
    const room = distanceToEdge(centre, edges);
    // A point outside must lose to any point inside, however far from the centre the latter is.
    return { centre, half, score: room - Math.min(ECCENTRICITY_COST * away, Math.max(0, room) / 2) };
  };

  const [left, top, right, bottom] = boundsOf([outer]);
  const half = Math.min(right - left, bottom - top) / 2;
  let best = makeCell(centroid, 0);
  if (half <= 0) return centroid;
  let cells: Cell[] = [];
  for (let x = left + half; x < right + half; x += 2 * half) {
    for (let y = top + half; y < bottom + half; y += 2 * half) cells.push(makeCell([x, y], half));
  }
  while (cells.length > 0) {
    for (const cell of cells) if (cell.score > best.score) best = cell;
    const floor = best.score + PRECISION;
    cells = cells.filter((cell) => reachOf(cell) > floor).flatMap(splitInFour);
  }
  return best.centre;

  function splitInFour({ centre: [x, y], half: size }: Cell): Cell[] {
    const quarter = size / 2;
    return [-quarter, quarter].flatMap((dx) =>
      [-quarter, quarter].map((dy) => makeCell([x + dx, y + dy], quarter)),
    );
  }
}

/** The best score that any point of the cell may have. */
function reachOf(cell: Cell): number {
  return cell.score + cell.half * Math.SQRT2 * (1 + ECCENTRICITY_COST);
}
