import path from 'node:path';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { verifySite, type VerifiedSite } from './coherence/verify-site.ts';
import { showFaults, type Verification } from './diagnostics/montrer.ts';
import { createLire } from './edition/lire-source.ts';
import { loadSite } from './edition/load-site.ts';
import { findRacine, SITE_LOADER } from './edition/racine.ts';
import type { Edition } from './edition/types.ts';

// The commands hand over what they were asked by the environment: Astro loads this file by itself.
const racine = findRacine();
const selection = { structure: process.env['MILLESIME_STRUCTURE'], annee: process.env['MILLESIME_ANNEE'] };
const publiees = (process.env['MILLESIME_PUBLIEES'] ?? '').split(',');
const publieesAvecPdf = (process.env['MILLESIME_PUBLIEES_AVEC_PDF'] ?? '').split(',');
const sansPdf = process.env['MILLESIME_SANS_PDF'] === '1';

/** What the check says; in `dev` the pages show it, in a build the command has told it already. */
async function readSite(enDirect: boolean): Promise<Verification & Pick<VerifiedSite, 'editions'>> {
  if (!enDirect) return { editions: loadSite(racine, selection).editions, fichiers: [], panne: null };
  try {
    const { editions, diagnostics } = await verifySite(racine, selection);
    return { editions, fichiers: showFaults(diagnostics, createLire(racine)), panne: null };
  } catch (error) {
    // Shown in place of every page: old values must not stay as if nothing had happened.
    return { editions: [], fichiers: [], panne: error instanceof Error ? error.message : String(error) };
  }
}

/** Fills the collection from the one loader; in `dev`, again at each saved file (scripts/apercu.ts). */
const siteLoader: Loader = {
  name: SITE_LOADER,
  load: async ({ store, watcher, generateDigest, refreshContextData }) => {
    const enDirect = watcher !== undefined;
    const { editions, fichiers, panne } = await readSite(enDirect);
    const entrees = new Map<string, Record<string, unknown>>();
    for (const { edition, choisie } of editions) {
      const listee = choisie || publiees.includes(edition.id);
      const avecPdf = choisie ? !sansPdf : publieesAvecPdf.includes(edition.id);
      entrees.set(edition.id, { nature: 'edition', edition, choisie, listee, avecPdf });
    }
    if (enDirect) entrees.set('verification', { nature: 'verification', fichiers, panne });
    // To clear the store first would make Astro wait half a second before it shows what has changed.
    for (const id of store.keys()) if (!entrees.has(id)) store.delete(id);
    for (const [id, data] of entrees) store.set({ id, data, digest: generateDigest(data) });
    (refreshContextData as { filled?: () => void } | undefined)?.filled?.();
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
    z.object({
      nature: z.literal('verification'),
      fichiers: z.custom<Verification['fichiers']>(),
      panne: z.string().nullable(),
    }),
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
