/** Bytes → text, as Windows, Mac and office programs save it; pure. */
import type { Position } from '../diagnostics/diagnostic.ts';

/** Why bytes are not the text that they should be. `position` is that of the first faulty byte. */
export interface FauteDEncodage {
  code: 'F-ENCODAGE' | 'F-ILLISIBLE';
  position: Position;
  message: string;
  conseil: string;
}

/** Programs save under these signatures; the last column is looked for in what follows. */
const SIGNATURES: readonly { debut: string; contient?: string; nom: string }[] = [
  { debut: 'PK\u0003\u0004', contient: 'word/', nom: 'un document Word' },
  { debut: 'PK\u0003\u0004', contient: 'xl/', nom: 'un classeur Excel' },
  { debut: 'PK\u0003\u0004', contient: 'ppt/', nom: 'un diaporama PowerPoint' },
  { debut: 'PK\u0003\u0004', contient: 'opendocument', nom: 'un document LibreOffice' },
  { debut: 'PK\u0003\u0004', nom: 'une archive ZIP ou un document bureautique' },
  { debut: '\u00D0\u00CF\u0011\u00E0', nom: 'un document Word ou Excel d’un ancien format' },
  { debut: '{\\rtf', nom: 'un document RTF' },
  { debut: '%PDF', nom: 'un PDF' },
  { debut: '\u0089PNG', nom: 'une image' },
  { debut: '\u00FF\u00D8\u00FF', nom: 'une image' },
  { debut: 'GIF8', nom: 'une image' },
];

const TOP: Position = { ligne: 1, colonne: 1 };
/** What is looked at to guess what a file is. */
const SAMPLE = 4096;

/** Says what a file is when it is no text at all, by its first bytes. */
function nameDocument(octets: Buffer): string | undefined {
  const debut = octets.toString('latin1', 0, SAMPLE);
  return SIGNATURES.find(
    (signature) =>
      debut.startsWith(signature.debut) &&
      (signature.contient === undefined || octets.includes(signature.contient)),
  )?.nom;
}

/** UTF-16 by its mark, or by the zeros that it puts in every other byte of a European text. */
function guessUtf16(octets: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'utf-16be';
  const sample = octets.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((octet, i) => {
    if (octet === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return null;
}

/** Line ends of the old Mac become those of today: every other editor shows the same lines then. */
function modernize(texte: string): string {
  return texte.includes('\r') ? texte.replaceAll(/\r(?!\n)/g, '\n') : texte;
}

/** Where the first byte stands that is no UTF-8, in the lines and columns that an editor shows. */
function locateFirstFault(octets: Buffer): Position {
  const before = new TextDecoder().decode(octets).split('\uFFFD', 1)[0] ?? '';
  const lines = modernize(before).split('\n');
  return { ligne: lines.length, colonne: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * Reads bytes. Out: the text without its byte order mark, and what is wrong with the way it was saved; `texte` is null
 * when there is no text in there. UTF-16 and CP1252 are read all the same, so that the other faults come at once.
 */
export function decodeBytes(octets: Buffer): { texte: string | null; faute: FauteDEncodage | null } {
  const document = nameDocument(octets);
  if (document !== undefined) {
    const faute: FauteDEncodage = {
      code: 'F-ILLISIBLE',
      position: TOP,
      message: `ce fichier est ${document} : changer la fin de son nom n’en fait pas un fichier de texte`,
      conseil: 'Ouvrez-le dans son logiciel, et recopiez son contenu dans un fichier de texte, en UTF-8.',
    };
    return { texte: null, faute };
  }
  const utf16 = guessUtf16(octets);
  const texte = utf16 === null ? null : modernize(new TextDecoder(utf16).decode(octets));
  if (texte !== null && !texte.includes('\0')) {
    const faute: FauteDEncodage = {
      code: 'F-ENCODAGE',
      position: TOP,
      message: 'ce fichier est enregistré en UTF-16 (« Unicode » dans le Bloc-notes), et non en UTF-8',
      conseil: 'Enregistrez-le de nouveau : Fichier, Enregistrer sous, Encodage : UTF-8.',
    };
    return { texte, faute };
  }
  const zero = octets.indexOf(0);
  if (zero !== -1) {
    const faute: FauteDEncodage = {
      code: 'F-ILLISIBLE',
      position: locateFirstFault(octets.subarray(0, zero)),
      message:
        'ce fichier n’est pas du texte, ou il est abîmé : à partir d’ici, il ne contient plus de lettres',
      conseil: 'Reprenez une copie saine de ce fichier, ou recopiez son texte dans un nouveau fichier.',
    };
    return { texte: null, faute };
  }
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return { texte: modernize(read), faute: null };
  } catch {
    const faute: FauteDEncodage = {
      code: 'F-ENCODAGE',
      position: locateFirstFault(octets),
      message: 'ce fichier n’est pas enregistré en UTF-8 : ses accents seraient illisibles',
      conseil: 'Enregistrez-le de nouveau : Fichier, Enregistrer sous, Encodage : UTF-8.',
    };
    return { texte: modernize(new TextDecoder('windows-1252').decode(octets)), faute };
  }
}
