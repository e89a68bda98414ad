import type { Browser, Page } from 'playwright-core';
import { fitParts } from './ajuster.ts';
import { describeShrinking } from './echelle.ts';
import { ErreurPdf } from './erreur.ts';
import { finalizePdf, type MetadonneesPdf } from './finaliser.ts';
import { readDestinations } from './lire.ts';
import { readHeadings, readWantedIds, waitForAssets, writeFolios } from './preparer.ts';
import { ORIGINE, serveFolder, type Refus } from './servir.ts';

/** What to print. */
export interface Impression {
  /** A running browser; a context of its own is opened in it and closed. */
  browser: Browser;
  /** Folder of the built site. */
  dossier: string;
  /** Path of the page in the site, such as `/essort/2024/imprimer/`. */
  page: string;
  metadonnees: MetadonneesPdf;
  /** Receives a short French line at each step, and the warning that the document was shrunk. */
  progress?: (etape: string) => void;
  /** Completes the page before it is printed. */
  preparer?: (page: Page) => Promise<void>;
  /** Looks at the page as it was printed, before it is closed. */
  relire?: (page: Page) => Promise<void>;
}

/** How Chromium prints a page of ours. */
export const OPTIONS = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
} as const;

/** One print to learn the page numbers, one to check them, one more if writing them moved something; fitting adds one. */
const MAX_PASSES = 3;

/**
 * Prints a page of the built site to PDF, with the page numbers of its table of contents.
 *
 * Every element `[data-page-de="id"]` receives the number of the page where `#id` lies; the id must also be the
 * target of a link, because Chromium only makes destinations of those. Page 1 is the first sheet of the file. The
 * parts that begin there are fitted to their sheets (see `fitParts`).
 *
 * The page is shown without JavaScript and without network. The same site and metadata give the same bytes, with
 * the same browser.
 *
 * @returns the bytes of the PDF: tagged, with outline, metadata, and the dates given (see `finalizePdf`)
 * @throws {ErreurPdf} when the page, an image, a font or a target is missing, when something is asked from another
 *   host, or when the page numbers do not settle
 */
export async function printPdf(impression: Impression): Promise<Uint8Array> {
  const { browser, dossier, metadonnees, progress = () => {} } = impression;
  // At 1 the browser would choose, in a srcset, images for a screen: 96 dpi on paper. At 3 they are 288 dpi.
  const context = await browser.newContext({ javaScriptEnabled: false, deviceScaleFactor: 3 });
  try {
    const refus = await serveFolder(context, dossier);
    const page = await context.newPage();
    // Before the page loads, so that the images and fonts of the print style sheet are the ones that load.
    await page.emulateMedia({ media: 'print' });
    progress('chargement de la page');
    await open(page, impression.page, refus);
    await impression.preparer?.(page);
    const printed = await printSettled(page, progress);
    checkRefused(refus);
    progress('métadonnées');
    const octets = await finalizePdf(printed, metadonnees, await readHeadings(page));
    const retreci = await describeShrinking(page, printed);
    if (retreci !== null) progress(`attention, ${retreci}`);
    await impression.relire?.(page);
    return octets;
  } finally {
    await context.close();
  }
}

async function open(page: Page, path: string, refus: Refus): Promise<void> {
  const response = await page.goto(ORIGINE + path, { waitUntil: 'load' });
  if (response?.status() !== 200) {
    throw new ErreurPdf(`La page à imprimer ${path} n’existe pas dans le site construit.`);
  }
  const { images, polices } = await waitForAssets(page);
  checkRefused(refus);
  if (images.length > 0) {
    throw new ErreurPdf(`Image illisible dans la page à imprimer : ${images.join(', ')}`);
  }
  if (polices.length > 0) {
    throw new ErreurPdf(`Police illisible dans la page à imprimer : ${polices.join(', ')}`);
  }
}

function checkRefused({ etrangeres, introuvables }: Refus): void {
  if (etrangeres.size > 0) {
    throw new ErreurPdf(
      `La page à imprimer demande un fichier à un autre site, ce qui est interdit : ${[...etrangeres].join(', ')}\n` +
        'Copiez ce fichier dans le rapport.',
    );
  }
  if (introuvables.size > 0) {
    throw new ErreurPdf(
      `La page à imprimer demande un fichier absent du site construit : ${[...introuvables].join(', ')}`,
    );
  }
}

/** Prints, fits the parts, then prints until the page numbers written in the table of contents are those of the printed pages. */
async function printSettled(page: Page, progress: (etape: string) => void): Promise<Uint8Array> {
  const ids = await readWantedIds(page);
  const missing = ids.filter(({ existe }) => !existe).map(({ id }) => id);
  if (missing.length > 0) {
    throw new ErreurPdf(
      `Le sommaire renvoie à une partie qui n’existe pas dans le rapport : ${quoted(missing)}`,
    );
  }
  progress('impression');
  let printed: Uint8Array = await page.pdf(OPTIONS);
  if (ids.length === 0) return printed;
  const wanted = ids.map(({ id }) => id);
  printed = await fitParts(page, wanted, printed, () => {
    progress('impression des chapitres resserrés');
    return page.pdf(OPTIONS);
  });
  let written: ReadonlyMap<string, number> = new Map();
  let moved: string[] = [];
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    if (pass > 1) {
      progress('impression avec les numéros de page');
      printed = await page.pdf(OPTIONS);
    }
    const folios = pickFolios(wanted, await readDestinations(printed));
    moved = [...folios].filter(([id, folio]) => written.get(id) !== folio).map(([id]) => id);
    if (moved.length === 0) return printed;
    await writeFolios(page, folios);
    written = folios;
  }
  throw new ErreurPdf(
    `Les numéros de page du sommaire ne se stabilisent pas : ${quoted(moved)} change de page à chaque impression.`,
  );
}

function pickFolios(ids: readonly string[], destinations: ReadonlyMap<string, number>): Map<string, number> {
  const folios = new Map<string, number>();
  for (const id of ids) {
    const folio = destinations.get(id);
    if (folio === undefined) {
      throw new ErreurPdf(
        `Le sommaire ne peut pas numéroter « ${id} » : cette partie n’est pas imprimée, ou aucun lien n’y mène.`,
      );
    }
    folios.set(id, folio);
  }
  return folios;
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `« ${id} »`).join(', ');
}
