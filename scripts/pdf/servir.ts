import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

/** The host under which the built site is shown to the browser. It exists nowhere: every request is answered here. */
export const ORIGINE = 'http://millesime.localhost';

/** The requests that were refused while a page was loading. */
export interface Refus {
  /** Whole addresses outside the site. */
  etrangeres: Set<string>;
  /** Paths of the site that no file answers. */
  introuvables: Set<string>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/**
 * Answers the requests of a browser context from a folder, without a server, and refuses everything else.
 *
 * @param context a context in which no page is open yet
 * @param dossier the folder of the built site
 * @returns the refusals, filled as they happen
 */
export async function serveFolder(context: BrowserContext, dossier: string): Promise<Refus> {
  const refus: Refus = { etrangeres: new Set(), introuvables: new Set() };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGINE) {
      refus.etrangeres.add(url.href);
      await route.abort('blockedbyclient');
      return;
    }
    if (!(await answer(route, dossier, url.pathname))) {
      refus.introuvables.add(url.pathname);
      await route.fulfill({ status: 404, body: '' });
    }
  });
  return refus;
}

async function answer(route: Route, dossier: string, pathname: string): Promise<boolean> {
  const root = resolve(dossier);
  const file = join(root, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  if (!file.startsWith(root + sep)) return false;
  let body: Buffer;
  try {
    body = await readFile(file);
  } catch {
    return false;
  }
  const contentType = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  await route.fulfill({ body, contentType });
  return true;
}
