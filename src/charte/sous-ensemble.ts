import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { CACHE_FOLDER, writeCache } from '../edition/cache.ts';
import type { FichierPolice } from './familles.ts';
import type { FichierPapier } from './papier.ts';

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

/** What French needs: Latin-1, œ, Ÿ, dashes, quotes, bullets, thin space, €, arithmetic signs. */
const REPERTOIRE = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ\u2009‐–—‘’‚“”„†•…‰‹›€−×÷≤≥≈`;

/** A change of the repertoire must not be served from the cache. */
const EDITION_REPERTOIRE = createHash('sha256').update(REPERTOIRE).digest('hex').slice(0, 8);

/** Reads one upright or italic file of a family and keeps what French needs, on the given stretch of weights. */
async function subset(
  { paquet, nom, style }: FichierPolice,
  wght: number | { min: number; max: number },
): Promise<Buffer> {
  const folder = path.join(process.cwd(), 'node_modules', '@fontsource-variable', paquet);
  const source = readFileSync(path.join(folder, 'files', `${paquet}-latin-wght-${style}.woff2`));
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const weight = typeof wght === 'number' ? String(wght) : `${wght.min}-${wght.max}`;
  const cached = path.join(CACHE_FOLDER, `${nom}-${version}-${weight}-${EDITION_REPERTOIRE}.woff2`);
  if (existsSync(cached)) return readFileSync(cached);
  const result = await subsetFont(source, REPERTOIRE, { targetFormat: 'woff2', variationAxes: { wght } });
  writeCache(cached, result);
  return result;
}

/**
 * One font reduced to what French needs, as WOFF2. Harfbuzz takes a second a file, so the result is kept beside the
 * packages; a new version of the package has its own entry.
 */
export function subsetPolice(police: FichierPolice): Promise<Buffer> {
  return subset(police, police.graisses);
}

/** The same for paper: one weight, no axis left. */
export function subsetPolicePapier(police: FichierPapier): Promise<Buffer> {
  return subset(police, police.graisse);
}
