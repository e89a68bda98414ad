import { formatIsoDates } from '../format/date.ts';
import { formatNumber } from '../format/nombre.ts';

/** A cell as data: numbers stay numbers, null is what the source does not say. */
export type Cellule = string | number | null;

/** One column of a table. */
export interface Colonne {
  /** Name in CSV and JSON: snake_case, without accents. */
  cle: string;
  titre: string;
  /** Numbers are set to the right, in tabular figures. */
  nombre?: boolean;
  unite?: string;
  /** Short text, kept on one line. */
  court?: boolean;
  /** ISO dates in the data, French ones on the page; see `formatIsoDates`. */
  date?: boolean;
}

/** A cell as the page prints it: French numbers and dates, an en dash where the source says nothing. */
export function formatCellule(cellule: Cellule | undefined, { date }: Colonne): string {
  if (cellule === null || cellule === undefined) return '–';
  if (typeof cellule === 'number') return formatNumber(cellule);
  return date ? formatIsoDates(cellule) : cellule;
}

/** Rows that stand together under a line of their own. */
export interface GroupeLignes {
  titre: string;
  /** How many rows, from where the group before ends. */
  nombre: number;
  /** How many they stand for, told after the title. */
  compte?: number;
  /** One cell a column, computed; the first, where the title stands, is not read. */
  sousTotal?: Cellule[];
}

/** Criterion → what a row answers to it: `{ mois: ['mars 2024'] }`. */
export type Criteres = Record<string, string[]>;

/** A table ready to draw and to export: the same rows on the page, in the PDF, in CSV and in JSON. */
export interface TableauVue {
  /** Name of its data files, in kebab-case. */
  id: string;
  titre: string;
  colonnes: Colonne[];
  lignes: Cellule[][];
  /** On the page only. */
  groupes?: GroupeLignes[];
  /** One a row, for the filters of the page. */
  criteres?: Criteres[];
  /** Bottom line, computed: shown on the page, left out of the open data. */
  total?: Cellule[];
  note?: string | undefined;
  source?: string | undefined;
}
