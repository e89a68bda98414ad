/** Reads CSV separated by semicolons, quoted as RFC 4180 says, its BOM taken off: rows of cells. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g;
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const [, quoted, bare = '', end] = cell.exec(body) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
