/** Where each value of a file stands, kept small: a hundred éditions are in memory together. */
import type { Position } from '../diagnostics/diagnostic.ts';

/** Path of a value in a file: keys and list indexes. */
export type Chemin = readonly PropertyKey[];

/** Offset of the start of each line. */
export function findLines(text: string): Int32Array {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return Int32Array.from(starts);
}

/** Line and column, from 1, of an offset. In: the starts of lines given by {@link findLines}. */
export function toPosition(lines: Int32Array, offset: number): Position {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { ligne: low + 1, colonne: offset - (lines[low] ?? 0) + 1 };
}

/** Fields of one value in the table: offsets of its key and of itself, and the row after its last descendant. */
const FIELDS = 3;

/**
 * A table of values in the order of the file, a row each: sixteen bytes or so, where the document that the package
 * makes takes kilobytes. Filled once, top down, then only read.
 */
export class Lieux {
  private readonly cles: string[] = [];
  private rows: number[] | Int32Array = [];
  private readonly lines: Int32Array;

  constructor(lines: Int32Array) {
    this.lines = lines;
  }

  /** Adds a value, under its key or index; `fill` adds what it holds. */
  add(cle: string, keyOffset: number, valueOffset: number, fill: () => void): void {
    const row = this.cles.push(cle) - 1;
    const rows = this.rows as number[];
    rows.push(keyOffset, valueOffset, 0);
    fill();
    rows[row * FIELDS + 2] = this.cles.length;
  }

  /** Makes the table as small as it can be. */
  close(): void {
    this.rows = Int32Array.from(this.rows);
  }

  /** Row of a path, or of its nearest parent; -1 when the file holds nothing. */
  private find(chemin: Chemin): number {
    let row = this.cles.length === 0 ? -1 : 0;
    for (const step of row === -1 ? [] : chemin) {
      const end = this.rows[row * FIELDS + 2] ?? 0;
      let child = row + 1;
      while (child < end && this.cles[child] !== String(step)) child = this.rows[child * FIELDS + 2] ?? end;
      if (child >= end) break;
      row = child;
    }
    return row;
  }

  /** Position of a value, or of its nearest parent. */
  locate(chemin: Chemin): Position {
    return toPosition(this.lines, this.rows[this.find(chemin) * FIELDS + 1] ?? 0);
  }

  /** Position of the key rather than of its value. */
  locateKey(chemin: Chemin): Position {
    return toPosition(this.lines, this.rows[this.find(chemin) * FIELDS] ?? 0);
  }
}
