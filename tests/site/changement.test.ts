import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PdfLu, readPdf } from '../../scripts/pdf/lire.ts';
import { runScript } from '../aide/commande.ts';
import { parseCsv } from '../aide/csv.ts';
import { copyStructure, digest, listFiles, makeFolder } from '../aide/dossiers.ts';
import { hasClass, readElements, textOf } from '../aide/pages.ts';

let folder: string;
let site: string;
let pdf: PdfLu;

async function publish(): Promise<void> {
  const { code, erreurs } = await runScript('rapport', ['--racine', folder, '--sortie', site]);
  expect({ code, erreurs }).toEqual({ code: 0, erreurs });
}

beforeAll(() => {
  folder = makeFolder();
  site = path.join(folder, 'site');
  copyStructure('essort', folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the same content, made again from another folder', () => {
  it('gives the same files to the byte, PDF included', async () => {
    await publish();
    const first = inject('site');
    const again = digest(path.join(site, 'essort'));
    expect(again).toEqual(digest(path.join(first, 'essort')));
    expect(Object.keys(again).filter((file) => file.endsWith('.pdf'))).toEqual([
      '2024/essort-2024-coup-d-oeil.pdf',
      '2024/essort-2024.pdf',
    ]);
  });
});

/** Text of the elements of a page that a predicate chooses. */
function textsOf(
  page: string,
  chosen: (element: ReturnType<typeof readElements>[number]) => boolean,
): string[] {
  return readElements(site, `essort/2024/${page}index.html`).filter(chosen).map(textOf);
}

function readData(file: string): string {
  return readFileSync(path.join(site, 'essort/2024/donnees', file), 'utf8');
}

describe('a figure changed in one place, from 84 members to 97', () => {
  beforeAll(async () => {
    const file = path.join(folder, 'data/essort/2024/indicateurs.yaml');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/^adherents:\n {2}libelle: adhérents\n {2}valeur: 84$/m, (found) =>
      found.replace('84', '97'),
    );
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    await publish();
    pdf = await readPdf(readFileSync(path.join(site, 'essort/2024/essort-2024.pdf')));
  });

  it('changes in the tile of the home, with its evolution', () => {
    const tile = textsOf('', (element) => hasClass(element, 'tuile')).find((text) =>
      text.includes('adhérents'),
    );
    expect(tile).toMatch(/^97/);
    expect(tile).toContain('+98\u00A0% (49 en 2023)'.replace(/\s/g, ' '));
  });

  it('changes in the prose of two chapters', () => {
    const prose = (page: string): string =>
      textsOf(page, ({ tagName }) => tagName === 'p')
        .join(' ')
        .replace(/\s/g, ' ');
    expect(prose('rapport-moral/')).toContain('Enfin, 97 adhérents nous ont accordé leur confiance');
    expect(prose('vie-associative/')).toContain('ESSORT compte 97 adhérents');
  });

  it('changes in the chart, in what is said of it, and in its twin table', () => {
    const charts = readElements(site, 'essort/2024/vie-associative/index.html').filter(
      ({ tagName, properties }) => tagName === 'svg' && properties['role'] === 'img',
    );
    const [chart] = charts.filter(({ properties }) => String(properties['ariaLabel']).includes('2023'));
    expect(chart && textOf(chart)).toContain('97');
    expect(String(chart?.properties['ariaLabel'])).toContain('97');
    const cells = textsOf('vie-associative/', ({ tagName }) => tagName === 'td' || tagName === 'th');
    expect(cells).toContain('97');
  });

  it('changes in the open data', () => {
    const row = parseCsv(readData('chiffres.csv')).find(([id]) => id === 'adherents');
    expect(row).toContain('97');
    expect(parseCsv(readData('graphique-adherents-evolution.csv')).at(-1)).toEqual(['2024', '97']);
    const { lignes } = JSON.parse(readData('chiffres.json')) as { lignes: Record<string, unknown>[] };
    expect(lignes.find(({ id }) => id === 'adherents')).toMatchObject({ valeur: 97, precedent: 49 });
  });

  it('changes everywhere in the PDF', () => {
    const pages = pdf.pages.map(({ texte }) => texte.replace(/\s+/g, ' '));
    expect(pages.filter((page) => /\b97 ?adhérents/.test(page)).length).toBeGreaterThanOrEqual(4);
    expect(pages.some((page) => page.includes('de 49 en 2023 à 97 en 2024'))).toBe(true);
  });

  it('leaves no trace of the former one', () => {
    const files = listFiles(path.join(site, 'essort')).filter((file) => /\.(html|csv|json)$/.test(file));
    const texts = files.map((file) =>
      readFileSync(path.join(site, 'essort', file), 'utf8').replace(/<[^>]+>/g, ' '),
    );
    const stale = files.filter((_, i) => /\b84\s+adhérents|à 84 en 2024|;84;|: 84\b/.test(texts[i] ?? ''));
    expect(stale).toEqual([]);
    expect(pdf.pages.filter(({ texte }) => /\b84\s*adhérents|à 84 en 2024/.test(texte))).toEqual([]);
  });
});
