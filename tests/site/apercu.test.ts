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

  it('shows a fault with its line and its remedy in place of the page, and comes back once it is mended', async () => {
    await save(figures, 'valeur: 75', 'valeur: 75 000', 'un nombre est attendu ici');
    const fault = page.locator('li.erreur');
    expect(await fault.locator('.place').innerText()).toContain(`${figures}:3:11`);
    expect(await fault.locator('pre').innerText()).toMatch(/2\s*libelle: spectateurs\s*3\s*valeur: 75 000/);
    expect(await fault.locator('mark').innerText()).toBe('75 000');
    expect(await fault.locator('.conseil').innerText()).toContain('Écrivez 75000');
    expect(await save(figures, 'valeur: 75 000', 'valeur: 80', '80\u00A0spectateurs')).toBeLessThan(3000);
  });

  it('shows no page of the report while there is an error', async () => {
    await save(figures, 'valeur: 80', 'valeur: 80 personnes', 'un nombre est attendu ici');
    for (const address of ['', 'la-rampe/', 'la-rampe/2024-2025/', 'la-rampe/2023-2024/la-saison/']) {
      const html = await (
        await page.request.get(new URL(address, page.url().replace(/la-rampe.*/, '')).href)
      ).text();
      expect(html).toContain('Le rapport attend une correction');
      expect(html).not.toMatch(/80[\s\u00A0]spectateurs/);
    }
    await save(figures, 'valeur: 80 personnes', 'valeur: 81', '81\u00A0spectateurs');
  });

  it('shows an alert in a corner of its page, with its place, until it is mended', async () => {
    const variante = 'valeur: 81\n  variantes:\n    - { valeur: 64, lieu: Affiche }';
    const corner = page.getByLabel('Alertes de la vérification');
    await save(figures, 'valeur: 81', variante, '81\u00A0spectateurs');
    await corner.getByText(/^\d+ alertes?$/).click();
    const alert = corner.locator('li', { hasText: 'C-VARIANTE' });
    expect(await alert.innerText()).toContain(`${figures}:5:17`);
    expect(await alert.innerText()).toContain('81 est retenu, la source donne aussi 64 (Affiche)');
    expect(await page.locator('main').innerText()).toContain('81\u00A0spectateurs');
    await save(figures, variante, 'valeur: 82', '82\u00A0spectateurs');
    expect(await alert.count()).toBe(0);
  });

  it('tells a file that is missing, and a page that there is no more', async () => {
    const rapport = path.join(racine, 'data/la-rampe/2024-2025/rapport.yaml');
    const text = readFileSync(rapport);
    rmSync(rapport);
    await page.getByText('le fichier rapport.yaml manque').waitFor();
    writeFileSync(rapport, text);
    await page.getByText('82\u00A0spectateurs').first().waitFor();
    const answer = await page.request.get(new URL('../la-saisson/', page.url()).href, {
      headers: { accept: 'text/html' },
    });
    expect(await answer.text()).toContain('Cette page n’existe pas');
  });

  it('shows a chapter as soon as it is added', async () => {
    const before = page.url();
    const chapitre = path.join(racine, 'content/la-rampe/2024-2025/03-la-suite.mdx');
    writeFileSync(chapitre, '---\ntitre: La suite\n---\n\nUne saison reste à écrire.\n');
    await page.getByRole('link', { name: 'La suite' }).first().waitFor();
    await page.goto(new URL('../la-suite/', before).href);
    await page.getByText('Une saison reste à écrire.').waitFor();
    rmSync(chapitre);
    await page.getByText('Cette page n’existe pas').waitFor();
    await page.goto(before);
  });

  it('tells a broken chapter in French, never with the words of Astro', async () => {
    const chapitre = 'content/la-rampe/2024-2025/01-la-saison.mdx';
    const seen: string[] = [];
    page.on('console', (message) => seen.push(message.text()));
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector('vite-error-overlay')) console.warn('ASTRO OVERLAY');
      }).observe(document, { childList: true, subtree: true });
    });
    await save(chapitre, 'sont accourus', 'sont {accourus', 'une accolade « { » est ouverte');
    expect(await page.locator('li.erreur .place').innerText()).toContain(`${chapitre}:5:`);
    await save(chapitre, 'sont {accourus', 'sont venus', 'sont venus');
    expect(seen.filter((text) => /ASTRO OVERLAY|MDXError|\[astro\]/.test(text))).toEqual([]);
  });

  it('says nothing in English in the terminal', async () => {
    server.processus.kill('SIGTERM');
    const { sortie, erreurs } = await server.fin;
    expect(sortie).toMatch(/^Aperçu : \S+ \(chaque fichier enregistré s’y voit ; Ctrl\+C pour arrêter\)\n$/);
    expect(erreurs).toBe('');
  });
});
