import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fichiersEdition } from '../../schemas/fichiers.ts';
import { type Execution, runScript } from '../aide/commande.ts';
import { copyStructure, listFiles, makeFolder } from '../aide/dossiers.ts';
import { findHtmlFaults } from '../aide/html.ts';
import { visitSite } from '../aide/navigateur.ts';
import { listPages, readElements, textOf } from '../aide/pages.ts';
import { attackRacine, PIEGE } from './hostile.ts';

const racine = makeFolder();
const site = makeFolder();
const visite = visitSite(site);
let attacked: Set<string>;
let execution: Execution;

/** What a page does that no page may: read in the page itself. */
interface Constat {
  piege: unknown;
  gestionnaires: number;
  etrangers: string[];
  largeur: number;
}

beforeAll(async () => {
  // Together they have every kind of data file.
  for (const structure of ['cpts-pays-auray', 'femasaura']) copyStructure(structure, racine);
  cpSync('tests/fixtures/valid/personnes-et-photos', racine, { recursive: true });
  attacked = attackRacine(racine);
  execution = await runScript('rapport', ['--racine', racine, '--sortie', site, '--sans-pdf']);
}, 180_000);

afterAll(() => {
  for (const folder of [racine, site]) rmSync(folder, { recursive: true, force: true });
});

describe('a report whose every text is hostile', () => {
  it('has every kind of data file, and is built', () => {
    const kinds = Object.keys(fichiersEdition).filter((nom) => nom !== 'ecarts');
    expect(kinds.filter((nom) => !attacked.has(nom))).toEqual([]);
    expect(execution.code, execution.erreurs).toBe(0);
    expect(listPages(site).length).toBeGreaterThan(40);
  });

  it('prints what it was given, as text', () => {
    const [page = ''] = listPages(site).filter((address) =>
      /^femasaura\/2024\/[^/]+-[^/]+\/index/.test(address),
    );
    const texts = readElements(site, page).map((element) => textOf(element));
    expect(texts.some((text) => text.startsWith(`Un titre <script>window.${PIEGE}=1</script>`))).toBe(true);
  });

  it('runs nothing, asks nothing of another host, breaks no rule, and holds on a telephone', async () => {
    const { context, page, refus } = await visite.open({ viewport: { width: 390, height: 844 } });
    const complaints: string[] = [];
    let address = '';
    page.on('dialog', (dialog) => {
      complaints.push(`${address} : dialogue`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${address} : ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${address} : ${error.message}`));
    for (address of listPages(site)) {
      await page.goto(visite.urlOf(address), { waitUntil: 'load' });
      const constat = await page.evaluate(
        (piege): Constat => ({
          piege: (window as unknown as Record<string, unknown>)[piege],
          gestionnaires: document.querySelectorAll('[onerror], [onload], [onmouseover], iframe').length,
          etrangers: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
            .map(({ protocol }) => protocol)
            .filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
          largeur: document.documentElement.scrollWidth,
        }),
        PIEGE,
      );
      if (constat.largeur > 390) complaints.push(`${address} : ${constat.largeur} px de large`);
      expect({ ...constat, largeur: 0 }, address).toEqual({
        piege: undefined,
        gestionnaires: 0,
        etrangers: [],
        largeur: 0,
      });
    }
    expect(complaints).toEqual([]);
    expect([...refus.etrangeres, ...refus.introuvables]).toEqual([]);
    await context.close();
  }, 300_000);

  it('is valid HTML', async () => {
    const [page = ''] = listPages(site).filter((address) => address.startsWith('la-rampe/2024/autour'));
    const faults = await findHtmlFaults(site, page);
    // The length of a title is the author's.
    expect(faults.filter((fault) => !fault.startsWith('long-title'))).toEqual([]);
  });

  it('keeps its drawings drawings: no element but those that we draw', () => {
    const drawings = listFiles(site).filter((file) => file.endsWith('.svg') && file.includes('/donnees/'));
    expect(drawings.length).toBeGreaterThan(0);
    const tags = drawings.flatMap((file) =>
      [...readFileSync(path.join(site, file), 'utf8').matchAll(/<([a-z]\w*)/gi)].map(([, tag = '']) => tag),
    );
    const ours = [
      'svg',
      'g',
      'path',
      'text',
      'tspan',
      'rect',
      'circle',
      'title',
      'desc',
      'style',
      'defs',
      'pattern',
      'line',
      'polygon',
      'use',
    ];
    expect([...new Set(tags)].filter((tag) => !ours.includes(tag))).toEqual([]);
  });
});
