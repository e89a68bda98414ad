import { FichierRefuse } from './refus.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/**
 * Text from its bytes, one a character. A FEC does not say its encoding: what is not UTF-8 is read as CP1252, of
 * which ISO-8859-1 is a part. In CP1252 French hardly ever happens to be valid UTF-8.
 */
export function decodeOctets(raw: string): string {
  // ASCII is the same in all of them.
  if (/^[\x00-\x7f]*$/.test(raw)) return raw;
  const octets = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  try {
    return utf8.decode(octets);
  } catch {
    return windows.decode(octets);
  }
}

const SIGNATURES: readonly { start: readonly number[]; nature: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], nature: 'un PDF' },
  { start: [0x50, 0x4b, 0x03, 0x04], nature: 'un classeur ou une archive (.xlsx, .ods, .zip)' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], nature: 'un ancien fichier Office (.xls, .doc)' },
  { start: [0x3c, 0x3f, 0x78, 0x6d, 0x6c], nature: 'du XML' },
];

/**
 * Refuses what is no text in a known encoding, by its first bytes. `attendu`: what to export instead, French.
 * Throws {@link FichierRefuse}.
 */
export function refuseNonTexte(debut: Uint8Array, attendu: string): void {
  const starts = (octets: readonly number[]): boolean => octets.every((octet, i) => debut[i] === octet);
  const found = SIGNATURES.find(({ start }) => starts(start));
  if (found) throw new FichierRefuse(`ce fichier est ${found.nature} : ${attendu}`);
  if (starts([0xff, 0xfe]) || starts([0xfe, 0xff]) || debut.includes(0)) {
    throw new FichierRefuse(
      `ce fichier est enregistré en UTF-16, ou n’est pas du texte : ${attendu}, en UTF-8 ou en « Windows (ANSI) »`,
    );
  }
}
