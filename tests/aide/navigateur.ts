import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { ORIGINE, type Refus, serveFolder } from '../../scripts/pdf/servir.ts';
import { makeFolder } from './dossiers.ts';

/** The site is shown under a folder of the host: it must work from any base path. */
const SOUS_DOSSIER = 'associations/rapports';

/** A window on the site, and what it asked for in vain. */
interface Fenetre {
  context: BrowserContext;
  refus: Refus;
}

interface Visite {
  /** Opens a window; closed with the browser. */
  open: (options?: BrowserContextOptions) => Promise<Fenetre>;
  browser: () => Browser;
  /** Whole address of a page of the site: `essort/2024/index.html`. */
  urlOf: (page: string) => string;
}

/** Starts one browser for the tests of a file and shows them a built site. */
export function visitSite(site: string): Visite {
  let browser: Browser;
  let host: string;

  beforeAll(async () => {
    host = makeFolder();
    const link = path.join(host, SOUS_DOSSIER);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.resolve(site), link, 'dir');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(host, { recursive: true, force: true });
  });

  return {
    open: async (options = {}) => {
      const context = await browser.newContext(options);
      return { context, refus: await serveFolder(context, host) };
    },
    browser: () => browser,
    urlOf: (page) => `${ORIGINE}/${SOUS_DOSSIER}/${page}`,
  };
}
