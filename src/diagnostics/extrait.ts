import type { Position } from './diagnostic.ts';
import { type Glyphe, joinGlyphes, listGlyphes, widthOf } from './visible.ts';

/** The officer's own line around a fault, ready to print: controls made visible, cut around the place when long. */
export interface Extrait {
  numero: number;
  /** The faulty line in three: before the place, the word that stands there, after. */
  avant: string;
  cible: string;
  apres: string;
  /** Columns before the place and under the word, for the underline. */
  retrait: number;
  largeur: number;
  /** The line before, when it helps to find one's way. */
  precedente: string | null;
}

/** Columns of text shown of a line; with the margin it holds in a terminal of 100. */
const LARGEUR = 84;
/** Beyond, a letter of a line cannot be shown: no need to look at it. */
const LOIN = 400;
const COUPE: Glyphe = { texte: '…', largeur: 1 };

/** What to underline from the place on: a quoted text, a tag, a number with its spaces, else a word. */
const CIBLE =
  /^(?:"[^"]*"?|'[^']*'?|<\/?\w*|[-\d]\d*(?:[ \u00A0\u202F]\d+)*(?:[.,]\d+)?(?![^\s,\]}#])|[^\s,\]}#]+?(?=:?(?:[\s,\]}#]|$))|.)/u;

/** As many letters as fit, from the start. */
function takeFirst(glyphes: readonly Glyphe[], largeur: number): Glyphe[] {
  const kept: Glyphe[] = [];
  let left = largeur;
  for (const glyphe of glyphes) {
    if (glyphe.largeur > left) break;
    left -= glyphe.largeur;
    kept.push(glyphe);
  }
  return kept;
}

function cutEnd(glyphes: readonly Glyphe[], largeur: number): Glyphe[] {
  return widthOf(glyphes) <= largeur
    ? [...glyphes]
    : [...takeFirst(glyphes, Math.max(0, largeur - 1)), COUPE];
}

function cutStart(glyphes: readonly Glyphe[], largeur: number): Glyphe[] {
  return cutEnd(glyphes.toReversed(), largeur).toReversed();
}

/** Lines of a file as the parsers count them. */
export function splitLines(texte: string): string[] {
  return texte.split('\n').map((line) => line.replace(/\r$/, ''));
}

/**
 * Cuts out of a file the line of a fault. In: its lines, and the place (column in UTF-16 units, as parsers count).
 * Out: null when the file has no such line, or nothing on it.
 */
export function extract(lignes: readonly string[], { ligne, colonne }: Position): Extrait | null {
  const fautive = lignes[ligne - 1];
  if (fautive === undefined || fautive.trim() === '') return null;
  const debut = Math.min(colonne - 1, fautive.length);
  const mot = CIBLE.exec(fautive.slice(debut, debut + LOIN))?.[0] ?? '';
  const avant = listGlyphes(fautive.slice(Math.max(0, debut - LOIN), debut));
  const cible = cutEnd(listGlyphes(mot), LARGEUR / 2);
  const apres = listGlyphes(fautive.slice(debut + mot.length, debut + mot.length + LOIN).trimEnd());
  const libre = LARGEUR - widthOf(cible);
  // Where both sides are long, more of what comes before is kept: it says which key is at fault.
  const avantCoupe = cutStart(avant, Math.max(Math.ceil(libre * 0.6), libre - widthOf(apres)));
  const apresCoupe = cutEnd(apres, libre - widthOf(avantCoupe));
  const entiere = avantCoupe.length === avant.length && debut <= LOIN;
  const precedente = entiere ? (lignes[ligne - 2]?.trimEnd() ?? '') : '';
  return {
    numero: ligne,
    avant: joinGlyphes(avantCoupe),
    cible: joinGlyphes(cible),
    apres: joinGlyphes(apresCoupe),
    retrait: widthOf(avantCoupe),
    largeur: Math.max(1, widthOf(cible)),
    precedente:
      precedente === '' ? null : joinGlyphes(cutEnd(listGlyphes(precedente.slice(0, LOIN)), LARGEUR)),
  };
}
