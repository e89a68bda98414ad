import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execution, runScript } from '../aide/commande.ts';
import { listFiles, makeFolder } from '../aide/dossiers.ts';
import { findHtmlFaults } from '../aide/html.ts';
import { findBrokenLinks, readSite } from '../aide/liens.ts';
import { listPages, readElements, textOf } from '../aide/pages.ts';

const FIXTURE = 'tests/fixtures/valid/personnes-et-photos';
const PEOPLE = 'la-rampe/2024/ceux-qui-font-la-rampe/index.html';
const EVENINGS = 'la-rampe/2024/les-soirees/index.html';
const AROUND = 'la-rampe/2024/autour-de-la-scene/index.html';
const PAPER = 'la-rampe/2024/imprimer/index.html';

const folders: string[] = [];

function newFolder(): string {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
}

function make(racine: string, sortie: string): Promise<Execution> {
  return runScript('rapport', ['--racine', racine, '--sortie', sortie, '--sans-pdf']);
}

/** The fixture without one member of the board: her block is deleted, what names her stays. */
function withoutVasseur(): string {
  const racine = newFolder();
  cpSync(FIXTURE, racine, { recursive: true });
  const file = path.join(racine, 'data/la-rampe/2024/gouvernance.yaml');
  const text = readFileSync(file, 'utf8');
  const block = /^ {4}- id: vasseur\n(?: {6}.*\n)+/m;
  expect(text).toMatch(block);
  writeFileSync(file, text.replace(block, ''));
  return racine;
}

let site: string;
let execution: Execution;
let siteWithout: string;
let executionWithout: Execution;

beforeAll(async () => {
  site = newFolder();
  execution = await make(FIXTURE, site);
  siteWithout = newFolder();
  executionWithout = await make(withoutVasseur(), siteWithout);
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const photosOf = (folder: string): string[] => listFiles(folder).filter((file) => file.includes('/photos/'));

describe('people, events and photos', () => {
  it('make a report without fault', () => {
    expect(execution.code).toBe(0);
    expect(execution.erreurs).not.toMatch(/erreur|alerte/);
  });

  it('are valid HTML whose links and pictures all exist', async () => {
    const faults = await Promise.all(listPages(site).map((page) => findHtmlFaults(site, page)));
    expect(faults.flat()).toEqual([]);
    const contents = readSite(site);
    expect([...contents.keys()].flatMap((file) => findBrokenLinks(site, contents, file))).toEqual([]);
  });
});

describe('photos', () => {
  it('are published small, upright, without what the camera wrote', async () => {
    const photos = photosOf(site);
    expect(photos.length).toBeGreaterThan(20);
    for (const photo of photos) {
      const { exif, xmp, iptc, orientation } = await sharp(path.join(site, photo)).metadata();
      expect({ photo, exif, xmp, iptc, turned: (orientation ?? 1) !== 1 }).toEqual({ photo, turned: false });
      expect(readFileSync(path.join(site, photo)).includes('secret-de-la-prise-de-vue')).toBe(false);
    }
  });

  it('bear the names of no file and of nobody', () => {
    expect(photosOf(site).filter((file) => !/\/[0-9a-f]{12}-\d+\.(avif|webp|jpg)$/.test(file))).toEqual([]);
  });

  it('leave their room on the page before they come', () => {
    for (const page of [PEOPLE, EVENINGS, AROUND]) {
      const images = readElements(site, page).filter(({ tagName }) => tagName === 'img');
      expect(images.length).toBeGreaterThan(0);
      for (const { properties } of images) {
        expect(Number(properties['width'])).toBeGreaterThan(0);
        expect(Number(properties['height'])).toBeGreaterThan(0);
        expect(properties['alt']).not.toBe('');
        expect(properties['loading']).toBe('lazy');
      }
    }
  });

  it('are JPEG on paper, which a PDF keeps as it is, and wait for nobody', () => {
    const elements = readElements(site, PAPER);
    expect(elements.filter(({ tagName }) => tagName === 'source')).toEqual([]);
    const images = elements.filter(({ tagName }) => tagName === 'img');
    expect(images.every(({ properties }) => String(properties['src']).endsWith('.jpg'))).toBe(true);
    expect(images.filter(({ properties }) => properties['loading'] === 'lazy')).toEqual([]);
  });

  it('have their caption and their credit', () => {
    const captions = readElements(site, EVENINGS).filter(({ tagName }) => tagName === 'figcaption');
    expect(captions.map(textOf)).toContain('Le salut de la première Photo : Rémi Aubert');
  });

  it('have the same bytes each time', async () => {
    // A cache would hide a difference: the second site was made of the same cache, so one is made again by hand.
    const again = await sharp(`${FIXTURE}/content/la-rampe/2024/photos/scene.jpg`)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: 480 })
      .avif({ quality: 55 })
      .toBuffer();
    const published = photosOf(site)
      .filter((file) => file.endsWith('-480.avif'))
      .map((file) => readFileSync(path.join(site, file)));
    expect(published.some((bytes) => bytes.equals(again))).toBe(true);
  });
});

describe('filters of events', () => {
  it('show nothing that does not work without JavaScript, and are not on paper', () => {
    const filters = (page: string): Element[] =>
      readElements(site, page).filter(({ properties }) => properties['dataCible'] !== undefined);
    expect(filters(EVENINGS).map(({ properties }) => properties['hidden'])).toEqual([true, true]);
    expect(filters(PAPER)).toEqual([]);
  });

  it('weigh less than 3 kB', () => {
    const scripts = listFiles(site).filter((file) => /Filtres.*\.js$/.test(file));
    expect(scripts).toHaveLength(1);
    expect(readFileSync(path.join(site, scripts[0] ?? '')).length).toBeLessThan(3000);
  });
});

describe('consent', () => {
  it('is neither printed nor exported', () => {
    const files = listFiles(site).filter((file) => /\.(html|csv|json|js)$/.test(file));
    const told = files.filter((file) =>
      /courriel-confidentiel|papier-signe/.test(readFileSync(path.join(site, file), 'utf8')),
    );
    expect(told).toEqual([]);
  });
});

describe('a person whose one block was deleted', () => {
  it('is told wherever an id still names her, and stops nothing', () => {
    expect(executionWithout.code).toBe(0);
    expect(executionWithout.erreurs.match(/\[R-PERSONNE\]/g)).toHaveLength(9);
    expect(executionWithout.erreurs).toContain('0 erreur');
  });

  it('leaves no trace in the site: no name, no id, no photo of the board', () => {
    const traces = listFiles(siteWithout).filter((file) =>
      /vasseur|kergrist|ondine/i.test(`${file} ${readFileSync(path.join(siteWithout, file), 'latin1')}`),
    );
    expect(traces).toEqual([]);
  });

  it('leaves neither empty block nor words without a mouth', () => {
    const wanted = /^(h[1-6]|ul|ol|dl|dd|table|figure|blockquote|p|li)$/;
    for (const page of [PEOPLE, EVENINGS, AROUND, PAPER]) {
      const empty = readElements(siteWithout, page).filter(
        (element) =>
          wanted.test(element.tagName) &&
          element.properties['role'] !== 'status' &&
          textOf(element) === '' &&
          !JSON.stringify(element).includes('"tagName":"img"'),
      );
      expect({ page, empty }).toEqual({ page, empty: [] });
    }
    const around = readFileSync(path.join(siteWithout, AROUND), 'utf8');
    expect(around).not.toContain('Mes élèves parlent encore');
    expect(around).toContain('Blaise Fontanel');
  });
});
