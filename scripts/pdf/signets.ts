import { PDFDict, type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';

/**
 * Gives the bookmarks of a PDF of Chromium the titles of the headings that they stand for, in the order of the
 * document. Chromium gathers a title from what it paints: a heading at the top of a page, painted over the edge of
 * two sheets, comes twice, and the blank between two of its lines is lost.
 *
 * Changes nothing unless there are as many titles as bookmarks.
 */
export function nameBookmarks(pdf: PDFDocument, titres: readonly string[]): void {
  const outline = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = outline ? listChildren(outline) : [];
  if (bookmarks.length !== titres.length) return;
  bookmarks.forEach((bookmark, i) => {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(titres[i] ?? ''));
  });
}

/** The bookmarks under another, each before its own. */
function listChildren(parent: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let child = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (child) {
    found.push(child, ...listChildren(child));
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
