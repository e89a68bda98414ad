import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execution, runScript } from '../aide/commande.ts';
import { listFiles, makeFolder } from '../aide/dossiers.ts';
import { findHtmlFaults } from '../aide/html.ts';
import { findBrokenLinks, readSite } from '../aide/liens.ts';
import { listPages, readElements, textOf } from '../aide/pages.ts';

let site: string;
let execution: Execution;

beforeAll(async () => {
  site = makeFolder();
  execution = await runScript('rapport', [
    ...['--racine', 'tests/fixtures/valid/minimale', '--sortie', site, '--sans-pdf'],
  ]);
});

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

/** An element that a reader would find empty. */
function isEmpty(element: Element): boolean {
  const isDrawing = ['svg', 'img'].some((tag) => JSON.stringify(element).includes(`"tagName":"${tag}"`));
  return textOf(element) === '' && !isDrawing;
}

describe('a theatre that fills in only what it must', () => {
  it('has its report', () => {
    expect(execution.code).toBe(0);
    expect(execution.erreurs).not.toMatch(/erreur|alerte/);
    expect(listPages(site)).toEqual([
      'index.html',
      'la-rampe/2024/credits/index.html',
      'la-rampe/2024/imprimer/index.html',
      'la-rampe/2024/index.html',
      'la-rampe/2024/la-saison/index.html',
      'la-rampe/index.html',
    ]);
  });

  it('is not promised a PDF that was not asked for', () => {
    expect(listFiles(site).filter((file) => file.endsWith('.pdf'))).toEqual([]);
    const promises = listPages(site).filter((page) =>
      readFileSync(path.join(site, page), 'utf8').includes('.pdf'),
    );
    expect(promises).toEqual([]);
  });

  it('has no empty heading, list, table or section', () => {
    const wanted = /^(h[1-6]|ul|ol|dl|table|section|article|nav|figure|p|li|details)$/;
    const empty = listPages(site).flatMap((page) =>
      readElements(site, page)
        .filter((element) => wanted.test(element.tagName) && isEmpty(element))
        .map(({ tagName, properties }) => `${page} : <${tagName} ${JSON.stringify(properties)}>`),
    );
    expect(empty).toEqual([]);
  });

  it('has no heading without something under it', () => {
    for (const page of listPages(site)) {
      const levels = readElements(site, page)
        .filter(({ tagName }) => /^(h[1-6]|p|ul|ol|dl|table|figure)$/.test(tagName))
        .map(({ tagName }) => tagName);
      const lonely = levels.filter((tag, i) => {
        const next = levels[i + 1];
        const isHeading = (name: string | undefined): boolean => /^h[1-6]$/.test(name ?? '');
        return isHeading(tag) && (next === undefined || (isHeading(next) && next <= tag));
      });
      expect({ page, lonely }).toEqual({ page, lonely: [] });
    }
  });

  it('lists its chapter, and neither tables nor figures that it does not have', () => {
    const home = readFileSync(path.join(site, 'la-rampe/2024/index.html'), 'utf8');
    expect(home).toContain('href="la-saison/index.html"');
    expect(home).not.toContain('coup d’œil');
  });

  it('has links that all lead somewhere', () => {
    const contents = readSite(site);
    const broken = [...contents.keys()].flatMap((file) =>
      findBrokenLinks(site, contents, file).map((fault) => `${file} : ${fault}`),
    );
    expect(broken).toEqual([]);
  });

  it('is valid HTML', async () => {
    const faults = await Promise.all(listPages(site).map((page) => findHtmlFaults(site, page)));
    expect(faults.flat()).toEqual([]);
  });
});
