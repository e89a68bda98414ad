import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findBrokenLinks, readSite } from '../aide/liens.ts';
import { listPages } from '../aide/pages.ts';

const site = inject('site');
const pages = listPages(site);
const contents = readSite(site);

describe('every link and anchor leads somewhere, from any folder', () => {
  it.each([...contents.keys()])('%s', (file) => {
    expect(findBrokenLinks(site, contents, file)).toEqual([]);
  });

  it('finds links in each page', () => {
    const counts = pages.map((page) => contents.get(page)?.liens.length ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(3);
  });
});

describe('the ids of a page', () => {
  it.each(pages)('%s: each once, and each that is named is there', (page) => {
    const { ids = [], nommes = [] } = contents.get(page) ?? {};
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(nommes.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('every page can be reached', () => {
  it('by links from the home page', () => {
    const reached = new Set(['index.html']);
    for (const page of reached) {
      for (const address of contents.get(page)?.liens ?? []) {
        const [file = ''] = address.split('#');
        const target = path.posix.join(path.posix.dirname(page), file);
        if (target.endsWith('.html') && contents.has(target)) reached.add(target);
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});
