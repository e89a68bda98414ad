import { closeSync, openSync, readSync } from 'node:fs';

/** Formats that are read everywhere, by what a file starts with. Apple's HEIC needs a library that sharp does not carry. */
const LUS = ['JPEG', 'PNG', 'WebP', 'AVIF'] as const;
export type FormatLu = (typeof LUS)[number];

const EXTENSIONS: Readonly<Record<FormatLu, RegExp>> = {
  JPEG: /\.jpe?g$/i,
  PNG: /\.png$/i,
  WebP: /\.webp$/i,
  AVIF: /\.avif$/i,
};

/** First bytes, as Latin-1 text, and what they announce. Sources: each format's own specification. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\xFF\xD8\xFF/, 'JPEG'],
  [/^\x89PNG\r\n\x1A\n/, 'PNG'],
  [/^RIFF[^]{4}WEBP/, 'WebP'],
  [/^[^]{4}ftypavi[fs]/, 'AVIF'],
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'HEIC'],
  [/^[^]{4}ftyp/, 'une vidéo'],
  [/^GIF8/, 'GIF'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^BM/, 'BMP'],
  [/^8BPS/, 'Photoshop'],
  [/^%PDF/, 'PDF'],
  [/^PK/, 'un document (Word, Excel, archive)'],
  [/^\xD0\xCF\x11\xE0/, 'un document (ancien Word ou Excel)'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i, 'SVG'],
  [/^(?:\xEF\xBB\xBF)?\s*</, 'une page web'],
];

const LENGTH = 512;

/** What the bytes of a file say that it is, whatever its name: `JPEG`, `HEIC`… Undefined when they say nothing. */
export function readFormat(file: string): string | undefined {
  const bytes = Buffer.alloc(LENGTH);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, LENGTH, 0);
  } finally {
    closeSync(descriptor);
  }
  const start = bytes.toString('latin1');
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1];
}

/** Whether a format is one that the report shows. */
export function isFormatLu(format: string | undefined): format is FormatLu {
  return LUS.some((lu) => lu === format);
}

/** Whether the end of a name says what the file is. */
export function isWellNamed(nom: string, format: FormatLu): boolean {
  return EXTENSIONS[format].test(nom);
}
