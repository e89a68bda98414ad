import type { TableauSaisi } from '../../schemas/tableaux.ts';

export type Cellule = TableauSaisi['lignes'][number][number];

/** `1 234,5` → 1234.5; null for anything else. Spaces may be no-break, the minus a real one, a `%` or `€` may follow. */
function readNumber(texte: string): number | null {
  const bare = texte
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/[%€]$/, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** Added in millionths: 0.1 and 0.2 make 0.3. */
function add(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 1e6), 0) / 1e6;
}

/** A cell that writes a sum: `3 + 2`, or `3 + 2 = 5`, where what is written after the sign may be wrong. */
export interface SommeEcrite {
  somme: number;
  /** What follows `=`; null without one. */
  annonce: number | null;
}

/** Reads « a + b »; null when the cell is no sum. */
export function readSomme(cellule: Cellule): SommeEcrite | null {
  if (typeof cellule !== 'string' || !cellule.includes('+')) return null;
  const [gauche = '', droite, ...reste] = cellule.split('=');
  const termes = gauche.split('+').map(readNumber);
  const known = termes.filter((terme) => terme !== null);
  if (termes.length < 2 || known.length < termes.length || reste.length > 0) return null;
  const annonce = droite === undefined ? null : readNumber(droite);
  if (droite !== undefined && annonce === null) return null;
  return { somme: add(known), annonce };
}

/** The number that a cell holds: typed as such, written with spaces and a comma, or as a sum. Null for a text. */
export function readCellule(cellule: Cellule | undefined): number | null {
  if (cellule === null || cellule === undefined) return null;
  if (typeof cellule === 'number') return cellule;
  const ecrite = readSomme(cellule);
  return ecrite ? (ecrite.annonce ?? ecrite.somme) : readNumber(cellule);
}

/** Whether a cell is written as a percentage. */
export function isPourcentage(cellule: Cellule | undefined): boolean {
  return typeof cellule === 'string' && /%\s*$/.test(cellule);
}

/** Adds the cells; null as soon as one holds no number. */
export function addCellules(cellules: readonly (Cellule | undefined)[]): number | null {
  const values = cellules.map(readCellule);
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : add(known);
}
