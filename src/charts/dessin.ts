import type { Chart, Plugin } from 'chart.js';
import { aspectDeBarre } from './aspect.ts';
import { type Disposition, ECART } from './disposition.ts';
import type { Graphique, Police, Theme } from './types.ts';

type Contexte = CanvasRenderingContext2D;

/** A bar in pixels, whatever its direction and its sign: `x`, `y` is the top left corner. */
interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

/** Share of the font size that capitals and figures are tall (0.67 and 0.70 in the two default fonts). */
const HAUTEUR_CAPITALE = 0.69;
const PAS_DES_HACHURES = 8;

export const enCss = (police: Police): string => `${police.graisse} ${police.taille}px ${police.famille}`;

/**
 * Outlines a bar and rules it at 45°. Lines rather than a canvas or SVG pattern: Chromium prints patterns
 * as 96-dpi bitmaps, and lines need neither ids nor clipping.
 */
function hachurer(ctx: Contexte, { x, y, largeur, hauteur }: Rectangle, couleur: string): void {
  const trait = 1.5;
  if (largeur < 2 * trait || hauteur < 2 * trait) return;
  const [gauche, haut, droite, bas] = [x + trait, y + trait, x + largeur - trait, y + hauteur - trait];
  ctx.strokeStyle = couleur;
  ctx.lineWidth = 2;
  ctx.beginPath();
  // Every line is x + y = somme; its ends are where it enters and leaves the rectangle.
  const premiere = gauche + bas - Math.floor((bas - haut) / PAS_DES_HACHURES) * PAS_DES_HACHURES;
  for (let somme = premiere; somme < droite + bas; somme += PAS_DES_HACHURES) {
    const depart = Math.max(gauche, somme - bas);
    const arrivee = Math.min(droite, somme - haut);
    ctx.moveTo(depart, somme - depart);
    ctx.lineTo(arrivee, somme - arrivee);
  }
  ctx.stroke();
  ctx.lineWidth = trait;
  ctx.beginPath();
  ctx.rect(x + trait / 2, y + trait / 2, largeur - trait, hauteur - trait);
  ctx.stroke();
}

/** What chart.js puts into a BarElement (its own types allow null, for points that are not placed yet). */
interface Barre {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
  horizontal: boolean;
}

function rectangleDe({ x, y, base, width, height, horizontal }: Barre): Rectangle {
  return horizontal
    ? { x: Math.min(x, base), y: y - height / 2, largeur: Math.abs(x - base), hauteur: height }
    : { x: x - width / 2, y: Math.min(y, base), largeur: width, hauteur: Math.abs(y - base) };
}

/** Writes a value just beyond the end of its bar: above or below it, to its right or left. */
function ecrireAuBout(
  ctx: Contexte,
  texte: string,
  barre: Rectangle,
  sens: { horizontal: boolean; negatif: boolean },
  { pivotees, policeChiffres }: Disposition,
): void {
  const capitale = policeChiffres.taille * HAUTEUR_CAPITALE;
  const milieuX = barre.x + barre.largeur / 2;
  if (sens.horizontal) {
    ctx.textAlign = sens.negatif ? 'right' : 'left';
    const x = sens.negatif ? barre.x - ECART : barre.x + barre.largeur + ECART;
    ctx.fillText(texte, x, barre.y + (barre.hauteur + capitale) / 2);
  } else if (pivotees) {
    ctx.textAlign = sens.negatif ? 'right' : 'left';
    ctx.save();
    ctx.translate(milieuX + capitale / 2, sens.negatif ? barre.y + barre.hauteur + ECART : barre.y - ECART);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(texte, 0, 0);
    ctx.restore();
  } else {
    ctx.textAlign = 'center';
    ctx.fillText(texte, milieuX, sens.negatif ? barre.y + barre.hauteur + ECART + capitale : barre.y - ECART);
  }
}

/** Writes a value in the middle of its segment of a stack, if it fits. */
function ecrireAuMilieu(
  ctx: Contexte,
  texte: string,
  barre: Rectangle,
  couleurs: { encre: string; halo: string | null },
  taille: number,
): void {
  if (ctx.measureText(texte).width + 6 > barre.largeur || taille + 4 > barre.hauteur) return;
  const x = barre.x + barre.largeur / 2;
  const y = barre.y + (barre.hauteur + taille * HAUTEUR_CAPITALE) / 2;
  ctx.textAlign = 'center';
  if (couleurs.halo !== null) {
    ctx.strokeStyle = couleurs.halo;
    ctx.lineWidth = 5;
    ctx.lineJoin = 'round';
    ctx.strokeText(texte, x, y);
  }
  ctx.fillStyle = couleurs.encre;
  ctx.fillText(texte, x, y);
}

/** The zero line, from which every bar starts. */
function tracerLeZero(chart: Chart<'bar'>, horizontal: boolean, couleur: string): void {
  const { ctx, chartArea, scales } = chart;
  const zero = scales[horizontal ? 'x' : 'y']?.getPixelForValue(0) ?? 0;
  ctx.strokeStyle = couleur;
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (horizontal) {
    ctx.moveTo(zero, chartArea.top);
    ctx.lineTo(zero, chartArea.bottom);
  } else {
    ctx.moveTo(chartArea.left, zero);
    ctx.lineTo(chartArea.right, zero);
  }
  ctx.stroke();
}

/** What chart.js does not draw by itself: hatched bars, the value on every bar, the zero line. */
export function pluginDeDessin(graphique: Graphique, theme: Theme, disposition: Disposition): Plugin<'bar'> {
  const horizontal = graphique.type === 'barres_horizontales';

  function dessinerBarre(ctx: Contexte, barre: Rectangle, serie: number, categorie: number): void {
    const { valeurs = [], etiquettes = [] } = graphique.series[serie] ?? {};
    const valeur = valeurs[categorie] ?? null;
    const texte = etiquettes[categorie] ?? '';
    const { couleur, hachures } = aspectDeBarre(graphique, serie, categorie);
    const { policeChiffres } = disposition;
    if (hachures && valeur !== null) hachurer(ctx, barre, theme.couleurs[couleur] ?? theme.texte);
    if (hachures && !disposition.toutesEtiquetees) return;
    // A missing value and the year before speak lower than the year of the report.
    ctx.font = enCss({
      ...policeChiffres,
      graisse: hachures || valeur === null ? 400 : policeChiffres.graisse,
    });
    ctx.fillStyle = theme.texte;
    if (graphique.empile === true) {
      const couleurs = hachures
        ? { encre: theme.texte, halo: theme.fond }
        : { encre: theme.fond, halo: null };
      ecrireAuMilieu(ctx, texte, barre, couleurs, policeChiffres.taille);
    } else {
      const sens = { horizontal, negatif: valeur !== null && valeur < 0 };
      ecrireAuBout(ctx, texte, barre, sens, disposition);
    }
  }

  return {
    id: 'millesime',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'alphabetic';
      for (const [serie] of graphique.series.entries()) {
        for (const [categorie, element] of chart.getDatasetMeta(serie).data.entries()) {
          dessinerBarre(ctx, rectangleDe(element as unknown as Barre), serie, categorie);
        }
      }
      tracerLeZero(chart, horizontal, theme.grille);
      ctx.restore();
    },
  };
}
