/**
 * Makes `public/polices/fine.woff2`, a font of one glyph: U+202F, the narrow no-break space of French typography,
 * which no font package on npm has (measured: Source Serif 4 and Bricolage Grotesque stop at U+2009). Run once by
 * hand: `node scripts/police-fine.ts`; the result is committed.
 */
import { writeFileSync } from 'node:fs';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';

const { Font, Glyph, Path } = opentype;

const UNITS = 1000;
/** A fifth of an em: the « fine » of French compositors lies between a quarter and a sixth. */
const WIDTH = 200;

const glyph = (name: string, unicode: number | undefined, advanceWidth: number): opentype.Glyph =>
  new Glyph({ name, ...(unicode === undefined ? {} : { unicode }), advanceWidth, path: new Path() });

const font = new Font({
  familyName: 'Millesime Fine',
  styleName: 'Regular',
  unitsPerEm: UNITS,
  ascender: 800,
  descender: -200,
  createdTimestamp: 0,
  glyphs: [glyph('.notdef', undefined, WIDTH), glyph('uni202F', 0x202f, WIDTH)],
});

const subset = await subsetFont(Buffer.from(font.toArrayBuffer()), '\u202f', { targetFormat: 'woff2' });
writeFileSync('public/polices/fine.woff2', subset);
