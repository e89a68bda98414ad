import { Lexer } from 'yaml';

/** What the lexer adds to the text to talk to the parser: start of a document, of a scalar, end of an open flow. */
const SIGNE = /^[\u0002\u0018\u001F]$/;
const SCALAIRE = '\u001F';

/** The pieces of a YAML text that are words and not layout: quoted texts, and those that `|` or `>` opens. */
function listZones(texte: string): (readonly [number, number])[] {
  const zones: (readonly [number, number])[] = [];
  let offset = 0;
  let before = '';
  let opened = false;
  for (const token of new Lexer().lex(texte)) {
    const scalar = before === SCALAIRE;
    before = token;
    if (SIGNE.test(token)) continue;
    const end = offset + token.length;
    if (scalar && opened) zones.push([offset - 1, end]);
    if (!scalar && /^["']/.test(token)) zones.push([offset, end]);
    if (scalar) opened = false;
    else if (/^[|>]/.test(token)) opened = true;
    offset = end;
  }
  return zones;
}

/** A line of a text, and the offset where it starts. */
export interface Ligne {
  debut: number;
  contenu: string;
}

/** The lines of a text, with where they start. */
export function listLines(texte: string): Ligne[] {
  let offset = 0;
  return texte.split('\n').map((contenu) => {
    const debut = offset;
    offset += contenu.length + 1;
    return { debut, contenu };
  });
}

/** The lines of a YAML text that do not start inside a quoted or literal text: those whose layout may be mended. */
export function listLayoutLines(texte: string): Ligne[] {
  const zones = listZones(texte);
  let rang = 0;
  return listLines(texte).filter(({ debut }) => {
    while (rang < zones.length && (zones[rang]?.[1] ?? 0) <= debut) rang += 1;
    return (zones[rang]?.[0] ?? Infinity) >= debut;
  });
}
