import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { SITE_LOADER } from '../src/edition/racine.ts';
import { explainPanne } from './pannes.ts';

/** An editor saves in several steps (write beside, rename): they are read as one. In milliseconds. */
const DELAI = 30;

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** What systems and open programs leave behind; see src/edition/discover.ts. */
const LEFTOVER = /(^|[\\/])(\.|~\$)/;

/**
 * Has the collection of éditions filled again. Astro itself reads its configuration again when such a file changes, and
 * does nothing of what it is asked meanwhile: it is asked until it has.
 */
async function fillAgain({ server, refreshContent }: Setup): Promise<void> {
  let filled = false as boolean;
  const context = {
    filled: (): void => {
      filled = true;
    },
  };
  for (let tries = 0; !filled && tries < 200; tries += 1) {
    if (tries > 0) await setTimeout(10);
    await refreshContent?.({ loaders: [SITE_LOADER], context });
  }
  // Astro keeps the middleware, and with it the collection that it has read, as long as its own code does not change.
  for (const { name, hot } of Object.values(server.environments)) {
    if (name !== 'client') hot.send('astro:middleware-updated', {});
  }
}

/** Fills the collection again when files of the racine change. Out: what resolves once pages show what is saved. */
function watchRacine(racine: string, setup: Setup): () => Promise<void> {
  let pending = Promise.resolve();
  let planned = false;
  const folders = ['data', 'content'].map((folder) => path.join(racine, folder));
  setup.server.watcher.add(folders);
  setup.server.watcher.on('all', (_event, file) => {
    const mine = folders.some((folder) => file.startsWith(`${folder}${path.sep}`));
    if (!mine || planned || LEFTOVER.test(path.relative(racine, file))) return;
    planned = true;
    pending = pending
      .then(() => setTimeout(DELAI))
      .then(() => {
        planned = false;
        return fillAgain(setup);
      })
      .catch((error: unknown) => {
        process.stderr.write(`✗ L’aperçu n’a pas pu être mis à jour : ${explainPanne(error)}\n`);
      });
  });
  return () => pending;
}

/**
 * The part of `npm run dev` that Astro has not: data read again as soon as a file is saved, with one reload of the open
 * pages; and no page before what was saved is read, since it would show old values.
 */
export function createApercu(racine: string): AstroIntegration {
  let server: Setup['server'] | undefined;
  let settled = (): Promise<void> => Promise.resolve();
  return {
    name: 'millesime-apercu',
    hooks: {
      'astro:server:setup': (setup) => {
        server = setup.server;
        settled = watchRacine(racine, setup);
      },
      'astro:server:start': () => {
        const receive: Connect.NextHandleFunction = (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const page = request.headers.accept?.includes('text/html') === true;
          if (page && /\/[^/.@]+$/.test(pathname)) {
            response.writeHead(302, { location: `${pathname}/` }).end();
          } else if (page) {
            void settled().then(() => {
              next();
            });
          } else {
            next();
          }
        };
        // In front of Astro's own, which answers in English to an address without its last slash.
        server?.middlewares.stack.unshift({ route: '', handle: receive });
      },
    },
  };
}
