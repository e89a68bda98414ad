import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/edition/decoder.ts';

const TEXTE = 'titre: été\nnote: à l’année\n';
const MARQUE = '\uFEFF';

describe('texts as programs save them', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXTE)],
    ['UTF-8 with its mark', Buffer.from(MARQUE + TEXTE)],
    ['the line ends of Windows', Buffer.from(TEXTE.replaceAll('\n', '\r\n'))],
    ['the line ends of the old Mac', Buffer.from(TEXTE.replaceAll('\n', '\r'))],
  ])('%s is read without a word', (_, octets) => {
    const { texte, faute } = decodeBytes(octets);
    expect(texte?.replaceAll('\r\n', '\n')).toBe(TEXTE);
    expect(faute).toBeNull();
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from(MARQUE + TEXTE, 'utf16le')],
    ['UTF-16 without', Buffer.from(TEXTE, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(MARQUE + TEXTE, 'utf16le').swap16()],
  ])('%s is told, and read all the same', (_, octets) => {
    const { texte, faute } = decodeBytes(octets);
    expect(texte).toBe(TEXTE);
    expect(faute?.code).toBe('F-ENCODAGE');
    expect(faute?.message).toContain('UTF-16 (« Unicode » dans le Bloc-notes)');
  });

  it.each([
    ['at the first accent', 'titre: \u00e9t\u00e9', { ligne: 1, colonne: 8 }],
    ['lines below', 'a: 1\r\nb: 2\r\n  c: \u00e9', { ligne: 3, colonne: 6 }],
    ['with the line ends of the old Mac', 'a: 1\rb: \u00e9', { ligne: 2, colonne: 4 }],
  ])('CP1252 is told %s', (_, texte, position) => {
    const { faute, texte: lu } = decodeBytes(Buffer.from(texte, 'latin1'));
    expect(faute).toMatchObject({ code: 'F-ENCODAGE', position });
    expect(lu).toContain('é');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['only a mark', Buffer.from(MARQUE)],
  ])('%s is an empty text', (_, octets) => {
    expect(decodeBytes(octets)).toEqual({ texte: '', faute: null });
  });

  it.each([
    ['zeros', Buffer.alloc(5000)],
    ['zeros after a text', Buffer.concat([Buffer.from(TEXTE.repeat(300)), Buffer.alloc(100)])],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['an archive', Buffer.from('PK\u0003\u0004rien de connu')],
  ])('%s are no text', (_, octets) => {
    const { texte, faute } = decodeBytes(octets);
    expect(texte).toBeNull();
    expect(faute?.code).toBe('F-ILLISIBLE');
  });
});
