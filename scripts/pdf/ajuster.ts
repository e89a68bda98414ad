import type { Page } from 'playwright-core';
import { type MiseEnPage, readLayout } from './lire.ts';

/** How far down its sheet, top margin included, a page must reach: the opener of a part, and its last page. */
const TETE_PLEINE = 0.7;
const FIN_PLEINE = 0.5;
/** A last page that holds less is nearly empty: no gain elsewhere is worth it. */
const FIN_VIDE = 0.3;

/** A part of the document: what stands from its first page to the page before the next part. */
interface Partie {
  id: string;
  pages: number;
  /** How far down the sheet the last line of its first page stands, then of its last page: see `MiseEnPage`. */
  tete: number;
  fin: number;
}

/**
 * Mends the parts that leave a hole: a last page of a few lines, or an opener whose first figure jumped overleaf. They
 * are marked `data-serre`, which the paper style sheet sets a little closer, and printed once more; a part that gains
 * nothing by it loses the mark. Each part begins on a new page: what one does moves no line of another.
 *
 * A part begins at one of the ids of the table of contents; its element is the `.chapitre` or the `.annexe` around it.
 *
 * @param printed the document as printed before
 * @param print prints the page as it stands
 * @returns the document to read page numbers in
 */
export async function fitParts(
  page: Page,
  ids: readonly string[],
  printed: Uint8Array,
  print: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const holed = listParts(ids, await readLayout(printed)).filter(
    ({ pages, tete, fin }) => pages > 1 && (tete < TETE_PLEINE || fin < FIN_PLEINE),
  );
  if (holed.length === 0) return printed;
  await mark(page, holed);
  const tightened = await print();
  const after = new Map(listParts(ids, await readLayout(tightened)).map((partie) => [partie.id, partie]));
  const mended = holed.filter((before) => isBetter(after.get(before.id) ?? before, before));
  await mark(page, mended);
  return mended.length === 0 ? printed : tightened;
}

function isBetter(after: Partie, before: Partie): boolean {
  if (after.pages !== before.pages) return after.pages < before.pages;
  return before.tete < TETE_PLEINE && after.tete >= TETE_PLEINE && after.fin >= FIN_VIDE;
}

function listParts(ids: readonly string[], { destinations, profondeurs }: MiseEnPage): Partie[] {
  const starts = ids
    .flatMap((id) => {
      const debut = destinations.get(id);
      return debut === undefined ? [] : [{ id, debut }];
    })
    .toSorted((a, b) => a.debut - b.debut);
  return starts.map(({ id, debut }, i) => {
    const end = (starts[i + 1]?.debut ?? profondeurs.length + 1) - 1;
    const depthOf = (folio: number): number => profondeurs[folio - 1] ?? 1;
    return { id, pages: end - debut + 1, tete: depthOf(debut), fin: depthOf(end) };
  });
}

/** Marks these parts, and no other. */
async function mark(page: Page, parts: readonly Partie[]): Promise<void> {
  await page.evaluate(
    (ids) => {
      for (const element of document.querySelectorAll('[data-serre]')) element.removeAttribute('data-serre');
      for (const id of ids) {
        document.getElementById(id)?.closest('.chapitre, .annexe')?.setAttribute('data-serre', '');
      }
    },
    parts.map(({ id }) => id),
  );
}
