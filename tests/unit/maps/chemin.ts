import type { Point } from '../../../src/maps/trace.ts';

/** The chains of points of a path written by `toPath`: one absolute move, then relative lines. */
export function readPath(d: string): Point[][] {
  return d
    .split('M')
    .slice(1)
    .map((chain) => {
      const numbers = (chain.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let index = 0; index < numbers.length; index += 2) {
        [x, y] = [x + (numbers[index] ?? NaN), y + (numbers[index + 1] ?? NaN)];
        points.push([x, y]);
      }
      return points;
    });
}
