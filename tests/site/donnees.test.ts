import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, it } from 'vitest';
import { loadSite } from '../../src/edition/load-site.ts';
import { formatIsoDates } from '../../src/format/date.ts';
import { formatNumber } from '../../src/format/nombre.ts';
import { typeset } from '../../src/format/typographie.ts';
import { findFalseAmounts, type TableImprimee } from '../aide/comptes.ts';
import { parseCsv } from '../aide/csv.ts';
import { listFiles } from '../aide/dossiers.ts';
import { hasClass, listPages, readElements, textOf } from '../aide/pages.ts';

const site = inject('site');
const files = listFiles(site);
const departements = loadSite('.').editions[0]?.edition.departements ?? {};
const tables = files.filter((file) => file.endsWith('.csv'));

interface Json {
  titre: string;
  colonnes: { cle: string; titre: string; type: 'nombre' | 'date' | 'texte'; unite: string | null }[];
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
function listTwins(): { page: string; table: Element; csv: string; comptes: boolean }[] {
  return listPages(site).flatMap((page) =>
    readElements(site, page)
      .filter((element) => hasClass(element, 'bloc'))
      .flatMap((bloc) => {
        const [table, ...others] = find(bloc, ({ tagName }) => tagName === 'table');
        const [link] = find(bloc, ({ properties }) => /\.csv$/.test(properties['href'] ?? ''));
        // One line a session in the data, one an axis on the page: compared below.
        if (!table || others.length > 0 || !link || hasClass(table, 'seances-table')) return [];
        return [
          {
            ...{ page, table, comptes: hasClass(bloc, 'comptes') },
            csv: path.posix.join(path.posix.dirname(page), String(link.properties['href'])),
          },
        ];
      }),
  );
}

interface Ligne {
  cellules: string[];
  /** `groupe` above the rows that it sums, `total` at the foot. */
  somme: 'groupe' | 'total' | null;
}

/** The first words of a cell, without the small print below them. */
function readPremier(cell: Element): string {
  const [first] = find(cell, ({ tagName }) => tagName === 'span');
  return textOf(first ?? cell);
}

/** A table of accounts as the page prints it, without its formulas; a line over all columns only heads others. */
function readComptes(table: Element): TableImprimee {
  const [titre = ''] = find(table, ({ tagName }) => tagName === 'caption').map(readPremier);
  const [titres = []] = find(table, ({ tagName }) => tagName === 'thead').map((head) =>
    find(head, ({ tagName }) => tagName === 'th').map(readPremier),
  );
  const lignes = find(table, ({ tagName }) => tagName === 'tbody')
    .flatMap((body) => find(body, ({ tagName }) => tagName === 'tr'))
    .filter((row) => !hasClass(row, 'comptes-section'))
    .map((row) => find(row, ({ tagName }) => tagName === 'td' || tagName === 'th').map(readPremier));
  return { titre, titres, lignes };
}

/** The rows of a table as the page prints them, without its head; a cell over several columns counts as many. */
function readLignes(table: Element): Ligne[] {
  return find(table, ({ tagName }) => tagName === 'tbody')
    .flatMap((body) => find(body, ({ tagName }) => tagName === 'tr'))
    .map((row) => {
      const cells = find(row, ({ tagName }) => tagName === 'td' || tagName === 'th');
      return {
        somme: hasClass(row, 'groupe') ? 'groupe' : hasClass(row, 'total') ? 'total' : null,
        cellules: cells.flatMap((cell) => [
          textOf(cell),
          ...Array.from({ length: Number(cell.properties['colSpan'] ?? 1) - 1 }, () => ''),
        ]),
      };
    });
}

function readTitres(table: Element): string[] {
  return find(table, ({ tagName }) => tagName === 'thead').flatMap((head) =>
    find(head, ({ tagName }) => tagName === 'th').map(textOf),
  );
}

/** What the page prints for a cell of the JSON. */
function toPrinted(value: string | number | null | undefined, type = 'texte'): string {
  if (value === null || value === undefined) return '–';
  const words = typeof value === 'number' ? formatNumber(value) : typeset(value);
  const text = type === 'date' ? formatIsoDates(String(value)) : words;
  return text.replace(/\s+/g, ' ').trim();
}

/** All that a line of the data says, as a page that gathers columns may print it. */
function listPropos(ligne: Json['lignes'][number], colonnes: Json['colonnes']): string[] {
  return colonnes.flatMap(({ cle, titre, type }) => {
    const value = ligne[cle];
    if (value === null || value === undefined) return '–';
    if (value === 'oui') return titre.toLowerCase();
    if (!cle.startsWith('departement')) return toPrinted(value, type);
    return String(value)
      .split(', ')
      .map((code) => departements[code] ?? code);
  });
}

/** Whether a cell says nothing that the data do not: « Rennes (Ille-et-Vilaine) » is a place and a département. */
function isMadeOf(cell: string, propos: readonly string[]): boolean {
  if (propos.includes(cell)) return true;
  if (!/\p{L}/u.test(cell)) return false;
  const rest = propos
    .filter((part) => part !== '–')
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, part) => text.replace(part, ' '), cell);
  return /^(?:[\s(),;]|(?<= )à(?= ))*$/.test(rest);
}

