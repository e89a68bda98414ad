import { PDFArray, PDFDict, PDFName, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib';

/** How Chromium names a tag: after the number of the DOM node in its process, on eight digits. */
const NODE_ID = /^node\d{8}$/;

/**
 * Renumbers the identifiers of the tags from 1, in their order.
 *
 * Chromium gives them the numbers of its DOM nodes, which differ by one or two from one run to the next: without
 * this, the same page would now and then give other bytes. Their order is kept, since the tree that finds them
 * (`IDTree`) is sorted.
 */
export function renumberTags(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = objects.flatMap((object) =>
    object instanceof PDFDict ? (nodeId(object.get(PDFName.of('ID'))) ?? []) : [],
  );
  const renumbered = new Map(
    // Of fixed width: the order of the text is the order of the numbers.
    [...new Set(found)]
      .sort()
      .map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  );
  for (const object of objects) replaceIds(object, renumbered);
}

function replaceIds(object: PDFObject, renumbered: ReadonlyMap<string, PDFString>): void {
  const replacement = (value: PDFObject): PDFString | undefined => renumbered.get(nodeId(value) ?? '');
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const id = replacement(value);
      if (id) object.set(key, id);
      else replaceIds(value, renumbered);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      const id = replacement(value);
      if (id) object.set(index, id);
      else replaceIds(value, renumbered);
    });
  }
}

function nodeId(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString)) return undefined;
  const text = value.asString();
  return NODE_ID.test(text) ? text : undefined;
}
