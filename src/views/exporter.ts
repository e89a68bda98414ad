import type { Cellule, TableauVue } from './tableau.ts';

function toCsvCell(value: Cellule): string {
  if (value === null) return '';
  // French spreadsheets read a comma as the decimal mark when the separator is a semicolon.
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value;
  // A cell that a spreadsheet would take for a formula is kept as text.
  const safe = typeof value === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV that French Excel opens by a double click: UTF-8 with BOM, semicolons, CRLF, decimal comma (RFC 4180 quoting). */
export function toCsv({ colonnes, lignes }: TableauVue): string {
  const rows = [colonnes.map(({ cle }) => cle), ...lignes];
  return `\uFEFF${rows.map((row) => row.map(toCsvCell).join(';')).join('\r\n')}\r\n`;
}

/** JSON with what a reader needs to cite the table: title, columns with units, rows as objects. */
export function toJson({ id, titre, colonnes, lignes, note, source }: TableauVue): string {
  const donnees = {
    id,
    titre,
    source: source ?? null,
    note: note ?? null,
    colonnes: colonnes.map((colonne) => ({
      cle: colonne.cle,
      titre: colonne.titre,
      type: colonne.nombre ? 'nombre' : colonne.date ? 'date' : 'texte',
      unite: colonne.unite ?? null,
    })),
    lignes: lignes.map((row) => Object.fromEntries(colonnes.map(({ cle }, i) => [cle, row[i] ?? null]))),
  };
  return `${JSON.stringify(donnees, null, 2)}\n`;
}
