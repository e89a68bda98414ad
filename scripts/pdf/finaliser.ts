import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { renumberTags } from './renumeroter.ts';
import { nameBookmarks } from './signets.ts';
import { writeXmp } from './xmp.ts';

/** What the PDF says about itself. */
export interface MetadonneesPdf {
  titre: string;
  /** The association. */
  auteur: string;
  sujet?: string | undefined;
  motsCles?: readonly string[] | undefined;
  /** Creation and modification date; an argument, never the clock, so that the same report gives the same bytes. */
  date: Date;
}

const LOGICIEL = 'Millésime';

/**
 * Gives a PDF of Chromium its metadata (information dictionary and XMP), and packs it into object streams, which
 * about halves a tagged file. Tags, outline, destinations and language stay.
 *
 * The file identifier is derived from the content: same content, same bytes.
 *
 * @param titres text of the headings of the document, in order, for the bookmarks; see `nameBookmarks`
 */
export async function finalizePdf(
  printed: Uint8Array,
  metadonnees: MetadonneesPdf,
  titres: readonly string[] = [],
): Promise<Uint8Array> {
  const { titre, auteur, sujet, motsCles = [], date } = metadonnees;
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  renumberTags(pdf);
  nameBookmarks(pdf, titres);
  pdf.setTitle(titre, { showInWindowTitleBar: true });
  pdf.setAuthor(auteur);
  if (sujet) pdf.setSubject(sujet);
  // pdf-lib joins keywords with spaces; readers expect commas.
  if (motsCles.length > 0) pdf.setKeywords([motsCles.join(', ')]);
  pdf.setCreator(LOGICIEL);
  pdf.setProducer(LOGICIEL);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);

  const xmp = writeXmp({
    titre,
    auteur,
    sujet,
    motsCles,
    langue: readLanguage(pdf),
    date,
    logiciel: LOGICIEL,
  });
  // Left uncompressed, as the specification advises, for the tools that look for it in the file.
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));

  const identifier = PDFHexString.of(
    createHash('sha256')
      .update(await save(pdf))
      .digest('hex')
      .slice(0, 32),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
  return save(pdf);
}

function readLanguage(pdf: PDFDocument): string | undefined {
  const lang = pdf.catalog.lookup(PDFName.of('Lang'));
  return lang instanceof PDFString || lang instanceof PDFHexString ? lang.decodeText() : undefined;
}

function save(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}
