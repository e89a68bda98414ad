import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';
import { hasClass, listPages, readElements } from '../aide/pages.ts';

const site = inject('site');
const visite = visitSite(site);
const pages = listPages(site);

/** Two pages of those that hold an element. */
function pagesWith(test: (element: Element) => boolean): string[] {
  return pages.filter((page) => readElements(site, page).some(test)).slice(0, 2);
}

const ZONE = '.carte-plan .zone';
const MOVING = [
  ...pagesWith(({ properties }) => 'dataGraphique' in properties),
  ...pagesWith((element) => hasClass(element, 'carte-plan')),
  ...pagesWith(({ properties }) => 'dataCible' in properties),
];

/** Notes every breach of the policy, from the first byte of the page. */
async function noteViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

describe('every page', () => {
  it.each(pages)('%s says, before anything else, that nothing comes from elsewhere', (page) => {
    const elements = readElements(site, page);
    const head = elements.findIndex(({ tagName }) => tagName === 'head');
    const [charset, politique] = elements.slice(head + 1);
    expect(charset?.properties).toHaveProperty('charSet');
    expect(politique?.properties['httpEquiv']).toEqual(['Content-Security-Policy']);
    const content = String(politique?.properties['content']);
    expect(content).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' file:(?: 'sha256-[\w+/]{43}=')*; img-src 'self' file:; font-src 'self' file:; base-uri 'none'; form-action 'none'$/,
    );
  });

  it.each(pages)('%s has no style and no program in its own text', (page) => {
    const inline = readElements(site, page).filter(
      ({ tagName, properties }) =>
        'style' in properties ||
        Object.keys(properties).some((name) => /^on[A-Z]/.test(name)) ||
        (typeof properties['href'] === 'string' && properties['href'].startsWith('javascript:')) ||
        (tagName === 'script' &&
          properties['src'] === undefined &&
          properties['type'] !== 'application/json'),
    );
    expect(inline).toEqual([]);
  });
});

describe('the policy holds', () => {
  it('on pages with charts, maps and filters', () => {
    expect(MOVING).toHaveLength(6);
  });

  it.each([...new Set(MOVING)])(
    '%s, when the reader points at its drawings and presses its buttons',
    async (address) => {
      const { context, page } = await visite.open({ viewport: { width: 1440, height: 900 } });
      const violations = await noteViolations(page);
      await page.goto(visite.urlOf(address), { waitUntil: 'networkidle' });
      for (const drawing of await page.locator(`main figure, ${ZONE}`).all()) {
        if (!(await drawing.isVisible())) continue;
        await drawing.scrollIntoViewIfNeeded();
        await drawing.hover({ force: true });
      }
      for (const choice of await page.locator('[data-cible] select').all())
        await choice.selectOption({ index: 1 });
      expect(await violations()).toEqual([]);
      await context.close();
    },
  );

  it('on the page to print', async () => {
    const { context, page } = await visite.open();
    const violations = await noteViolations(page);
    await page.goto(visite.urlOf('essort/2024/imprimer/index.html'), { waitUntil: 'networkidle' });
    expect(await violations()).toEqual([]);
    await context.close();
  });
});

describe('a site opened by a double click', () => {
  it('keeps its style sheets, its fonts and its drawings', async () => {
    const context = await visite.browser().newContext();
    const page = await context.newPage();
    const violations = await noteViolations(page);
    await page.goto(pathToFileURL(path.join(site, 'essort/2024/vie-associative/index.html')).href);
    await page.evaluate(() => document.fonts.ready);
    expect(await violations()).toEqual([]);
    const seen = await page.evaluate(() => ({
      sheets: [...document.styleSheets].length,
      fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
      measured: [...document.querySelectorAll('[class~="s1"]')].length,
    }));
    expect(seen.sheets).toBeGreaterThan(3);
    expect(seen.fonts).toBeGreaterThan(0);
    await context.close();
  });
});
