import type { PointStyle } from 'chart.js';
import { NOMBRE_DE_COULEURS } from './aspect.ts';

/** Dashes and points that tell lines apart without colour. */
const TIRETS: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [10, 4, 2, 4],
  [14, 4],
  [5, 3, 2, 3, 2, 3],
];
const POINTS: readonly PointStyle[] = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'];

/** Paint of a line: its place in `theme.couleurs` (from 0), its dashes in pixels, the shape of its points. */
export function aspectDeLigne(serie: number): {
  couleur: number;
  tirets: readonly number[];
  point: PointStyle;
} {
  return {
    couleur: serie % NOMBRE_DE_COULEURS,
    tirets: TIRETS[serie % TIRETS.length] ?? [],
    point: POINTS[serie % POINTS.length] ?? 'circle',
  };
}
