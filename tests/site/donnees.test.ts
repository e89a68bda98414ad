import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import { formatIsoDates } from '../../src/format/date.ts';
import { formatNumber } from '../../src/format/nombre.ts';
import { typeset } from '../../src/format/typographie.ts';
import { parseCsv } from '../aide/csv.ts';
import { listFiles } from '../aide/dossiers.ts';
import { listPages, readElements, textOf } from '../aide/pages.ts';

const site = inject('site');
const files = listFiles(site);
const tables = files.filter((file) => file.endsWith('.csv'));

interface Json {
  titre: string;
  colonnes: { cle: string; titre: string; type: 'nombre' | 'date' | 'texte' }[];
  lignes: Record<string, string | number | null>[];
}

function read(file: string): string {
  return readFileSync(path.join(site, file), 'utf8');
}

/** A cell of JSON as CSV writes it. */
function toCell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value ?? '';
}

describe('the open data', () => {
  it.each(tables)('%s opens in a French spreadsheet, and its JSON says the same', (file) => {
    const csv = read(file);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head = [], ...rows] = parseCsv(csv);
    const json = JSON.parse(read(file.replace(/csv$/, 'json'))) as Json;
    expect(json.titre).not.toBe('');
    expect(head).toEqual(json.colonnes.map(({ cle }) => cle));
    expect(new Set(head).size).toBe(head.length);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows).toEqual(json.lignes.map((ligne) => head.map((cle) => toCell(ligne[cle]))));
  });

  it('write dates as ISO 8601, whatever the page prints', () => {
    const dates = tables.flatMap((file) => {
      const { colonnes, lignes } = JSON.parse(read(file.replace(/csv$/, 'json'))) as Json;
      const keys = colonnes.flatMap(({ cle, type }) => (type === 'date' ? cle : []));
      return lignes.flatMap((ligne) => keys.flatMap((cle) => ligne[cle] ?? []));
    });
    expect(dates.length).toBeGreaterThan(10);
    const iso = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?(, \d{4}(-\d{2}){0,2})*$/;
    expect(dates.filter((date) => !iso.test(String(date)))).toEqual([]);
  });

  it('are all listed on their page', () => {
    const page = files.find((file) => file.endsWith('essort/2024/donnees/index.html')) ?? '';
    const links = readElements(site, page).map(({ properties }) => properties['href'] ?? '');
    const here = tables.filter((file) => file.startsWith('essort/2024/')).map((file) => path.basename(file));
    expect(here.filter((name) => !links.includes(name))).toEqual([]);
  });
});

function find(parent: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(parent, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** Blocks that hold one table and offer it as CSV: the page, the table, the file. */
function listTwins(): { page: string; table: Element; csv: string }[] {
  return listPages(site).flatMap((page) =>
    readElements(site, page)
      .filter(({ properties }) => [properties['className'] ?? []].flat().includes('bloc'))
      .flatMap((bloc) => {
        const [table, ...others] = find(bloc, ({ tagName }) => tagName === 'table');
        const [link] = find(bloc, ({ properties }) => /\.csv$/.test(properties['href'] ?? ''));
        if (!table || others.length > 0 || !link) return [];
        return [
          { page, table, csv: path.posix.join(path.posix.dirname(page), String(link.properties['href'])) },
        ];
      }),
  );
}

/** The rows of a table as the page prints them, without its head nor its total. */
function readRows(table: Element): string[][] {
  const [body] = find(table, ({ tagName }) => tagName === 'tbody');
  if (!body) return [];
  return find(body, ({ tagName }) => tagName === 'tr')
    .filter(({ properties }) => ![properties['className'] ?? []].flat().includes('total'))
    .map((row) => find(row, ({ tagName }) => tagName === 'td' || tagName === 'th').map(textOf));
}

/** What the page prints for a cell of the JSON. */
function toPrinted(value: string | number | null | undefined, type = 'texte'): string {
  if (value === null || value === undefined) return '–';
  const words = typeof value === 'number' ? formatNumber(value) : typeset(value);
  const text = type === 'date' ? formatIsoDates(String(value)) : words;
  return text.replace(/\s+/g, ' ').trim();
}

describe('a table and its data', () => {
  const twins = listTwins();

  it('stand together on several pages', () => {
    expect(new Set(twins.map(({ csv }) => csv)).size).toBeGreaterThan(5);
  });

  it.each(twins)('$page shows what $csv says', ({ table, csv }) => {
    const { titre, colonnes, lignes } = JSON.parse(read(csv.replace(/csv$/, 'json'))) as Json;
    const said = lignes.map((ligne) => colonnes.map(({ cle, type }) => toPrinted(ligne[cle], type)));
    const [caption] = find(table, ({ tagName }) => tagName === 'caption');
    const shown = readRows(table);
    expect(shown.length).toBeGreaterThan(0);
    if (caption && textOf(caption) === toPrinted(titre)) {
      expect(shown).toEqual(said);
      return;
    }
    // The data gather several tables of the page, with the same columns and more.
    const lost = shown.filter((row) => !said.some((whole) => row.every((cell) => whole.includes(cell))));
    expect(lost).toEqual([]);
  });
});
