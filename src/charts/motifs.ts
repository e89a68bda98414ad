import { hatch } from '../maps/hachures.ts';
import type { Motif } from './aspect.ts';

/** The corners of a closed shape, in pixels. */
export type Contour = (readonly [x: number, y: number])[];

type Contexte = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'stroke' | 'setLineDash'
> & { strokeStyle: unknown; lineWidth: number; lineCap: string };

/** Lines of a motif: angles in degrees, distance and width in pixels, dashes. */
interface Hachures {
  angles: readonly number[];
  pas: number;
  epaisseur: number;
  /** Dots are the round ends of dashes without length. */
  tirets?: readonly number[];
}

const HACHURES: Readonly<Record<Exclude<Motif, 'plein' | 'vide'>, Hachures>> = {
  hachures: { angles: [-45], pas: 6, epaisseur: 2 },
  contre: { angles: [45], pas: 6, epaisseur: 2 },
  grille: { angles: [-45, 45], pas: 6, epaisseur: 1.4 },
  traits: { angles: [0], pas: 5, epaisseur: 1.6 },
  points: { angles: [-45], pas: 5, epaisseur: 2.6, tirets: [0, 5] },
};

/** Width of the outline of a shape that is not filled. */
export const TRAIT = 1.5;

/** Corners of an upright rectangle drawn in by half an outline. */
export function contourDeRectangle(x: number, y: number, largeur: number, hauteur: number): Contour {
  const [gauche, haut] = [x + TRAIT / 2, y + TRAIT / 2];
  const [droite, bas] = [x + largeur - TRAIT / 2, y + hauteur - TRAIT / 2];
  return [
    [gauche, haut],
    [droite, haut],
    [droite, bas],
    [gauche, bas],
  ];
}

/**
 * Outlines a shape and fills it with a motif; nothing for `plein`, which chart.js fills. Real lines rather than a
 * canvas or SVG pattern: Chromium prints patterns as 96-dpi bitmaps, and lines need neither ids nor clipping.
 */
export function dessinerMotif(ctx: Contexte, contour: Contour, motif: Motif, couleur: string): void {
  if (motif === 'plein') return;
  ctx.strokeStyle = couleur;
  ctx.lineWidth = TRAIT;
  ctx.beginPath();
  for (const [rang, [x, y]] of contour.entries()) {
    if (rang === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
  ctx.stroke();
  if (motif === 'vide') return;
  const { angles, pas, epaisseur, tirets } = HACHURES[motif];
  ctx.lineWidth = epaisseur;
  if (tirets !== undefined) {
    ctx.lineCap = 'round';
    ctx.setLineDash([...tirets]);
  }
  ctx.beginPath();
  for (const angle of angles) {
    for (const [debut, fin] of hatch([contour], { angle, pas, decalage: 0 })) {
      if (debut === undefined || fin === undefined) continue;
      ctx.moveTo(debut[0], debut[1]);
      ctx.lineTo(fin[0], fin[1]);
    }
  }
  ctx.stroke();
  ctx.lineCap = 'butt';
  ctx.setLineDash([]);
}