/** Whether a row of the page says what a line of the data says, under the same headings where they bear the same. */
function agrees(
  cellules: readonly string[],
  titres: readonly string[],
  ligne: Json['lignes'][number],
  colonnes: Json['colonnes'],
): boolean {
  const propos = listPropos(ligne, colonnes);
  return cellules.every((cell, i) => {
    const colonne = colonnes.find(({ titre }) => toPrinted(titre) === titres[i]);
    const value = colonne && ligne[colonne.cle];
    // What was planned of a cancelled event is not printed as what took place.
    const withheld = ligne['annule'] === 'oui' && cell === '–';
    const kept = value === null || value === undefined || cell.includes(toPrinted(value, colonne?.type));
    return isMadeOf(cell, propos) && (kept || withheld);
  });
}

/** The number that a cell begins or ends with: « 14 », « plus de 1 500 », « 6 à 13 ». 0 when it has none. */
function toNumber(cell: string): number {
  const [, digits = '0'] = /(\d[\d ]*(?:,\d+)?)/.exec(cell) ?? [];
  return Number(digits.replaceAll(' ', '').replace(',', '.'));
}

/** The sums of a table that are not those of the rows that they stand for. */
function findFalseSums(lignes: readonly Ligne[]): string[] {
  return lignes.flatMap(({ somme, cellules }, i) => {
    if (somme === null) return [];
    const next = lignes.findIndex((ligne, j) => j > i && ligne.somme !== null);
    const rows = somme === 'total' ? lignes : lignes.slice(i + 1, next < 0 ? lignes.length : next);
    const summed = rows.filter((ligne) => ligne.somme === null);
    const [titre = '', ...sums] = cellules;
    const count = /\((\d+)\)$/.exec(titre)?.[1];
    const wrong = sums.filter(
      (cell, j) =>
        /\d/.test(cell) &&
        toNumber(cell) !== summed.reduce((sum, row) => sum + toNumber(row.cellules[j + 1] ?? ''), 0),
    );
    if (count !== undefined && Number(count) !== summed.length) wrong.push(`(${count})`);
    return wrong.map((cell) => `${titre} : ${cell}`);
  });
}

