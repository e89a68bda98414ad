import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { finalizePdf } from '../../scripts/pdf/finaliser.ts';
import { readPdf } from '../../scripts/pdf/lire.ts';

const METADATA = { titre: 'Essai', auteur: 'Essai', date: new Date('2025-03-14T00:00:00Z') };

let browser: Browser;
let printed: Uint8Array;

beforeAll(async () => {
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent(
    '<!doctype html><html lang="fr"><h1>Titre</h1><table><tr><th scope="col" id="a">A</th><th scope="col">B</th></tr>' +
      '<tr><td headers="a">1</td><td>2</td></tr></table>',
  );
  printed = await page.pdf({ tagged: true, outline: true });
}, 20_000);

afterAll(() => browser.close());

it('does not depend on the numbers that Chromium gives to its nodes', async () => {
  const shifted = Buffer.from(
    Buffer.from(printed)
      .toString('latin1')
      .replaceAll(
        /node(\d{8})/g,
        (_, digits: string) => `node${String(Number(digits) + 7).padStart(8, '0')}`,
      ),
    'latin1',
  );
  expect(Buffer.compare(shifted, printed)).not.toBe(0);
  const [first, second] = [await finalizePdf(printed, METADATA), await finalizePdf(shifted, METADATA)];
  expect(Buffer.compare(first, second)).toBe(0);
});

it('does not depend on the clock', async () => {
  const later = Buffer.from(
    Buffer.from(printed)
      .toString('latin1')
      .replaceAll(/\(D:\d{14}/g, '(D:20300101000000'),
    'latin1',
  );
  expect(Buffer.compare(later, printed)).not.toBe(0);
  const [first, second] = [await finalizePdf(printed, METADATA), await finalizePdf(later, METADATA)];
  expect(Buffer.compare(first, second)).toBe(0);
});

it('packs a tagged file and keeps its tags, outline and language', async () => {
  const final = await finalizePdf(printed, METADATA);
  expect(final.length).toBeLessThan(printed.length);
  const [before, after] = [await readPdf(printed), await readPdf(final)];
  expect(after.balise).toBe(true);
  expect(after.pages).toEqual(before.pages);
  expect(after.plan).toEqual(before.plan);
  expect(after.langue).toBe('fr');
});

it('leaves out the subject and the keywords when there are none', async () => {
  const { sujet, motsCles, xmp } = await readPdf(await finalizePdf(printed, METADATA));
  expect([sujet, motsCles]).toEqual([undefined, undefined]);
  expect(xmp).not.toContain('dc:subject');
});

it('writes another file identifier for another content', async () => {
  const trailer = async (titre: string): Promise<string | undefined> =>
    /\/ID \[[^\]]+\]/.exec(
      Buffer.from(await finalizePdf(printed, { ...METADATA, titre })).toString('latin1'),
    )?.[0];
  expect(await trailer('Un')).toMatch(/\/ID \[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]/);
  expect(await trailer('Un')).not.toBe(await trailer('Deux'));
});
