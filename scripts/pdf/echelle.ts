import type { Page } from 'playwright-core';
import { readLayout } from './lire.ts';

/** Sizes in a PDF are those of the style sheet to a thousandth. */
const TOLERANCE = 0.005;
/** Width of the text on A4, in CSS pixels: 210 mm less the margins of papier.css. */
const LARGEUR_DU_TEXTE = (168 / 25.4) * 96;
const HAUTEUR = (297 / 25.4) * 96;

/**
 * Tells whether Chromium shrank the document: it does so to all pages, without a word, when one element is wider than
 * its sheet. The proof is in the PDF: its text is smaller than the style sheet says.
 *
 * @returns a warning in French that names the parts where something is too wide, as far as can be seen; null when
 *   the document has its size
 */
export async function describeShrinking(page: Page, printed: Uint8Array): Promise<string | null> {
  const [{ corps: read }, asked] = [await readLayout(printed), await readTextSize(page)];
  if (read === undefined || asked === null || read > asked * (1 - TOLERANCE)) return null;
  const parties = await findWideParts(page);
  const where = parties.length === 0 ? '' : ` (${parties.map((titre) => `« ${titre} »`).join(', ')})`;
  return (
    `un élément plus large que sa feuille réduit tout le document à ${Math.round((100 * read) / asked)} %${where} : ` +
    'raccourcissez un tableau ou un mot trop long'
  );
}

/** The size, in points, that most characters of the page are asked in; drawings, which scale, do not count. */
function readTextSize(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const counts = new Map<number, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || parent.closest('svg') || !parent.checkVisibility()) continue;
      const corps = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
      const length = walker.currentNode.textContent?.trim().length ?? 0;
      counts.set(corps, (counts.get(corps) ?? 0) + length);
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  });
}

/** Headings of the parts in which something stands out of the width of the text. */
async function findWideParts(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: Math.round(LARGEUR_DU_TEXTE), height: Math.round(HAUTEUR) });
  return page.evaluate(() =>
    [...document.querySelectorAll('.chapitre, .annexe')]
      .filter((partie) => {
        const { right } = partie.getBoundingClientRect();
        return [...partie.querySelectorAll('*')].some(
          (element) => !element.closest('.photo-pleine') && element.getBoundingClientRect().right > right + 1,
        );
      })
      .map((partie) => partie.querySelector('h2')?.innerText.replace(/\s+/g, ' ').trim() ?? ''),
  );
}
