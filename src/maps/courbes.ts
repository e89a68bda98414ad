/** Curves at equal distance from a shape, like the water lines along the coast of an engraved chart. */
import type { Boite } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/** A value known at the nodes of a square grid that covers a rectangle; rows from top to bottom. */
export interface Champ {
  boite: Boite;
  maille: number;
  valeurs: readonly (readonly number[])[];
}

/** Measures a function at every node of a grid of `maille` pixels over the rectangle. */
export function sampleField(boite: Boite, maille: number, measure: (point: Point) => number): Champ {
  const [left, top, right, bottom] = boite;
  const columns = Math.ceil((right - left) / maille) + 1;
  const rows = Math.ceil((bottom - top) / maille) + 1;
  const valeurs = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => measure([left + column * maille, top + row * maille])),
  );
  return { boite, maille, valeurs };
}

/**
 * The lines where the field is worth `niveau` (marching squares, with the place on each side of a cell
 * interpolated), joined end to end. A closed line repeats its first point.
 */
export function isolines({ boite: [left, top], maille, valeurs }: Champ, niveau: number): Ligne[] {
  /**
   * From each point to the next; a point is named by the grid side that it lies on, which two cells share.
   */
  const nextOf = new Map<string, string>();
  const points = new Map<string, Point>();

  valeurs.slice(0, -1).forEach((upper, row) => {
    const lower = valeurs[row + 1] ?? [];
    upper.slice(0, -1).forEach((_, column) => {
      // The corners of the cell, clockwise from the top left.
      const corners = [
        { x: column, y: row, value: upper[column] ?? 0 },
        { x: column + 1, y: row, value: upper[column + 1] ?? 0 },
        { x: column + 1, y: row + 1, value: lower[column + 1] ?? 0 },
        { x: column, y: row + 1, value: lower[column] ?? 0 },
      ];
      const entries: string[] = [];
      const exits: string[] = [];
      corners.forEach((from, index) => {
        const to = corners[(index + 1) % 4] ?? from;
        if (from.value >= niveau === to.value >= niveau) return;
        const along = (niveau - from.value) / (to.value - from.value);
        const x = from.x + along * (to.x - from.x);
        const y = from.y + along * (to.y - from.y);
        const name = `${Math.min(from.x, to.x)},${Math.min(from.y, to.y)},${from.y === to.y ? 'h' : 'v'}`;
        points.set(name, [left + x * maille, top + y * maille]);
        // The line keeps the higher side on its left hand, hence every cell agrees with the next one.
        (from.value >= niveau ? exits : entries).push(name);
      });
      entries.forEach((entry, index) => nextOf.set(entry, exits[index] ?? entry));
    });
  });
  return joinChains(nextOf).map((chain) => chain.map((name): Point => points.get(name) ?? [0, 0]));
}

/** Follows the links from end to end: open chains first, from where nothing arrives, then loops. */
function joinChains(nextOf: Map<string, string>): string[][] {
  const arrivals = new Set(nextOf.values());
  const starts = [...nextOf.keys()];
  const chains: string[][] = [];
  for (const start of [...starts.filter((name) => !arrivals.has(name)), ...starts]) {
    if (!nextOf.has(start)) continue;
    const chain = [start];
    for (let name = takeNext(start); name !== undefined; name = takeNext(name)) chain.push(name);
    chains.push(chain);
  }
  return chains;

  function takeNext(name: string): string | undefined {
    const next = nextOf.get(name);
    nextOf.delete(name);
    return next;
  }
}
