import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { loadSite } from '../../src/edition/load-site.ts';
import { listFiles } from '../aide/dossiers.ts';
import { visitSite } from '../aide/navigateur.ts';
import { listPages, readElements } from '../aide/pages.ts';

const site = inject('site');
const editions = loadSite('.').editions.map(({ edition }) => edition);
const visite = visitSite(site);

const TEXT = /\.(html|css|js|json|svg)$/;

interface Poids {
  fichier: string;
  brut: number;
  /** As a web server sends it: texts compressed, fonts as they are. */
  transfere: number;
}

/** Every file that a visit to a page asks for; without more, one that does not scroll. */
async function weigh(
  address: string,
  visit: (page: Page) => Promise<void> = async () => {},
): Promise<Poids[]> {
  const { context, page } = await visite.open({ viewport: { width: 1440, height: 900 } });
  const asked = new Set<string>();
  const root = visite.urlOf('');
  page.on('request', (request) => asked.add(request.url().slice(root.length)));
  await page.goto(visite.urlOf(address), { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await visit(page);
  await context.close();
  return [...asked].map((fichier) => {
    const octets = readFileSync(path.join(site, fichier));
    return {
      fichier,
      brut: octets.length,
      transfere: TEXT.test(fichier) ? gzipSync(octets, { level: 6 }).length : octets.length,
    };
  });
}

function scriptsOf(files: readonly Poids[]): Poids[] {
  return files.filter(({ fichier }) => fichier.endsWith('.js'));
}

function total(files: readonly Poids[], kind: 'brut' | 'transfere'): number {
  return files.reduce((sum, file) => sum + file[kind], 0);
}

describe('the weight of a first visit', () => {
  const opened = editions.flatMap(({ id, coupDOeil }) => [
    `${id}/index.html`,
    ...(coupDOeil ? [`${id}/coup-d-oeil/index.html`] : []),
  ]);

  it.concurrent.for(opened)(
    'to %s holds in 150 kB, fonts included, 30 kB of them scripts',
    async (address, { expect }) => {
      const files = await weigh(address);
      expect(files.some(({ fichier }) => fichier.endsWith('.woff2'))).toBe(true);
      // Even from a server that compresses nothing.
      expect(total(files, 'brut')).toBeLessThanOrEqual(150_000);
      expect(total(scriptsOf(files), 'brut')).toBeLessThanOrEqual(30_000);
    },
  );

  it('to a chapter waits for the chart to be near before fetching what draws it', async () => {
    const files = await weigh('essort/2024/vie-associative/index.html');
    expect(scriptsOf(files).length).toBeGreaterThan(0);
    expect(total(scriptsOf(files), 'brut')).toBeLessThanOrEqual(30_000);
    expect(total(files, 'transfere')).toBeLessThanOrEqual(150_000);
  });
});

describe('the weight of what is drawn', () => {
  const charts = listPages(site).filter((page) =>
    readElements(site, page).some(({ properties }) => 'dataGraphique' in properties),
  );

  it('is told of several pages', () => {
    expect(charts.length).toBeGreaterThan(1);
  });

  it.concurrent.for(charts)(
    'is at most 90 kB of scripts once a chart of %s is there',
    async (address, { expect }) => {
      const files = await weigh(address, async (page) => {
        await page.locator('[data-graphique]').first().scrollIntoViewIfNeeded();
        await page.locator('[data-graphique] canvas').locator('visible=true').first().waitFor();
      });
      expect(total(scriptsOf(files), 'brut')).toBeGreaterThan(30_000);
      expect(total(scriptsOf(files), 'transfere')).toBeLessThanOrEqual(90_000);
    },
  );

  it('is at most 60 kB for a map, in its file and in its page', () => {
    const files = listFiles(site).filter((file) => /\/carte-[^/]+\.svg$/.test(file));
    const heavy = files.filter((file) => statSync(path.join(site, file)).size > 60_000);
    const inline = listPages(site).flatMap((page) => {
      const html = readFileSync(path.join(site, page), 'utf8');
      const figures = html.match(/<figure class="carte .*?<\/figure>/gs) ?? [];
      // A map of several drawings is weighed whole.
      return figures.map((figure) => Buffer.byteLength((figure.match(/<svg.*?<\/svg>/gs) ?? []).join('')));
    });
    expect(files.length).toBeGreaterThan(0);
    expect(heavy).toEqual([]);
    expect(inline.length).toBeGreaterThan(files.length);
    expect(Math.min(...inline)).toBeGreaterThan(1000);
    expect(Math.max(...inline)).toBeLessThanOrEqual(60_000);
  });
});

describe('the time that a report takes', () => {
  it('is at most thirty-five seconds for three structures, PDF included', () => {
    expect(inject('duree')).toBeLessThanOrEqual(35_000);
  });
});
