import path from 'node:path';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { formatDiagnostics } from './diagnostics/afficher.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import { loadSite } from './edition/load-site.ts';
import type { Edition } from './edition/types.ts';

// The commands hand over what they were asked by the environment: Astro loads this file by itself.
const racine = path.resolve(process.env['MILLESIME_RACINE'] ?? '.');
const selection = { structure: process.env['MILLESIME_STRUCTURE'], annee: process.env['MILLESIME_ANNEE'] };
const publiees = (process.env['MILLESIME_PUBLIEES'] ?? '').split(',');

/** Fills a collection from the one loader, again at each saved file in `dev`. */
function siteLoader(name: string, fill: (store: Parameters<Loader['load']>[0]['store']) => void): Loader {
  return {
    name,
    load: ({ store, watcher }) => {
      const reload = (): void => {
        store.clear();
        fill(store);
      };
      reload();
      if (watcher) {
        watcher.add([path.join(racine, 'data'), path.join(racine, 'content')]);
        watcher.on('all', (_event, file) => {
          if (/\.(ya?ml|mdx)$/.test(file)) reload();
        });
      }
      return Promise.resolve();
    },
  };
}

const editions = defineCollection({
  loader: siteLoader('millesime-editions', (store) => {
    for (const { edition, choisie } of loadSite(racine, selection).editions) {
      const listee = choisie || publiees.includes(edition.id);
      store.set({ id: edition.id, data: { edition, choisie, listee } });
    }
  }),
  // Already validated by the loader, with the officer's own lines in its messages.
  schema: z.object({ edition: z.custom<Edition>(), choisie: z.boolean(), listee: z.boolean() }),
});

const fautes = defineCollection({
  loader: siteLoader('millesime-fautes', (store) => {
    const { diagnostics } = loadSite(racine, selection);
    const errors = diagnostics.filter(({ gravite }) => gravite === 'erreur');
    if (hasErrors(diagnostics)) store.set({ id: 'fautes', data: { texte: formatDiagnostics(errors) } });
  }),
  schema: z.object({ texte: z.string() }),
});

const chapitres = defineCollection({
  loader: glob({ base: path.join(racine, 'content'), pattern: '*/*/[0-9][0-9]-*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
});

export const collections = { editions, fautes, chapitres };
