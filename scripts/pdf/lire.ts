import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One sheet of a PDF. */
interface PageLue {
  /** All the text, in the order of the file; a line break where the file has one. */
  texte: string;
  /** In points (1/72 inch). */
  largeur: number;
  hauteur: number;
  /** How many bitmap images are painted on it. */
  imagesMatricielles: number;
  /** The elements of the tag tree that have content on this page, in reading order, groups before their content. */
  balises: Balise[];
}

/** An element of the tag tree. */
interface Balise {
  /** Its standard role: `H1`, `P`, `Table`, `TH`, `Figure`… */
  role: string;
  /** Its alternative text. */
  alt?: string;
}

/** A bookmark. */
interface Signet {
  titre: string;
  /** Depth, from 1. */
  niveau: number;
  /** Page number, from 1. */
  page: number | undefined;
}

/** A font of the file. */
interface PoliceLue {
  nom: string;
  /** `Type0`, `TrueType`… or `Type3`: shapes drawn one by one, which readers render less well. */
  type: string;
  embarquee: boolean;
}

/** What a reader finds in a PDF. */
export interface PdfLu {
  pages: PageLue[];
  plan: Signet[];
  /** Named destinations: id of the HTML element → page number, from 1. */
  destinations: Map<string, number>;
  /** Addresses that links lead to outside the document, in order. */
  liens: string[];
  /** The page labels, when the file sets some. */
  etiquettes: string[] | null;
  titre: string | undefined;
  auteur: string | undefined;
  sujet: string | undefined;
  motsCles: string | undefined;
  createur: string | undefined;
  producteur: string | undefined;
  /** As written in the file: `D:20250314000000Z`. */
  creation: string | undefined;
  modification: string | undefined;
  langue: string | undefined;
  /** The XMP packet. */
  xmp: string | undefined;
  /** Whether the file has a tag tree and says so. */
  balise: boolean;
  polices: PoliceLue[];
}

/**
 * The named destinations of a PDF: id of the HTML element → page number, from 1.
 *
 * @throws when the bytes are not a PDF
 */
export function readDestinations(octets: Uint8Array): Promise<Map<string, number>> {
  return withDocument(octets, destinationsOf);
}

/** Where things stand in a PDF. */
export interface MiseEnPage {
  /** Named destinations: id of the HTML element → page number, from 1. */
  destinations: Map<string, number>;
  /**
   * For each page, how far down its sheet the last line stands: 0 at the top edge, 1 at the foot; 0 when it has none.
   * Running headers and folios do not count: Chromium leaves what stands in the margins out of the tag tree.
   */
  profondeurs: number[];
  /** The size, in points, that most characters are printed in; undefined in a document without text. */
  corps: number | undefined;
}

/**
 * Reads where the text of a PDF stands.
 *
 * @throws when the bytes are not a PDF
 */
export function readLayout(octets: Uint8Array): Promise<MiseEnPage> {
  return withDocument(octets, async (pdf) => {
    const profondeurs: number[] = [];
    const counts = new Map<number, number>();
    for (let folio = 1; folio <= pdf.numPages; folio += 1) {
      const page = await pdf.getPage(folio);
      const { height } = page.getViewport({ scale: 1 });
      const pieces = await readTaggedText(page);
      profondeurs.push(pieces.length === 0 ? 0 : 1 - Math.min(...pieces.map(({ y }) => y)) / height);
      for (const { texte, corps } of pieces) counts.set(corps, (counts.get(corps) ?? 0) + texte.length);
    }
    const [corps] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return { destinations: await destinationsOf(pdf), profondeurs, corps };
  });
}

/**
 * Reads all that can be checked of a PDF. It parses every page, which takes a few milliseconds each.
 *
 * @throws when the bytes are not a PDF
 */
export async function readPdf(octets: Uint8Array): Promise<PdfLu> {
  const facts = await readFacts(octets);
  return withDocument(octets, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    const entry = (key: string): string | undefined => {
      const value = (info as Record<string, unknown>)[key];
      return typeof value === 'string' ? value : undefined;
    };
    const pages: PageLue[] = [];
    const liens: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      liens.push(...(await readLinks(page)));
      pages.push(await readPage(page));
    }
    return {
      pages,
      plan: await readOutline(pdf),
      destinations: await destinationsOf(pdf),
      liens,
      etiquettes: await pdf.getPageLabels(),
      titre: entry('Title'),
      auteur: entry('Author'),
      sujet: entry('Subject'),
      motsCles: entry('Keywords'),
      createur: entry('Creator'),
      producteur: entry('Producer'),
      creation: entry('CreationDate'),
      modification: entry('ModDate'),
      langue: entry('Language'),
      xmp: readRaw(metadata),
      ...facts,
    };
  });
}

