import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { visitSite } from '../aide/navigateur.ts';

const site = inject('site');
const visite = visitSite(site);

const TEXT = /\.(html|css|js|json|svg)$/;

interface Poids {
  fichier: string;
  brut: number;
  /** As a web server sends it: texts compressed, fonts as they are. */
  transfere: number;
}

/** Every file that a first visit to a page asks for, without scrolling. */
async function weigh(address: string): Promise<Poids[]> {
  const { context } = await visite.open({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const asked = new Set<string>();
  const root = visite.urlOf('');
  page.on('request', (request) => asked.add(request.url().slice(root.length)));
  await page.goto(visite.urlOf(address), { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
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

function total(files: readonly Poids[], kind: 'brut' | 'transfere'): number {
  return files.reduce((sum, file) => sum + file[kind], 0);
}

describe('the weight of a first visit', () => {
  it('to the home of an edition holds in 150 kB, fonts included, 30 kB of them scripts', async () => {
    const files = await weigh('essort/2024/index.html');
    const scripts = files.filter(({ fichier }) => fichier.endsWith('.js'));
    expect(files.some(({ fichier }) => fichier.endsWith('.woff2'))).toBe(true);
    // Even from a server that compresses nothing.
    expect(total(files, 'brut')).toBeLessThanOrEqual(150_000);
    expect(total(scripts, 'brut')).toBeLessThanOrEqual(30_000);
  });

  it('to a chapter waits for the chart to be near before fetching what draws it', async () => {
    const files = await weigh('essort/2024/vie-associative/index.html');
    const scripts = files.filter(({ fichier }) => fichier.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(total(scripts, 'brut')).toBeLessThanOrEqual(30_000);
    expect(total(files, 'transfere')).toBeLessThanOrEqual(150_000);
  });
});

describe('the time that a report takes', () => {
  it('is at most fifteen seconds, PDF included', () => {
    expect(inject('duree')).toBeLessThanOrEqual(15_000);
  });
});
