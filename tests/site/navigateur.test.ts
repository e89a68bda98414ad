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
    const seen = await visite.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(visite.urlOf(address));
      // Playwright reads the page all the same: JavaScript is only off for the page's own scripts.
      return page.evaluate(() => {
        // A drawing for narrow screens and one for wide ones.
        const PANNEAUX = '.graphique-panneau, .dessin-comptes';
        const isSeen = (element: Element): boolean => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
        };
        const drawings = [...document.querySelectorAll('figure svg, .tuile svg, .couverture svg')];
        const tables = [...document.querySelectorAll('table')];
        return {
          words: (document.querySelector('main')?.innerText ?? '').split(/\s+/).length,
          // One of the two drawings of a panel is hidden: see `panels`.
          hidden: drawings
            .filter((drawing) => !isSeen(drawing) && drawing.closest(PANNEAUX) === null)
            .map((drawing) => drawing.outerHTML.slice(0, 120)),
          empty: tables.filter((table) => table.rows.length < 2).length,
          charts: document.querySelectorAll('[data-graphique]:not(:has(.graphique-panneau))').length,
          panels: [...document.querySelectorAll(PANNEAUX)].map(
            (panel) => [...panel.querySelectorAll('svg[role="img"]')].filter(isSeen).length,
          ),
        };
      });
    });
    expect(seen.words).toBeGreaterThan(5);
    expect(seen.hidden).toEqual([]);
    expect(seen.empty).toBe(0);
    expect(seen.charts).toBe(0);
    expect(seen.panels.filter((drawn) => drawn !== 1)).toEqual([]);
  });
});

describe('with JavaScript', () => {
  it('has pages with charts', () => {
    expect(chartPages.length).toBeGreaterThan(1);
  });

  it.concurrent.each(chartPages)('%s draws its charts on canvas once they are near', async (address) => {
    const complaints = await visite.visit({ viewport: { width: 1440, height: 900 } }, async (page) => {
      const heard = listen(page);
      await page.goto(visite.urlOf(address));
      // A chart of several panels has a canvas in each; of the drawings of a panel, only one shows at this width.
      const panels = page.locator('[data-graphique] .graphique-panneau');
      expect(await panels.count()).toBeGreaterThan(0);
      for (let i = 0; i < (await panels.count()); i += 1) {
        const panel = panels.nth(i);
        await panel.scrollIntoViewIfNeeded();
        await panel.locator('canvas').locator('visible=true').waitFor({ timeout: 10_000 });
      }
      return heard;
    });
    expect(complaints).toEqual([]);
  });
});

describe('a reader is left in peace', () => {
  it.concurrent.each(pages)(
    '%s asks nothing of another host, misses no file, leaves no trace',
    async (address) => {
      const { context, page, refus } = await visite.open({ viewport: { width: 1440, height: 900 } });
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