/** The types of pdf.js say that there is always an XMP packet, and nothing of what it gives back. */
function readRaw(metadata: { getRaw: () => unknown } | null): string | undefined {
  const raw = metadata?.getRaw();
  return typeof raw === 'string' ? raw : undefined;
}

async function withDocument<T>(octets: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  // pdf.js takes the buffer over and refuses a Buffer: hence a copy.
  const task = getDocument({ data: new Uint8Array(octets), verbosity: VerbosityLevel.ERRORS });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function destinationsOf(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const folios = new Map<string, number>();
  for (const [name, destination] of await pdf.getDestinations()) {
    const folio = await folioOf(pdf, destination);
    if (folio !== undefined) folios.set(decodeName(name), folio);
  }
  return folios;
}

/** Chromium writes the name of a destination as in an address: `%C3%A9quipe` for the id `équipe`. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function folioOf(pdf: PDFDocumentProxy, destination: unknown): Promise<number | undefined> {
  const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return undefined;
  return (await pdf.getPageIndex(explicit[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
}

async function readPage(page: PDFPageProxy): Promise<PageLue> {
  const { width, height } = page.getViewport({ scale: 1 });
  const text = await page.getTextContent();
  const { fnArray } = await page.getOperatorList();
  const read: PageLue = {
    texte: text.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    largeur: width,
    hauteur: height,
    imagesMatricielles: fnArray.filter((op) => IMAGE_OPS.has(op)).length,
    balises: flattenTags(await page.getStructTree()),
  };
  page.cleanup();
  return read;
}

/** Pieces of text that belong to the document, with the height of their baseline and their size, in points. */
async function readTaggedText(page: PDFPageProxy): Promise<{ texte: string; y: number; corps: number }[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces: { texte: string; y: number; corps: number }[] = [];
  let depth = 0;
  for (const item of items) {
    if ('str' in item) {
      const [a = 0, b = 0, , , , y = 0] = item.transform as number[];
      if (depth > 0 && item.str.trim() !== '') pieces.push({ texte: item.str, y, corps: Math.hypot(a, b) });
    } else {
      depth += item.type === 'endMarkedContent' ? -1 : 1;
    }
  }
  return pieces;
}

async function readLinks(page: PDFPageProxy): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as { url?: string }[];
  return annotations.flatMap(({ url }) => url ?? []);
}

const IMAGE_OPS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);

type StructTree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function flattenTags(node: StructTree | null): Balise[] {
  if (!node) return [];
  return node.children.flatMap((child) => {
    if (!('children' in child)) return [];
    // pdf.js gives the alternative text, but its types do not say so.
    const { alt } = child as { alt?: string };
    return [{ role: child.role, ...(alt === undefined ? {} : { alt }) }, ...flattenTags(child)];
  });
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(pdf: PDFDocumentProxy): Promise<Signet[]> {
  const signets: Signet[] = [];
  const visit = async (items: Outline | null, niveau: number): Promise<void> => {
    for (const { title, dest, items: children } of items ?? []) {
      signets.push({ titre: title, niveau, page: await folioOf(pdf, dest) });
      await visit(children as Outline, niveau + 1);
    }
  };
  await visit(await pdf.getOutline(), 1);
  return signets;
}

/** pdf.js does not tell whether a font file is in the PDF: pdf-lib reads the dictionaries. */
async function readFacts(octets: Uint8Array): Promise<Pick<PdfLu, 'balise' | 'polices'>> {
  const pdf = await PDFDocument.load(octets, { updateMetadata: false });
  const polices: PoliceLue[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font') continue;
    const type = nameOf(object, 'Subtype') ?? '';
    // A descendant font is told by the composite font (Type0) above it.
    if (type.startsWith('CIDFont')) continue;
    const embarquee = type === 'Type3' || hasFontFile(object);
    polices.push({ nom: nameOf(object, 'BaseFont') ?? '', type, embarquee });
  }
  const marked = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'));
  return { balise: marked === PDFBool.True && pdf.catalog.has(PDFName.of('StructTreeRoot')), polices };
}

function hasFontFile(font: PDFDict): boolean {
  const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
  const described = descendants ? descendants.lookup(0, PDFDict) : font;
  const descriptor = described.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)) === true);
}

function nameOf(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
}
