import type { Position } from '../diagnostics/diagnostic.ts';

/** Places of a text, both ways: offsets from 0, lines and columns from 1. */
export interface Lignes {
  toPosition: (offset: number) => Position;
  toOffset: (position: Position) => number;
}

/** Finds where the lines of a text start, once for all the places asked. */
export function indexLignes(texte: string): Lignes {
  const starts = [0];
  for (let at = texte.indexOf('\n'); at !== -1; at = texte.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    toPosition: (offset) => {
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return { ligne: low + 1, colonne: offset - (starts[low] ?? 0) + 1 };
    },
    toOffset: ({ ligne, colonne }) => (starts[ligne - 1] ?? texte.length) + colonne - 1,
  };
}
