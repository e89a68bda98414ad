import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';
import { listPages } from '../aide/pages.ts';

const site = inject('site');
const visite = visitSite(site);
const pages = listPages(site);

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1440, 390] as const;

/** What axe reproaches, in a few words and the elements at fault. */
async function findViolations(page: Page): Promise<string[]> {
  // Without frames, axe needs no second page to gather its results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} : ${target.join(' ')} : ${failureSummary ?? ''}`),
  );
}

/** Folded tables are read too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

describe('axe finds nothing to say, by day and by night, on a desk and on a phone', () => {
  it.concurrent.each(pages)('%s', async (address) => {
    const { context } = await visite.open({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(visite.urlOf(address));
    await unfold(page);
    const faults: string[] = [];
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const found = await findViolations(page);
        faults.push(...found.map((fault) => `${colorScheme} ${width} px : ${fault}`));
      }
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

describe('nothing overflows sideways on a phone', () => {
  it.concurrent.each(pages)('%s', async (address) => {
    const { context } = await visite.open();
    const page = await context.newPage();
    await page.goto(visite.urlOf(address));
    await unfold(page);
    const widths: Record<number, number> = {};
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      widths[width] = await page.evaluate(() => document.documentElement.scrollWidth);
    }
    await context.close();
    expect(widths).toEqual({ 320: 320, 390: 390 });
  });
});
