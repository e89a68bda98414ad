import path from 'node:path';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { formatDiagnostics } from './diagnostics/afficher.ts';
import { loadSite } from './edition/load-site.ts';
import { findRacine } from './edition/racine.ts';
import type { Edition } from './edition/types.ts';

// The commands hand over what they were asked by the environment: Astro loads this file by itself.
const racine = findRacine();
const selection = { structure: process.env['MILLESIME_STRUCTURE'], annee: process.env['MILLESIME_ANNEE'] };
const publiees = (process.env['MILLESIME_PUBLIEES'] ?? '').split(',');
const publieesAvecPdf = (process.env['MILLESIME_PUBLIEES_AVEC_PDF'] ?? '').split(',');
const sansPdf = process.env['MILLESIME_SANS_PDF'] === '1';

/** Fills the collection from the one loader, again at each saved file in `dev`. */
const siteLoader: Loader = {
  name: 'millesime-site',
  load: ({ store, watcher, generateDigest }) => {
    const reload = (): void => {
      const { editions, diagnostics } = loadSite(racine, selection);
      const errors = diagnostics.filter(({ gravite }) => gravite === 'erreur');
      store.clear();
      for (const { edition, choisie } of editions) {
        const listee = choisie || publiees.includes(edition.id);
        const avecPdf = choisie ? !sansPdf : publieesAvecPdf.includes(edition.id);
        const data = { nature: 'edition', edition, choisie, listee, avecPdf };
        store.set({ id: edition.id, data, digest: generateDigest(data) });
      }
      if (errors.length > 0) {
        store.set({ id: 'fautes', data: { nature: 'fautes', texte: formatDiagnostics(errors) } });
      }
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

const site = defineCollection({
  loader: siteLoader,
  // Éditions are already validated by the loader, with the officer's own lines in its messages.
  schema: z.discriminatedUnion('nature', [
    z.object({
      nature: z.literal('edition'),
      edition: z.custom<Edition>(),
      choisie: z.boolean(),
      listee: z.boolean(),
      avecPdf: z.boolean(),
    }),
    z.object({ nature: z.literal('fautes'), texte: z.string() }),
  ]),
});

const chapitres = defineCollection({
  loader: glob({
    base: path.join(racine, 'content'),
    pattern: '*/*/[0-9][0-9]-*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { site, chapitres };
