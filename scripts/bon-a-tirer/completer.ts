import type { Page } from 'playwright-core';

/** What is only known once the report is printed. */
export interface Pages {
  total: number;
  /** Key of a figure → where it is printed. */
  chiffres: Record<string, string>;
  /** Name → pages. */
  noms: Record<string, string>;
}

/** Writes into the bon à tirer what the printed report taught. */
export function fillPages(page: Page, pages: Pages): Promise<void> {
  return page.evaluate(({ total, chiffres, noms }) => {
    const fill = (selector: string, textOf: (element: HTMLElement) => string): void => {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        element.textContent = textOf(element);
      }
    };
    fill('[data-total-pages]', () => String(total));
    fill('[data-pages]', ({ dataset }) => chiffres[dataset['pages'] ?? ''] ?? 'ne paraît pas');
    fill('[data-pages-nom]', ({ dataset }) => noms[dataset['pagesNom'] ?? ''] ?? 'ne paraît pas');
  }, pages);
}

/** The page alone in one file, its style sheets inside: it travels by mail and opens by double click. */
export async function readWholePage(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const style = document.createElement('style');
      const rules = [...(link.sheet?.cssRules ?? [])].filter((rule) => !(rule instanceof CSSFontFaceRule));
      style.textContent = rules.map(({ cssText }) => cssText).join('\n');
      link.replaceWith(style);
    }
    // Nothing is asked from a server any more: the rules of the site and its icon would only be missed.
    for (const element of document.querySelectorAll('link, meta[http-equiv], script')) element.remove();
  });
  return `${await page.content()}\n`;
}
