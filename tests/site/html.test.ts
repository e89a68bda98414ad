import { describe, expect, inject, it } from 'vitest';
import { findHtmlFaults } from '../aide/html.ts';
import { listPages } from '../aide/pages.ts';

const site = inject('site');

describe('every page is valid HTML', () => {
  it.each(listPages(site))('%s', async (page) => {
    expect(await findHtmlFaults(site, page)).toEqual([]);
  });
});