describe('a table and its data', () => {
  const twins = listTwins();

  it('stand together on several pages', () => {
    expect(new Set(twins.map(({ csv }) => csv)).size).toBeGreaterThan(5);
  });

  it.each(twins.filter(({ comptes }) => comptes))('$page counts as $csv does', ({ table, csv }) => {
    const imprimee = readComptes(table);
    expect(imprimee.lignes.length).toBeGreaterThan(0);
    expect(imprimee.lignes.every(({ length }) => length === imprimee.titres.length + 1)).toBe(true);
    expect(findFalseAmounts(imprimee, JSON.parse(read(csv.replace(/csv$/, 'json'))) as Json)).toEqual([]);
  });

  it.each(twins.filter(({ comptes }) => !comptes))('$page shows what $csv says', ({ table, csv }) => {
    const { titre, colonnes, lignes } = JSON.parse(read(csv.replace(/csv$/, 'json'))) as Json;
    const [caption] = find(table, ({ tagName }) => tagName === 'caption');
    const shown = readLignes(table);
    const rows = shown.flatMap(({ somme, cellules }) => (somme === null ? [cellules] : []));
    expect(rows.length).toBeGreaterThan(0);
    if (caption && textOf(caption) === toPrinted(titre)) {
      expect(rows).toEqual(
        lignes.map((ligne) => colonnes.map(({ cle, type }) => toPrinted(ligne[cle], type))),
      );
      return;
    }
    // The data gather several tables of the page, in columns of their own.
    const titres = readTitres(table);
    const left = [...lignes];
    const lost = rows.filter((row) => {
      const found = left.findIndex((ligne) => agrees(row, titres, ligne, colonnes));
      if (found >= 0) left.splice(found, 1);
      return found < 0;
    });
    expect(lost).toEqual([]);
    if (path.basename(csv) === 'evenements.csv') expect(findFalseSums(shown)).toEqual([]);
  });
});

describe('the sessions of working groups', () => {
  const tables = listPages(site).flatMap((page) =>
    readElements(site, page)
      .filter((element) => hasClass(element, 'seances-table'))
      .map((table) => ({ page, table })),
  );

  it('are shown on a chapter and on paper', () => {
    expect(tables).toHaveLength(2);
  });

  it.each(tables)('$page shows each day and its attendance as the data give them', ({ page, table }) => {
    const folder = path.posix.join(page.split('/').slice(0, 2).join('/'), 'donnees');
    const { lignes } = JSON.parse(read(path.posix.join(folder, 'seances-des-groupes.json'))) as Json;
    // The page may shorten the title of an axis: both are read axis by axis, in their order.
    const shown = find(table, (element) => hasClass(element, 'seances-rang'))
      .map((row) =>
        find(row, ({ tagName }) => tagName === 'li').map((li) => [
          find(li, ({ tagName }) => tagName === 'time')[0]?.properties['dateTime'],
          find(li, ({ tagName }) => tagName === 'b').map(textOf)[0],
        ]),
      )
      .filter((seances) => seances.length > 0);
    const axes = [...new Set(lignes.map(({ axe }) => axe))];
    const said = axes.map((axe) =>
      lignes.filter((ligne) => ligne['axe'] === axe).map(({ date, presents }) => [date, toPrinted(presents)]),
    );
    expect(shown.flat().length).toBeGreaterThan(10);
    expect(shown).toEqual(said);
  });
});

describe('people and their data', () => {
  const blocs = listPages(site).flatMap((page) =>
    readElements(site, page)
      .filter((element) => hasClass(element, 'trombinoscope'))
      .flatMap((bloc) =>
        find(bloc, ({ properties }) => /\.csv$/.test(properties['href'] ?? '')).map(({ properties }) => ({
          page,
          bloc,
          csv: path.posix.join(path.posix.dirname(page), properties['href'] ?? ''),
        })),
      ),
  );

  it('stand together in each report', () => {
    expect(new Set(blocs.map(({ csv }) => csv.split('/')[0])).size).toBe(4);
  });

  it.each(blocs)('$page shows whom $csv names, and what it says of them', ({ bloc, csv }) => {
    const { lignes } = JSON.parse(read(csv.replace(/csv$/, 'json'))) as Json;
    const shown = find(bloc, (element) => hasClass(element, 'personne'));
    const nomOf = (li: Element): string =>
      find(li, (element) => hasClass(element, 'nom')).map(textOf)[0] ?? '';
    const said = new Map(
      lignes.map((ligne) => [
        toPrinted([ligne['prenom'], ligne['nom']].filter((part) => part != null).join(' ')),
        ['fonction', 'referent', 'profession', 'structure', 'commune'].flatMap((cle) => ligne[cle] ?? []),
      ]),
    );
    expect(shown.map(nomOf).toSorted()).toEqual([...said.keys()].toSorted());
    const silent = shown.flatMap((li) =>
      (said.get(nomOf(li)) ?? [])
        .map((value) => toPrinted(value))
        .filter((value) => !textOf(li).toLowerCase().includes(value.toLowerCase())),
    );
    expect(silent).toEqual([]);
  });
});
