import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/navigateur/lancer.ts';
import { ORIGINE, type Refus, serveFolder } from '../../scripts/pdf/servir.ts';
import { makeFolder } from './dossiers.ts';

/** The site is shown under a folder of the host: it must work from any base path. */
const SOUS_DOSSIER = 'associations/rapports';

/** A window on the site, and what it asked for in vain. */
interface Fenetre {
  context: BrowserContext;
  page: Page;
  refus: Refus;
}

interface Visite {
  /** Opens a window that nobody has looked through; closed with the browser. */
  open: (options?: BrowserContextOptions) => Promise<Fenetre>;
  /** Lends a window for as long as `look` takes. Those that look in the same way have it one after the other. */
  visit: <T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>) => Promise<T>;
  browser: () => Browser;
  /** Whole address of a page of the site: `essort/2024/index.html`. */
  urlOf: (page: string) => string;
}

/** Starts one browser for the tests of a file and shows them a built site. */
export function visitSite(site: string): Visite {
  let browser: Browser;
  let host: string;
  // A process of the browser for each window: to start it takes longer than to look at a page.
  const libres = new Map<string, Page[]>();

  async function open(options: BrowserContextOptions = {}): Promise<Fenetre> {
    const context = await browser.newContext(options);
    const refus = await serveFolder(context, host);
    return { context, page: await context.newPage(), refus };
  }

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
    open,
    visit: async (options, look) => {
      const kind = JSON.stringify(options);
      const free = libres.get(kind) ?? [];
      libres.set(kind, free);
      const page = free.pop() ?? (await open(options)).page;
      try {
        return await look(page);
      } finally {
        page.removeAllListeners();
        free.push(page);
      }
    },
    browser: () => browser,
    urlOf: (page) => `${ORIGINE}/${SOUS_DOSSIER}/${page}`,
  };
}
