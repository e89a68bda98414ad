/** What the legend of a map is drawn with: swatches, signs, nested circles. */
import { type Point, toPath } from '../maps/trace.ts';
import { drawTrame } from '../maps/trames.ts';
import type { ClasseVue, Forme, Teinte } from './carte-plan.ts';
import { escapeXml, lookOf, n, paint, type Peinture, writeForme } from './carte-svg.ts';
import { lineColour, linesOf } from './carte-zones.ts';

/** Size of the swatch of a class. */
export const PASTILLE = { largeur: 24, hauteur: 13 };

/** The swatch of a class: its tint, its lines. */
export function writePastille(
  { teinte, trame }: Pick<ClasseVue, 'teinte' | 'trame'>,
  peinture: Peinture,
): string {
  const { largeur, hauteur } = PASTILLE;
  const ring: Point[] = [
    [0.5, 0.5],
    [largeur - 0.5, 0.5],
    [largeur - 0.5, hauteur - 0.5],
    [0.5, hauteur - 0.5],
  ];
  const border = trame === null ? '' : ` stroke="${paint(lineColour(trame), peinture)}" stroke-width=".8"`;
  const lines =
    trame === null
      ? ''
      : `<path d="${drawTrame([ring], linesOf(trame), [])}" fill="none" stroke="${paint(lineColour(trame), peinture)}" stroke-width=".9"/>`;
  return `<path d="${toPath([ring], 'fermee')}" fill="${paint(teinte, peinture)}"${border}/>${lines}`;
}

/** A sign of the legend, centred in a box of 16 by 16. */
export function writeSigneLegende(signe: { forme: Forme; teinte: Teinte }, peinture: Peinture): string {
  return `<g ${lookOf({ ...signe, creux: false }, peinture)}>${writeForme({ ...signe, x: 8, y: 8, rayon: 5 }, '')}</g>`;
}

/** Nested circles with their values; out: their drawing and its size. */
export function writeCercles(
  cercles: readonly { rayon: number; texte: string }[],
  peinture: Peinture,
): { contenu: string; largeur: number; hauteur: number } {
  const [largest] = cercles;
  const r = largest?.rayon ?? 0;
  const ink = peinture.couleur('encre');
  const line = 12;
  const hauteur = Math.max(2 * r, cercles.length * line) + 2;
  const base = hauteur - 1;
  let last = -Infinity;
  const drawn = cercles.map(({ rayon, texte }) => {
    const top = base - 2 * rayon;
    // Values stand apart even where the circles' tops do not.
    const y = Math.max(top, last + line, line / 2 + 1);
    last = y;
    return (
      `<circle cx="${n(r + 1)}" cy="${n(base - rayon)}" r="${n(rayon)}" fill="none" stroke="${ink}" stroke-width=".8"/>` +
      `<path d="M${n(r + 1)} ${n(top)}L${n(2 * r + 8)} ${n(y)}" stroke="${ink}" stroke-width=".5" fill="none"/>` +
      `<text x="${n(2 * r + 11)}" y="${n(y + 3.5)}" font-size="11" fill="${ink}">${escapeXml(texte)}</text>`
    );
  });
  return { contenu: drawn.join(''), largeur: 2 * r + 75, hauteur: Math.max(hauteur, last + 8) };
}
