import type { Chart, Plugin } from 'chart.js';
import { type Aspect, aspectDe } from './aspect.ts';
import { type Disposition, ECART, estEmpile } from './barres-disposition.ts';
import { contourDeRectangle, dessinerMotif, TRAIT } from './motifs.ts';
import { enCss, HAUTEUR_CAPITALE } from './texte.ts';
import type { Graphique, Theme } from './types.ts';

type Contexte = CanvasRenderingContext2D;

/** A bar in pixels, whatever its direction and its sign: `x`, `y` is the top left corner. */
interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
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
  { policeChiffres }: Disposition,
): void {
  const capitale = policeChiffres.taille * HAUTEUR_CAPITALE;
  const milieuX = barre.x + barre.largeur / 2;
  if (sens.horizontal) {
    ctx.textAlign = sens.negatif ? 'right' : 'left';
    const x = sens.negatif ? barre.x - ECART : barre.x + barre.largeur + ECART;
    ctx.fillText(texte, x, barre.y + (barre.hauteur + capitale) / 2);
  } else {
    ctx.textAlign = 'center';
    ctx.fillText(texte, milieuX, sens.negatif ? barre.y + barre.hauteur + ECART + capitale : barre.y - ECART);
  }
}

/**
 * Writes a value in the middle of its segment, if it fits: straight upon the structure's own colour, which the charte
 * keeps readable under the paper's; on a plate everywhere else, over a motif or a paler colour.
 */
function ecrireAuMilieu(
  ctx: Contexte,
  texte: string,
  barre: Rectangle,
  { theme, taille, aspect }: { theme: Theme; taille: number; aspect: Aspect },
): void {
  const largeur = ctx.measureText(texte).width + 6;
  const hauteur = taille + 4;
  if (texte === '' || largeur > barre.largeur || hauteur + 2 > barre.hauteur) return;
  const x = barre.x + barre.largeur / 2;
  const y = barre.y + barre.hauteur / 2;
  ctx.fillStyle = theme.fond;
  if (aspect.motif !== 'plein' || aspect.couleur !== 0) {
    ctx.beginPath();
    ctx.rect(x - largeur / 2, y - hauteur / 2, largeur, hauteur);
    ctx.fill();
    ctx.fillStyle = theme.texte;
  }
  ctx.textAlign = 'center';
  ctx.fillText(texte, x, y + (taille * HAUTEUR_CAPITALE) / 2);
}

/** The zero line, from which every bar starts. */
function tracerLeZero(chart: Chart, horizontal: boolean, couleur: string): void {
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

/** What chart.js does not draw by itself: motifs, the value of every bar, totals of stacks, the zero line. */
export function dessinDeBarres(graphique: Graphique, theme: Theme, disposition: Disposition): Plugin<'bar'> {
  const horizontal = graphique.horizontal === true;
  const empile = estEmpile(graphique);
  const { policeChiffres } = disposition;

  function peindre(ctx: Contexte, barre: Rectangle, serie: number, categorie: number): void {
    const { couleur, motif } = aspectDe(graphique, serie, categorie);
    if (barre.largeur < 2 * TRAIT || barre.hauteur < 2 * TRAIT) return;
    const contour = contourDeRectangle(barre.x, barre.y, barre.largeur, barre.hauteur);
    dessinerMotif(ctx, contour, motif, theme.couleurs[couleur ?? -1] ?? theme.texte);
  }

  function etiqueter(ctx: Contexte, barre: Rectangle, serie: number, categorie: number): void {
    const { valeurs = [], etiquettes = [], parts, role } = graphique.series[serie] ?? {};
    const valeur = valeurs[categorie] ?? null;
    const precedent = (role ?? graphique.categories[categorie]?.role) === 'precedent';
    if (precedent && !disposition.toutesEtiquetees) return;
    // A missing value and the year before speak lower than the year of the report.
    const graisse = precedent || valeur === null ? 400 : policeChiffres.graisse;
    ctx.font = enCss({ ...policeChiffres, graisse });
    if (empile) {
      const texte = graphique.type === 'barres_100' ? parts?.[categorie] : etiquettes[categorie];
      const aspect = aspectDe(graphique, serie, categorie);
      ecrireAuMilieu(ctx, texte ?? '', barre, { theme, taille: policeChiffres.taille, aspect });
    } else {
      ctx.fillStyle = theme.texte;
      const sens = { horizontal, negatif: valeur !== null && valeur < 0 };
      ecrireAuBout(ctx, etiquettes[categorie] ?? '', barre, sens, disposition);
    }
  }

  function totaliser(ctx: Contexte, pile: readonly Rectangle[], categorie: number): void {
    const [x, y] = [Math.min(...pile.map((barre) => barre.x)), Math.min(...pile.map((barre) => barre.y))];
    const droite = Math.max(...pile.map((barre) => barre.x + barre.largeur));
    const bas = Math.max(...pile.map((barre) => barre.y + barre.hauteur));
    ctx.font = enCss(policeChiffres);
    ctx.fillStyle = theme.texte;
    const sens = { horizontal, negatif: false };
    const tout = { x, y, largeur: droite - x, hauteur: bas - y };
    ecrireAuBout(ctx, graphique.totaux?.[categorie] ?? '', tout, sens, disposition);
  }

  return {
    id: 'millesime',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'alphabetic';
      const barres = graphique.series.map((_, serie) =>
        chart.getDatasetMeta(serie).data.map((element) => rectangleDe(element as unknown as Barre)),
      );
      for (const dessiner of [peindre, etiqueter]) {
        for (const [serie, rang] of barres.entries()) {
          for (const [categorie, barre] of rang.entries()) dessiner(ctx, barre, serie, categorie);
        }
      }
      if (empile && graphique.totaux !== undefined) {
        for (const [categorie] of graphique.categories.entries()) {
          totaliser(
            ctx,
            barres.flatMap((rang) => rang[categorie] ?? []),
            categorie,
          );
        }
      }
      tracerLeZero(chart, horizontal, theme.grille);
      ctx.restore();
    },
  };
}
