import type { Page } from 'playwright-core';

/**
 * Waits until nothing of an open page is missing on paper: every font declared and every image of the document.
 *
 * Fonts are asked for by hand because Chromium loads a font when it lays text out, and the margin boxes (running
 * header, folio) are first laid out while printing, when it is too late. Lazy images have the same fault.
 *
 * @returns addresses of the images that cannot be shown and families of the fonts that cannot be loaded
 */
export function waitForAssets(page: Page): Promise<{ images: string[]; polices: string[] }> {
  return page.evaluate(async () => {
    const images: string[] = [];
    const polices: string[] = [];
    const fonts = [...document.fonts].map((font) =>
      font.load().catch(() => polices.push(`${font.family} ${font.weight}`)),
    );
    const pictures = [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode().catch(() => images.push(image.currentSrc || image.src));
    });
    await Promise.all([...fonts, ...pictures]);
    await document.fonts.ready;
    return { images, polices };
  });
}

/** The ids that the page wants page numbers for (`data-page-de`), each once, and whether an element bears each. */
export function readWantedIds(page: Page): Promise<{ id: string; existe: boolean }[]> {
  return page.evaluate(() => {
    const wanted = [...document.querySelectorAll<HTMLElement>('[data-page-de]')];
    return [...new Set(wanted.map((element) => element.dataset['pageDe'] ?? ''))].map((id) => ({
      id,
      existe: document.getElementById(id) !== null,
    }));
  });
}

/** Text of the headings that are printed, in order, on one line each. */
export function readHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.innerText.replace(/\s+/g, ' ').trim()),
  );
}

/** Writes page numbers into the `data-page-de` elements. */
export async function writeFolios(page: Page, folios: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate(
    (entries) => {
      const byId = new Map(entries);
      for (const element of document.querySelectorAll<HTMLElement>('[data-page-de]')) {
        element.textContent = String(byId.get(element.dataset['pageDe'] ?? ''));
      }
    },
    [...folios],
  );
}
