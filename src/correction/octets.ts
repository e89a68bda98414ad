import type { Correction } from './correction.ts';

/** What French typed under Windows holds beyond ASCII. Anything else says that the bytes are no CP1252. */
const FRANCAIS =
  /^[\t\n\r -~àâäáãçéèêëíîïñóôöúùûüÿœæÀÂÄÁÃÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŸŒÆ«»‹›’‘“”„‚–—…•·°€£§©®™²³¹½¼¾×±µ\u00A0]*$/u;

/** In CP1252, `é` of UTF-8 reads `Ã©`: bytes that hold both are a mix that nobody can sort out. */
const MELANGE = /Ã[\u0080-\u00BF©¨ª«®´»§¢¹¯‰€]|â€/u;

/** Without byte order mark, however many programs have put one. */
function decode(octets: Uint8Array, encodage: string): string | undefined {
  try {
    return new TextDecoder(encodage, { fatal: true }).decode(octets).replace(/^\uFEFF+/, '');
  } catch {
    return undefined;
  }
}

/** UTF-16 announces itself by its first two bytes. */
function utf16Of(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  return octets[0] === 0xfe && octets[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * Text of a file, in whatever of the usual encodings it was saved, and what changes when it is saved again in UTF-8
 * without byte order mark. Undefined when it is no text, or when its encoding leaves a doubt.
 */
export function decodeFile(octets: Uint8Array): { texte: string; corrections: Correction[] } | undefined {
  const told = (avant: string, apres: string): Correction[] => [{ ligne: 1, avant, apres }];
  const utf16 = utf16Of(octets);
  if (utf16 !== undefined) {
    const texte = decode(octets, utf16);
    return texte === undefined || texte.includes('\0')
      ? undefined
      : { texte, corrections: told('encodage UTF-16', 'encodage UTF-8') };
  }
  if (octets.includes(0)) return undefined;
  const utf8 = decode(octets, 'utf-8');
  if (utf8 !== undefined) {
    const mark = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf;
    return { texte: utf8, corrections: mark ? told('marque d’ordre des octets (BOM)', 'retirée') : [] };
  }
  const windows = decode(octets, 'windows-1252');
  if (windows === undefined || !FRANCAIS.test(windows) || MELANGE.test(windows)) return undefined;
  return { texte: windows, corrections: told('encodage Windows (CP1252)', 'encodage UTF-8') };
}

/** Line ends of Windows, and those of the old Mac where there is no other, become those of the repository. */
export function normalizeLineEnds(texte: string): { texte: string; corrections: Correction[] } {
  const mac = texte.includes('\r') && !texte.includes('\n');
  // Programs that add line ends to line ends leave several returns before one.
  const result = texte.replace(mac ? /\r/g : /\r+\n/g, '\n');
  if (result === texte) return { texte, corrections: [] };
  return {
    texte: result,
    corrections: [{ ligne: 1, avant: `fins de ligne ${mac ? 'Mac (CR)' : 'Windows (CRLF)'}`, apres: 'LF' }],
  };
}
