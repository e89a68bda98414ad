import path from 'node:path';

/**
 * The folder that holds `data/` and `content/`, for what Astro loads by itself: the commands hand it over by the
 * environment.
 */
export function findRacine(): string {
  return path.resolve(process.env['MILLESIME_RACINE'] ?? '.');
}

/** Name of the loader that fills the collection of éditions: `dev` calls it again when a file is saved. */
export const SITE_LOADER = 'millesime-site';
