import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { loadSite } from '../../src/edition/load-site.ts';

/** One file a chapter, `<structure>-<chapitre>.yaml`: each figure of the published report, and how our page prints it. */
const FOLDER = 'tests/fixtures/inventaires';

const site = inject('site');
const editions = loadSite('.').editions.map(({ edition }) => edition);

const chapitres = readdirSync(FOLDER).flatMap((file) => {
  const name = file.replace(/\.yaml$/, '');
  const edition = editions.find(({ structureId }) => name.startsWith(`${structureId}-`));
  if (!edition) return [];
  const slug = name.slice(edition.structureId.length + 1);
  const figures = parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { seed: string; attendu: string }[];
  return [{ name, page: path.join(edition.id, slug, 'index.html'), figures }];
});

/** Elements that leave no blank between a figure and the word beside it: « (41 » is one word, 41 a `<data>` of it. */
const IN_A_LINE = new Set([
  'a',
  'abbr',
  'cite',
  'data',
  'em',
  'i',
  'q',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** What a reader sees of a page, blanks made plain. */
function readText(page: string): string {
  const read = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    if (node.type !== 'element') return node.children.map(read).join('');
    if (['script', 'style'].includes(node.tagName)) return '';
    const text = node.children.map(read).join('');
    return IN_A_LINE.has(node.tagName) ? text : ` ${text} `;
  };
  return read(htmlToHast(readFileSync(path.join(site, page), 'utf8'))).replace(/\s+/g, ' ');
}

describe('the inventories of the published reports', () => {
  it('cover a chapter of each report that they were made for', () => {
    expect(chapitres.map(({ name }) => name.split('-')[0])).toEqual(['apmsl', 'cpts', 'femasaura']);
  });

  it.each(chapitres)('$name: every figure of the source is on the page', ({ page, figures }) => {
    const text = readText(page);
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ attendu }) => !text.includes(attendu.replace(/\s+/g, ' ')))).toEqual([]);
  });
});
