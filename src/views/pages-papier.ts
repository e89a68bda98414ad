/** A part of the paper document with pages of its own: name of its `@page` and text of its running header. */
export interface PartiePapier {
  page: string;
  entete: string;
}

/** Text inside a CSS string. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/**
 * One named page for each part: Chromium has no `string-set`, so each chapter carries its own running header.
 * Facing pages: header and folio stand outside, on the left of even pages, on the right of odd ones.
 */
export function writePagesCss(document: string, parties: readonly PartiePapier[]): string {
  return parties
    .map(({ page, entete }) => {
      const text = quote(`${document} · ${entete}`);
      return [
        `.${page}{page:${page};}`,
        `@page ${page}:left{@top-left{content:${text};}}`,
        `@page ${page}:right{@top-right{content:${text};}}`,
      ].join('');
    })
    .join('\n');
}
