import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';

const visite = visitSite(inject('site'));

/** A page with a map of tints, and the two départements that the tests point at. */
const PAGE = 'femasaura/2024/dynamiques-territoriales/index.html';
const CARTE = '#carte-facilitations';
const ALLIER = /^Allier/;
const CANTAL = /^Cantal/;

interface Vue {
  page: Page;
  bulle: Locator;
  zone: (nom: RegExp) => Locator;
}

/** Opens the page, the map in the middle of the window and its script at work. */
async function openMap(options: BrowserContextOptions = {}): Promise<Vue> {
  const { context } = await visite.open({ viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(visite.urlOf(PAGE));
  const map = page.locator(`${CARTE} .carte-plan[role="group"]`);
  await map.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  return { page, bulle: page.locator('.infobulle'), zone: (nom) => map.getByRole('img', { name: nom }) };
}

const isShown = async ({ bulle }: Vue): Promise<boolean> => bulle.isVisible();

describe('the values of a map', () => {
  it('are told under the mouse, zone after zone, then hidden', async () => {
    const vue = await openMap();
    await vue.zone(ALLIER).hover();
    expect(await vue.bulle.textContent()).toMatch(/^Allier.: 1$/);
    await vue.zone(CANTAL).hover();
    expect(await vue.bulle.textContent()).toMatch(/^Cantal.: 10$/);
    await vue.page.mouse.move(2, 2);
    expect(await isShown(vue)).toBe(false);
  });

  it('are told to the keyboard: one stop for the map, arrows from zone to zone', async () => {
    const vue = await openMap();
    // Where Tab goes next: just before the map.
    await vue.page.locator(`${CARTE} .carte-plan`).evaluate((map) => {
      getSelection()?.collapse(map.parentElement, 0);
    });
    await vue.page.keyboard.press('Tab');
    const first = await vue.bulle.textContent();
    expect(await isShown(vue)).toBe(true);
    await vue.page.keyboard.press('ArrowRight');
    const second = await vue.bulle.textContent();
    expect(second).not.toBe(first);
    await vue.page.keyboard.press('ArrowLeft');
    expect(await vue.bulle.textContent()).toBe(first);
    await vue.page.keyboard.press('Tab');
    expect(await isShown(vue)).toBe(false);
    expect(await vue.page.evaluate(() => document.activeElement?.closest('.carte-plan'))).toBeNull();
  });

  it('stay told when the focus scrolls the page', async () => {
    const vue = await openMap();
    await vue.page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    // A key pressed first: the focus is then one that the browser shows.
    await vue.page.keyboard.press('Shift');
    await vue.zone(ALLIER).focus();
    await expect.poll(async () => vue.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await vue.page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await isShown(vue)).toBe(true);
    const [bubble, zone] = [await vue.bulle.boundingBox(), await vue.zone(ALLIER).boundingBox()];
    expect(Math.abs((bubble?.y ?? 0) + (bubble?.height ?? 0) - (zone?.y ?? 0))).toBeLessThan(40);
  });

  it('go away with Escape', async () => {
    const vue = await openMap();
    await vue.zone(ALLIER).hover();
    expect(await isShown(vue)).toBe(true);
    await vue.page.keyboard.press('Escape');
    expect(await isShown(vue)).toBe(false);
  });

  it('are told under the finger, stay when it is lifted, and go away when it touches elsewhere', async () => {
    const vue = await openMap({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    await vue.zone(ALLIER).tap();
    expect(await vue.bulle.textContent()).toMatch(/^Allier/);
    await vue.zone(CANTAL).tap();
    expect(await isShown(vue)).toBe(true);
    expect(await vue.bulle.textContent()).toMatch(/^Cantal/);
    const box = await vue.bulle.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await vue.page.locator(`${CARTE} figcaption`).tap();
    expect(await isShown(vue)).toBe(false);
  });

  it('are in the page without its script', async () => {
    const { context } = await visite.open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(visite.urlOf(PAGE));
    const titles = await page.locator(`${CARTE} .zone > title`).allTextContents();
    expect(titles).toHaveLength(12);
    expect(titles).toContainEqual(expect.stringMatching(/^Allier.: 1$/));
  });
});
