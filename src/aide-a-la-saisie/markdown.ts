/** The little Markdown that the reference of fields is made of. */

/** French spaces that do not break: inside « », before : ; ! ? %. */
export function unbreak(text: string): string {
  return text.replaceAll(/ (?=[;:!?»%])|(?<=«) /g, '\u00A0');
}

/** A text for a cell or a line: no line break, no bar that would end the cell, no `<` that would begin a tag. */
export function cell(text: string): string {
  return unbreak(text).replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** What is typed, as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** Cells longer than this do not widen their column. */
const WIDE = 60;

/** A table whose columns are as wide as most of their cells: it can be read as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, i) => {
    const lengths = rows.map((row) => row[i]?.length ?? 0).filter((length) => length <= WIDE);
    return Math.max(3, title.length, ...lengths);
  });
  const write = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [write(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(write)];
}

/** The address of a heading in the page, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}_ -]/gu, '')
    .replaceAll(' ', '-');
}
