import { AxeBuilder } from '@axe-core/playwright';
import type { Element } from 'hast';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';
import { hasClass, listPages, readElements } from '../aide/pages.ts';

const site = inject('site');
const visite = visitSite(site);
const pages = listPages(site);

interface Vue {
  colorScheme: 'light' | 'dark';
  width: number;
}

/** Colours do not depend on the width, nor boxes on the scheme: each once is enough for a page among others. */
const VUES: readonly Vue[] = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
];

/** The rest of the product, for pages that between them hold one of each thing. */
const AUTRES_VUES: readonly Vue[] = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1440 },
];

const contents = pages
  .filter((page) => !page.endsWith('imprimer/index.html'))
  .map((page) => ({ page, elements: readElements(site, page) }));

/** The page with most elements for which a predicate holds; none when there is no such element. */
function richestIn(predicate: (element: Element) => boolean): string {
  const counts = contents.map(({ page, elements }) => ({ page, count: elements.filter(predicate).length }));
  const [richest] = counts.toSorted((a, b) => b.count - a.count);
  return richest && richest.count > 0 ? richest.page : '';
}

const representatives = new Set([
  'index.html',
  'essort/index.html',
  'essort/2024/index.html',
  'essort/2024/coup-d-oeil/index.html',
  'essort/2024/imprimer/index.html',
  richestIn(({ properties }) => 'dataGraphique' in properties),
  richestIn((element) => hasClass(element, 'carte')),
  richestIn(({ tagName }) => tagName === 'table'),
  richestIn((element) => hasClass(element, 'personne')),
]);

/** Opens a page with everything unfolded: folded tables are read too. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(visite.urlOf(address));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What axe reproaches to each view of a page, in a few words and the elements at fault. */
async function findViolations(page: Page, vues: readonly Vue[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [i, { colorScheme, width }] of vues.entries()) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // A megabyte of axe is in the page already the second time.
    const axe = new AxeBuilder(i === 0 ? { page } : { page, axeSource: 'void 0' })
      // Without frames, axe needs no second page to gather its results.
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary = '' } of nodes) {
        faults.push(`${colorScheme} ${width} px : ${id} : ${target.join(' ')} : ${failureSummary}`);
      }
    }
  }
  return faults;
}

/** How wide the page is where the window is narrower than it should be. */
async function measureWidths(page: Page): Promise<Record<number, number>> {
  const widths: Record<number, number> = {};
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    widths[width] = await page.evaluate(() => document.documentElement.scrollWidth);
  }
  return widths;
}

describe('a page of which everything is unfolded', () => {
  it('is looked at in all lights and widths where it holds one of each thing', () => {
    expect(pages.filter((page) => representatives.has(page)).length).toBeGreaterThanOrEqual(6);
    expect(representatives.has('')).toBe(false);
  });

  it.concurrent.for(pages)(
    '%s: does not overflow sideways on a phone, and axe finds nothing to say, by day and by night, on a desk and on a phone',
    async (address, { expect }) => {
      const vues = representatives.has(address) ? [...VUES, ...AUTRES_VUES] : VUES;
      const { widths, faults } = await visite.visit({ reducedMotion: 'reduce' }, async (page) => {
        await open(page, address);
        return { widths: await measureWidths(page), faults: await findViolations(page, vues) };
      });
      expect.soft(widths).toEqual({ 320: 320, 390: 390 });
      expect(faults).toEqual([]);
    },
  );
});
