import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';
import { listPages, readElements } from '../aide/pages.ts';

const site = inject('site');
const visite = visitSite(site);
const pages = listPages(site);

/** Pages that hold what a predicate finds in their HTML. */
function pagesWith(attribute: string): string[] {
  return pages.filter((page) => readElements(site, page).some(({ properties }) => attribute in properties));
}

const chartPages = pagesWith('dataGraphique');

/** What a page complains of while it lives. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

describe('without JavaScript', () => {
  it.concurrent.each(pages)('%s shows its words, its drawings and its tables', async (address) => {
    const { context } = await visite.open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(visite.urlOf(address));
    // Playwright reads the page all the same: JavaScript is only off for the page's own scripts.
    const seen = await page.evaluate(() => {
      const isSeen = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
      };
      const drawings = [...document.querySelectorAll('figure svg, .tuile svg, .couverture svg')];
      const tables = [...document.querySelectorAll('table')];
      return {
        words: (document.querySelector('main')?.innerText ?? '').split(/\s+/).length,
        hidden: drawings
          .filter((drawing) => !isSeen(drawing))
          .map((drawing) => drawing.outerHTML.slice(0, 120)),
        empty: tables.filter((table) => table.rows.length < 2).length,
        charts: document.querySelectorAll('[data-graphique]').length,
        drawn: document.querySelectorAll('[data-graphique] svg[role="img"]').length,
      };
    });
    await context.close();
    expect(seen.words).toBeGreaterThan(5);
    expect(seen.hidden).toEqual([]);
    expect(seen.empty).toBe(0);
    expect(seen.drawn).toBe(seen.charts);
  });
});

describe('with JavaScript', () => {
  it('has pages with charts', () => {
    expect(chartPages.length).toBeGreaterThan(1);
  });

  it.concurrent.each(chartPages)('%s draws its charts on canvas once they are near', async (address) => {
    const { context } = await visite.open({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(visite.urlOf(address));
    const charts = page.locator('[data-graphique]');
    for (let i = 0; i < (await charts.count()); i += 1) {
      const chart = charts.nth(i);
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('canvas').waitFor({ state: 'visible', timeout: 10_000 });
    }
    await context.close();
    expect(complaints).toEqual([]);
  });
});

describe('a reader is left in peace', () => {
  it.concurrent.each(pages)(
    '%s asks nothing of another host, misses no file, leaves no trace',
    async (address) => {
      const { context, refus } = await visite.open({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const complaints = listen(page);
      await page.goto(visite.urlOf(address), { waitUntil: 'networkidle' });
      const stored = await page.evaluate(() => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
      }));
      const cookies = await context.cookies();
      await context.close();
      expect([...refus.etrangeres, ...refus.introuvables]).toEqual([]);
      expect({ ...stored, cookies }).toEqual({ cookie: '', local: 0, session: 0, cookies: [] });
      expect(complaints).toEqual([]);
    },
  );
});

describe('a site opened by a double click', () => {
  it('is dressed and leads from page to page', async () => {
    const context = await visite.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const missed: string[] = [];
    page.on('requestfailed', (request) => missed.push(request.url()));
    await page.goto(pathToFileURL(path.join(site, 'index.html')).href);
    await page.locator('a[href$="essort/2024/index.html"]').click();
    await page.locator('main a[href$="vie-associative/index.html"]').click();
    // The heading is there before its style sheets are.
    await page.waitForURL('**/vie-associative/index.html', { waitUntil: 'load' });
    const title = page.locator('h1');
    expect(await title.innerText()).toContain('vie associative');
    expect(await title.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Bricolage');
    await context.close();
    expect(missed).toEqual([]);
  });
});
