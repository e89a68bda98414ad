import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { printPdf } from '../../scripts/pdf/imprimer.ts';
import { readPdf } from '../../scripts/pdf/lire.ts';
import { writeSite } from './site.ts';

/** A4 less two margins of 20 mm holds 48 lines of 15 pt, or 51 of 14 pt. */
const STYLE = `<style>
  p { margin: 0; font: 10pt/15pt Texte }
  h2 { margin: 0; font: 700 10pt/15pt Titres }
  [data-serre] p { line-height: 14pt }
  [data-serre] figure { height: 100mm }
  figure { display: grid; align-items: end; margin: 0; height: 120mm; break-inside: avoid }
</style>`;

function lines(count: number): string {
  return Array.from({ length: count }, (_, n) => `<p>Ligne ${n + 1}</p>`).join('');
}

/** A report whose chapters have these contents, between a sommaire and an annexe; its sommaire is page 1. */
function report(...contents: string[]): string {
  const parts = [
    ...contents.map((content, i) => ({ id: `c${i + 1}`, classe: 'chapitre', content })),
    { id: 'credits', classe: 'annexe', content: lines(3) },
  ];
  const entries = parts.map(({ id }) => `<li><a href="#${id}">${id}</a> : <b data-page-de="${id}"></b></li>`);
  const bodies = parts.map(
    ({ id, classe, content }) =>
      `<section class="${classe} saut"><h2 id="${id}">Partie ${id}</h2>${content}</section>`,
  );
  return `${STYLE}<ol>${entries.join('')}</ol>${bodies.join('')}`;
}

const PAGES = {
  deborde: report(lines(49), lines(60), lines(5)),
  courts: report(lines(20), lines(90)),
  // Below 31 lines, a figure of 120 mm jumps overleaf; 31 closer lines leave it the 100 mm that it then takes.
  trou: report(`${lines(30)}<figure>Dessin</figure>${lines(20)}`),
  'trou-deplace': report(`${lines(30)}<figure>Dessin</figure>${lines(10)}`),
  large: report(lines(20), `<table style="width:190mm"><tr><td>Large</td></tr></table>${lines(5)}`),
  cache: report(`<div style="overflow:hidden"><p style="width:190mm">Large</p></div>${lines(5)}`),
};

let browser: Browser;
let site: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), writeSite(PAGES)]);
}, 20_000);

afterAll(async () => {
  await browser.close();
  await rm(site, { recursive: true });
});

async function print(name: keyof typeof PAGES): Promise<{ octets: Uint8Array; etapes: string[] }> {
  const etapes: string[] = [];
  const octets = await printPdf({
    browser,
    dossier: site,
    page: `/${name}/`,
    metadonnees: { titre: 'Rapport', auteur: 'Essai', date: new Date('2025-03-14T00:00:00Z') },
    progress: (etape) => {
      etapes.push(etape);
    },
  });
  return { octets, etapes };
}

describe('the chapters of a printed report', () => {
  // Chapter, first page, in the order of the report; the annexe stands last, on one page.
  it.each([
    // 50 lines fit closer, 61 do not.
    ['deborde', { c1: 2, c2: 3, c3: 5, credits: 6 }],
    ['courts', { c1: 2, c2: 3, credits: 5 }],
  ] as const)('%s: gain the page of a few lines, and no other', async (name, expected) => {
    const { octets } = await print(name);
    const pdf = await readPdf(octets);
    const folios = Object.entries(expected);
    expect(pdf.pages).toHaveLength(expected.credits);
    expect(pdf.pages[0]?.texte.match(/(c\d|credits) : \d+/g)).toEqual(
      folios.map(([id, folio]) => `${id} : ${folio}`),
    );
    expect(pdf.plan.map(({ titre, page }) => [titre, page])).toEqual(
      folios.map(([id, folio]) => [`Partie ${id}`, folio]),
    );
  });

  it('keep their own size where it gains nothing', async () => {
    const { octets } = await print('deborde');
    const { pages } = await readPdf(octets);
    // 48 lines of 15 pt: the heading and 47 more.
    expect(pages[2]?.texte).toMatch(/Ligne 47$/);
  });

  it.each([
    ['a figure that jumped back to its opener', 'trou', 2],
    ['nothing, when the hole would only move to the last page', 'trou-deplace', 3],
  ] as const)('draw %s', async (_, name, folio) => {
    const { octets } = await print(name);
    const { pages } = await readPdf(octets);
    expect(pages.findIndex(({ texte }) => texte.includes('Dessin')) + 1).toBe(folio);
    expect(pages).toHaveLength(4);
  });

  it('give the same bytes twice', async () => {
    const [first, second] = [await print('deborde'), await print('deborde')];
    expect(Buffer.compare(first.octets, second.octets)).toBe(0);
  });

  it('are not printed more often when all is full', async () => {
    const { etapes } = await print('courts');
    expect(etapes).not.toContain('impression des chapitres resserrés');
  });
});

describe('a document that Chromium shrinks', () => {
  it('is told, with the size and the chapter', async () => {
    const { etapes } = await print('large');
    expect(etapes.at(-1)).toMatch(
      /^attention, un élément plus large que sa feuille réduit tout le document à 90 % \(« Partie c2 »\)/,
    );
  });

  it.each(['cache', 'courts'] as const)('is not told when nothing shrinks it: %s', async (name) => {
    const { etapes } = await print(name);
    expect(etapes.filter((etape) => etape.startsWith('attention'))).toEqual([]);
  });
});
