import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findHtmlFaults } from '../aide/html.ts';
import { listPages } from '../aide/pages.ts';

const site = inject('site');

describe('every page is valid HTML', () => {
  it.each(listPages(site))('%s', async (page) => {
    expect(await findHtmlFaults(site, page)).toEqual([]);
  });
});

describe('what is published', () => {
  it('holds no alert of the check: they are for the preview', () => {
    const told = listPages(site).filter((page) =>
      readFileSync(path.join(site, page), 'utf8').includes('Alertes de la vérification'),
    );
    expect(told).toEqual([]);
  });
});
