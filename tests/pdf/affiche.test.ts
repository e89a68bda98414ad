import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { printPdf } from '../../scripts/pdf/imprimer.ts';
import { type PdfLu, readPdf } from '../../scripts/pdf/lire.ts';
import { ORIGINE, serveFolder } from '../../scripts/pdf/servir.ts';
import { runScript } from '../aide/commande.ts';
import { makeFolder } from '../aide/dossiers.ts';

const RACINE = 'tests/fixtures/valid/coup-d-oeil';
const EDITIONS = ['cas-limites', 'quarante-tuiles', 'tous-les-dessins', 'une-tuile'].map((structure) => ({
  structure,
  id: `${structure}/2024`,
  affiche: `${structure}/2024/${structure}-2024-coup-d-oeil.pdf`,
}));

const sortie = makeFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  const { code, erreurs } = await runScript('rapport', ['--racine', RACINE, '--sortie', sortie]);
  expect({ code, erreurs }).toMatchObject({ code: 0 });
}, 90_000);

afterAll(async () => {
  await browser.close();
  rmSync(sortie, { recursive: true, force: true });
});

/** What stands out of its tile on paper, by more than a pixel and a half. */
async function listOverflows(address: string): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await serveFolder(context, sortie);
  const page = await context.newPage();
  // The width of the paper, less the margins of the double page.
  await page.setViewportSize({ width: address.includes('imprimer') ? 635 : 1123, height: 1587 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(ORIGINE + address);
  const found = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    return [...document.querySelectorAll('.planche .tuile')].flatMap((tile) => {
      const frame = tile.getBoundingClientRect();
      return [...tile.querySelectorAll('p, dt, dd, .nombre, .unite, svg')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        const out = Math.max(box.bottom - frame.bottom, box.right - frame.right);
        return box.width > 0 && out > 1.5 ? [`${element.textContent.trim()} : ${Math.round(out)} px`] : [];
      });
    });
  });
  await context.close();
  return found;
}

describe.each(EDITIONS)('the poster of $structure', ({ structure, id, affiche }) => {
  let pdf: PdfLu;

  beforeAll(async () => {
    pdf = await readPdf(readFileSync(path.join(sortie, affiche)));
  });

  it('is one upright A3 sheet', () => {
    expect(pdf.pages.map(({ largeur, hauteur }) => [Math.round(largeur), Math.round(hauteur)])).toEqual([
      [842, 1191],
    ]);
  });

  it('is tagged, in French, has a title, and weighs at most 500 kB', () => {
    expect(pdf).toMatchObject({ balise: true, langue: 'fr-FR' });
    expect(pdf.titre).toMatch(/ – .+ 2024$/);
    expect(readFileSync(path.join(sortie, affiche)).length).toBeLessThanOrEqual(500_000);
  });

  it('embeds its fonts, none drawn stroke by stroke, and has no bitmap', () => {
    expect(pdf.polices.filter(({ type, embarquee }) => !embarquee || type === 'Type3')).toEqual([]);
    expect(pdf.pages[0]?.imagesMatricielles).toBe(0);
  });

  it('is the same, byte for byte, when printed again', async () => {
    const print = (): Promise<Uint8Array> =>
      printPdf({
        browser,
        dossier: sortie,
        page: `/${id}/coup-d-oeil/`,
        metadonnees: { titre: structure, auteur: structure, date: new Date('2024-12-31T12:00:00Z') },
      });
    const [first, second] = [await print(), await print()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('nothing stands out of its tile, on the poster or on the double page', async () => {
    expect(await listOverflows(`/${id}/coup-d-oeil/`)).toEqual([]);
    expect(await listOverflows(`/${id}/imprimer/`)).toEqual([]);
  });
});

describe('the double page of the report', () => {
  it.each([
    ['quarante-tuiles', [2, 3]],
    ['une-tuile', [2]],
  ])('%s: the spread faces the reader, on pages %j', async (structure, pages) => {
    const pdf = await readPdf(readFileSync(path.join(sortie, structure, '2024', `${structure}-2024.pdf`)));
    const summary = pdf.plan.find(({ titre }) => titre === 'Sommaire')?.page;
    expect(summary).toBe(Math.max(...pages) + 1);
  });
});

it('without PDF no poster is made, nor promised', async () => {
  const sans = makeFolder();
  const { code } = await runScript('rapport', [
    ...['--racine', RACINE, '--structure', 'une-tuile', '--sortie', sans],
    '--sans-pdf',
  ]);
  const pages = ['index.html', 'coup-d-oeil/index.html'].map((page) =>
    readFileSync(path.join(sans, 'une-tuile/2024', page), 'utf8'),
  );
  expect(code).toBe(0);
  expect(pages.filter((page) => page.includes('coup-d-oeil.pdf'))).toEqual([]);
  expect(existsSync(path.join(sans, 'une-tuile/2024/une-tuile-2024-coup-d-oeil.pdf'))).toBe(false);
  rmSync(sans, { recursive: true, force: true });
}, 60_000);

it('an édition without spread has neither page nor poster', async () => {
  const sans = makeFolder();
  await runScript('rapport', ['--racine', 'tests/fixtures/valid/minimale', '--sortie', sans]);
  expect(existsSync(path.join(sans, 'la-rampe/2024/la-rampe-2024.pdf'))).toBe(true);
  expect(existsSync(path.join(sans, 'la-rampe/2024/coup-d-oeil'))).toBe(false);
  expect(existsSync(path.join(sans, 'la-rampe/2024/la-rampe-2024-coup-d-oeil.pdf'))).toBe(false);
  rmSync(sans, { recursive: true, force: true });
}, 60_000);
