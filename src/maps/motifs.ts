/** Which surface of a cover is flat, which one has contour lines, and how each of the others is hatched. */
import type { Hasard } from './hasard.ts';
import { drawBetween, shuffle } from './hasard.ts';

/** How one surface is filled; lengths are for a page of the size of A4 at 96 dpi. */
export type Motif =
  | { genre: 'aplat' }
  | { genre: 'courbes' }
  | { genre: 'hachures'; angle: number; pas: number; epaisseur: number };

/** From engraving to awning: spacing and thickness of the lines. */
const TRAMES = [
  { pas: 5.5, epaisseur: 1 },
  { pas: 8, epaisseur: 1.3 },
  { pas: 11, epaisseur: 3.4 },
  { pas: 14, epaisseur: 1.8 },
  { pas: 20, epaisseur: 9 },
];
const ANGLES = [0, 30, 60, 90, 120, 150];
/** A flat surface larger than this part of the page would be the whole picture. */
const LARGEST_FLAT = 0.3;

/**
 * One pattern a surface. `parts` is the share of the page that each surface covers, `voisines` the indices
 * of those that touch it: two neighbours have neither the same angle nor the same lines.
 */
export function assignMotifs(
  hasard: Hasard,
  parts: readonly number[],
  voisines: readonly (readonly number[])[],
): Motif[] {
  const bySize = parts.map((_, index) => index).sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0));
  const turn = drawBetween(hasard, 0, 180);
  const motifs = new Map<number, Motif>();

  const visible = bySize.slice(0, Math.max(3, Math.ceil(parts.length / 2)));
  const flatWorthy = visible.filter((index) => (parts[index] ?? 0) <= LARGEST_FLAT);
  const [flat, ...others] = shuffle(hasard, flatWorthy.length > 0 ? flatWorthy : visible.slice(-1));
  if (flat !== undefined) motifs.set(flat, { genre: 'aplat' });
  const second = others.find((index) => flat !== undefined && !voisines[flat]?.includes(index));
  if (second !== undefined && parts.length > 6) motifs.set(second, { genre: 'aplat' });
  const curved = shuffle(hasard, visible).find((index) => !motifs.has(index));
  if (curved !== undefined && parts.length > 1) motifs.set(curved, { genre: 'courbes' });

  for (const index of bySize) {
    const around = (voisines[index] ?? []).flatMap((other) => {
      const motif = motifs.get(other);
      return motif?.genre === 'hachures' ? [motif] : [];
    });
    const angles = shuffle(
      hasard,
      ANGLES.map((angle) => (angle + turn) % 180),
    );
    const trames = shuffle(hasard, TRAMES);
    const angle = angles.find((candidate) => !around.some((motif) => motif.angle === candidate)) ?? turn;
    const trame = trames.find(({ pas }) => !around.some((motif) => motif.pas === pas)) ?? trames[0];
    if (trame && !motifs.has(index)) motifs.set(index, { genre: 'hachures', angle, ...trame });
  }
  return parts.map((_, index) => motifs.get(index) ?? { genre: 'aplat' });
}
