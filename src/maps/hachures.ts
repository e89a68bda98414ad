/**
 * Parallel lines cut to a shape, as real segments: they print sharp, and need neither clip path nor
 * pattern.
 */
import { edgesOf } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/**
 * The segments of parallel lines inside closed rings (even-odd rule). `angle` in degrees, 0 horizontal,
 * turning clockwise on the page; `pas` in pixels between two lines. The lines are counted `decalage` pixels
 * from the origin, so that two neighbours with the same angle line up.
 */
export function hatch(
  rings: readonly Ligne[],
  { angle, pas, decalage }: { angle: number; pas: number; decalage: number },
): Ligne[] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const crossings = new Map<number, number[]>();
  for (const [a, b] of edgesOf(rings)) {
    // In axes turned with the lines: u runs along them, v across.
    const [ua, va] = [a[0] * cos + a[1] * sin, (a[1] * cos - a[0] * sin - decalage) / pas];
    const [ub, vb] = [b[0] * cos + b[1] * sin, (b[1] * cos - b[0] * sin - decalage) / pas];
    for (let row = Math.ceil(Math.min(va, vb)); row < Math.max(va, vb); row++) {
      const u = ua + ((row - va) / (vb - va)) * (ub - ua);
      crossings.set(row, [...(crossings.get(row) ?? []), u]);
    }
  }
  const segments: Ligne[] = [];
  for (const row of [...crossings.keys()].sort((a, b) => a - b)) {
    const v = row * pas + decalage;
    const toPage = (u: number): Point => [u * cos - v * sin, u * sin + v * cos];
    const sorted = (crossings.get(row) ?? []).sort((a, b) => a - b);
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      segments.push([toPage(sorted[index] ?? 0), toPage(sorted[index + 1] ?? 0)]);
    }
  }
  return segments;
}
