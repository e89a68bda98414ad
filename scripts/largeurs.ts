/**
 * Measures the letters of every family of the charte, for the drawings made without a browser:
 * `node scripts/largeurs.ts`, run by hand when a family is added. Its output is committed; the same versions of the
 * packages write the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import { listPolices } from '../src/charte/familles.ts';

/** Printable ASCII, then what French needs beyond it and its accents, which are as wide as their bare letter. */
const SIGNES = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)),
  '’«»–−€œŒ…',
].join('');

/** Weights of labels and of figures in the drawings. */
const GRAISSES = [500, 650] as const;

/** Advance width of each sign, in thousandths of an em. */
async function measure(paquet: string, wght: number): Promise<number[]> {
  const file = path.join(
    'node_modules/@fontsource-variable',
    paquet,
    'files',
    `${paquet}-latin-wght-normal.woff2`,
  );
  const font = await subsetFont(readFileSync(file), SIGNES, {
    targetFormat: 'sfnt',
    variationAxes: { wght },
  });
  const { unitsPerEm, ...parsed } = opentype.parse(new Uint8Array(font).buffer);
  return Array.from(SIGNES, (signe) => {
    const { advanceWidth } = parsed.glyphs.get(parsed.encoding.charToGlyphIndex(signe));
    return Math.round(((advanceWidth ?? 0) / unitsPerEm) * 1000);
  });
}

const familles: Record<string, Record<number, string>> = {};
for (const { paquet, famille, style } of listPolices()) {
  if (style === 'italic') continue;
  familles[famille] = {};
  for (const graisse of GRAISSES) familles[famille][graisse] = (await measure(paquet, graisse)).join(' ');
}
writeFileSync('src/charts/largeurs.json', `${JSON.stringify({ signes: SIGNES, familles }, null, 2)}\n`);
