/** The words of a label, before it has a place: lines one under the other. */
import type { Boite } from './polygone.ts';
import type { Point } from './trace.ts';

/** Width of a text of this size. */
export type MesureTexte = (texte: string, taille: number, gras: boolean) => number;

/** One line of a label, its baseline at y. */
export interface LigneTexte {
  texte: string;
  x: number;
  y: number;
  taille: number;
  gras: boolean;
}

const INTERLIGNE = 1.12;
/** Of a line, in parts of its size: from its bottom to the baseline, and what letters take above and below that. */
const BASELINE = 0.24;
const ASCENT = 0.74;
const DESCENT = 0.16;
/** Names longer than this may be cut: the table has them whole. */
const LONGEST_NAME = 26;
/** Ways to set a name: on one line, then on two to four, cut at spaces and hyphens; a long one also cut short. */
export function wrapName(nom: string): string[][] {
  return nom.length > LONGEST_NAME
    ? [...wrapWords(nom), ...wrapWords(`${nom.slice(0, LONGEST_NAME - 1).trimEnd()}…`)]
    : wrapWords(nom);
}

function wrapWords(short: string): string[][] {
  const words = short.split(/(?<=[-\s])/);
  const ways: string[][] = [[short.trim()]];
  for (let count = 2; count <= Math.min(4, words.length); count++) {
    const target = short.length / count;
    const lines: string[] = [''];
    for (const word of words) {
      const line = lines.at(-1) ?? '';
      const full = line !== '' && line.length + word.length / 2 > target && lines.length < count;
      if (full) lines.push(word);
      else lines[lines.length - 1] = line + word;
    }
    ways.push(lines.map((line) => line.trim()).filter((line) => line !== ''));
  }
  return ways;
}

/** A label before it has a place: its lines around [0, 0], and its size. */
export interface Bloc {
  lignes: LigneTexte[];
  /** What the letters of each line cover, around [0, 0]. */
  encre: Boite[];
  largeur: number;
  hauteur: number;
}

/** Sets lines one under the other, centred on [0, 0]. */
export function composeBloc(
  lignes: readonly { texte: string; taille: number; gras: boolean }[],
  mesure: MesureTexte,
): Bloc {
  const hauteur = lignes.reduce((sum, { taille }) => sum + taille * INTERLIGNE, 0);
  const widths = lignes.map(({ texte, taille, gras }) => mesure(texte, taille, gras));
  let y = -hauteur / 2;
  const placed = lignes.map((ligne) => {
    y += ligne.taille * INTERLIGNE;
    // The baseline, so that capitals and figures look centred in their line.
    return { ...ligne, x: 0, y: y - ligne.taille * BASELINE };
  });
  return {
    largeur: Math.max(...widths),
    hauteur,
    lignes: placed,
    encre: placed.map(({ y: base, taille }, i): Boite => {
      const half = (widths[i] ?? 0) / 2;
      return [-half, base - taille * ASCENT, half, base + taille * DESCENT];
    }),
  };
}

/** The box of a block centred there. */
export function boxAt({ largeur, hauteur }: Bloc, [x, y]: Point): Boite {
  return [x - largeur / 2, y - hauteur / 2, x + largeur / 2, y + hauteur / 2];
}
