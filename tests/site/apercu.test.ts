import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { startScript } from '../aide/commande.ts';
import { makeFolder } from '../aide/dossiers.ts';

let racine: string;
let browser: Browser;
let page: Page;
let server: ReturnType<typeof startScript>;

beforeAll(async () => {
  racine = makeFolder();
  cpSync('tests/fixtures/valid/deux-saisons', racine, { recursive: true });
  server = startScript('dev', ['--racine', racine]);
  const [address] = await Promise.all([
    server.dit(/Aperçu : (\S+)/),
    launchBrowser().then((b) => (browser = b)),
  ]);
  page = await browser.newPage();
  await page.goto(`${address}la-rampe/2024-2025/la-saison/`, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  server.processus.kill('SIGKILL');
  await server.fin;
  rmSync(racine, { recursive: true, force: true });
});

/** Saves a change and gives the milliseconds until the open page shows it, without a hand upon it. */
async function save(file: string, from: string, to: string, shown: string): Promise<number> {
  const target = path.join(racine, file);
  const text = readFileSync(target, 'utf8');
  expect(text).toContain(from);
  const start = performance.now();
  writeFileSync(target, text.replace(from, to));
  await page.getByText(shown).first().waitFor({ timeout: 10_000 });
  return performance.now() - start;
}

describe('the live preview', () => {
  const figures = 'data/la-rampe/2024-2025/indicateurs.yaml';

  it('shows a figure as soon as its file is saved', async () => {
    expect(await page.locator('main').innerText()).toContain('60\u00A0spectateurs');
    expect(await save(figures, '60', '75', '75\u00A0spectateurs')).toBeLessThan(3000);
  });

  it('shows a chapter as soon as it is saved', async () => {
    const chapitre = 'content/la-rampe/2024-2025/01-la-saison.mdx';
    expect(await save(chapitre, 'sont venus', 'sont accourus', 'sont accourus')).toBeLessThan(3000);
  });

  it('shows a fault with its place in place of the page, and comes back once it is mended', async () => {
    await save(figures, 'valeur: 75', 'valeur: beaucoup', 'un nombre est attendu ici');
    expect(await page.locator('pre').innerText()).toContain(`${figures}:3:11`);
    await save(figures, 'valeur: beaucoup', 'valeur: 80', '80\u00A0spectateurs');
  });
});
