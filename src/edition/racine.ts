import path from 'node:path';

/**
 * The folder that holds `data/` and `content/`, for what Astro loads by itself: the commands hand it over by the
 * environment.
 */
export function findRacine(): string {
  return path.resolve(process.env['MILLESIME_RACINE'] ?? '.');
}
