import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../scripts/pdf/lire.ts';
import { runScript } from '../aide/commande.ts';
import { digest, listFiles, makeFolder } from '../aide/dossiers.ts';
import { findBrokenLinks, readSite } from '../aide/liens.ts';
import { hasClass, readElements, textOf } from '../aide/pages.ts';

let folder: string;
let racine: string;
let sortie: string;

async function publish(...options: string[]): Promise<void> {
  const { code, erreurs } = await runScript('rapport', ['--racine', racine, '--sortie', sortie, ...options]);
  expect({ code, erreurs }).toEqual({ code: 0, erreurs });
}

/** Digests of the files of one season. */
function digestOf(saison: string): Record<string, string> {
  return digest(path.join(sortie, 'la-rampe', saison));
}

function read(page: string): string {
  return readFileSync(path.join(sortie, page), 'utf8');
}

function brokenLinks(): string[] {
  const contents = readSite(sortie);
  return [...contents.keys()].flatMap((file) =>
    findBrokenLinks(sortie, contents, file).map((fault) => `${file} : ${fault}`),
  );
}

beforeAll(() => {
  folder = makeFolder();
  racine = path.join(folder, 'racine');
  sortie = path.join(folder, 'site');
  cpSync('tests/fixtures/valid/deux-saisons', racine, { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a theatre that publishes one season after the other', () => {
  it('publishes the first alone: its index pages list no other', async () => {
    await publish('--annee', '2023-2024', '--sans-pdf');
    expect(listFiles(path.join(sortie, 'la-rampe')).filter((file) => file.startsWith('2024'))).toEqual([]);
    expect(read('la-rampe/index.html')).toContain('href="2023-2024/index.html"');
    expect(read('la-rampe/index.html')).not.toContain('2024-2025');
    expect(brokenLinks()).toEqual([]);
  });

  it('adds the second and leaves the first as it was', async () => {
    const first = digestOf('2023-2024');
    await publish('--structure', 'la-rampe', '--annee', '2024-2025');
    expect(digestOf('2023-2024')).toEqual(first);
    for (const saison of ['2023-2024', '2024-2025']) {
      expect(read('la-rampe/index.html')).toContain(`href="${saison}/index.html"`);
      expect(read('index.html')).toContain(`href="la-rampe/${saison}/index.html"`);
    }
  });

  it('promises only the PDF that there is', () => {
    expect(listFiles(sortie).filter((file) => file.endsWith('.pdf'))).toEqual([
      'la-rampe/2024-2025/la-rampe-2024-2025-coup-d-oeil.pdf',
      'la-rampe/2024-2025/la-rampe-2024-2025.pdf',
    ]);
    expect(brokenLinks()).toEqual([]);
  });

  it('prints links between chapters as links inside the PDF', async () => {
    const octets = readFileSync(path.join(sortie, 'la-rampe/2024-2025/la-rampe-2024-2025.pdf'));
    const { liens, destinations } = await readPdf(octets);
    expect(liens).toEqual(['https://fr.wikipedia.org/wiki/Qu%C3%AAte']);
    expect(destinations.get('chapitre-le-bilan')).toBe(5);
    expect(destinations.get('le-bilan--les-recettes')).toBe(5);
  });

  it('compares the second with the first, whose figure is typed only there', () => {
    const tiles = readElements(sortie, 'la-rampe/2024-2025/index.html').filter((element) =>
      hasClass(element, 'tuile'),
    );
    expect(tiles.map(textOf).join('\n')).toContain('+15\u00A0% (52 en 2023–2024)'.replace(/\s/g, ' '));
  });

  it('corrects a figure of one season without touching the other', async () => {
    const [first, second] = [digestOf('2023-2024'), digestOf('2024-2025')];
    const file = path.join(racine, 'data/la-rampe/2024-2025/indicateurs.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('60', '61'));
    await publish('--annee', '2024-2025');
    expect(digestOf('2023-2024')).toEqual(first);
    const changed = digestOf('2024-2025');
    expect(changed['la-saison/index.html']).not.toBe(second['la-saison/index.html']);
    expect(changed['credits/index.html']).toBe(second['credits/index.html']);
    expect(read('la-rampe/2024-2025/la-saison/index.html')).toContain('61\u00A0spectateurs');
    expect(brokenLinks()).toEqual([]);
  });
});
