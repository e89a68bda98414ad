import type { Chart, Plugin } from 'chart.js';
import { aspectDeLigne } from './lignes-aspect.ts';
import { type DispositionDeLignes, ECART_DU_BOUT } from './lignes-disposition.ts';
import { type Sens, sensAu } from './lignes-disposition.ts';
import { ecarter, enCss, HAUTEUR_CAPITALE } from './texte.ts';
import type { Graphique, Theme } from './types.ts';

interface Point {
  x: number;
  y: number;
}

/** Distance between a point and its value. */
const ECART_DU_POINT = 10;

/** Writes the values of a line that is alone, those that do not run into each other. */
function etiqueterPoints(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  { series }: Graphique,
  { policeChiffres }: DispositionDeLignes,
  theme: Theme,
  sol: number,
): void {
  const { valeurs = [], etiquettes = [] } = series[0] ?? {};
  const capitale = policeChiffres.taille * HAUTEUR_CAPITALE;
  ctx.font = enCss(policeChiffres);
  const etendue = (rang: number): { gauche: number; droite: number; sens: Sens } => {
    const sens = sensAu(valeurs, rang);
    const largeur = ctx.measureText(etiquettes[rang] ?? '').width;
    const x = points[rang]?.x ?? 0;
    const gauche = { centre: x - largeur / 2, avant: x + 4 - largeur, apres: x - 4 }[sens.cote];
    return { gauche, droite: gauche + largeur, sens };
  };
  const dernier = valeurs.findLastIndex((valeur) => valeur !== null);
  const fin = etendue(dernier).gauche - 6;
  let libre = -Infinity;
  ctx.textAlign = 'left';
  ctx.fillStyle = theme.texte;
  for (const [rang, { y }] of points.entries()) {
    const { gauche, droite, sens } = etendue(rang);
    // The first and the last tell the story: those between give way.
    if (gauche < libre || (rang < dernier && droite > fin)) continue;
    libre = droite + 6;
    const ligne = sens.dessous ? y + ECART_DU_POINT + capitale : y - ECART_DU_POINT;
    ctx.fillText(etiquettes[rang] ?? '', gauche, valeurs[rang] == null ? sol - 6 : ligne);
  }
}

/** Writes the name and the last value of every line at its right end, none over another. */
function etiqueterBouts(
  ctx: CanvasRenderingContext2D,
  points: readonly (readonly Point[])[],
  { bouts, police, policeChiffres, interligne }: DispositionDeLignes,
  theme: Theme,
  zone: { right: number; haut: number; bas: number },
): void {
  const places = bouts
    .flatMap((bout) => {
      const fin = bout.dernier === null ? undefined : points[bout.serie]?.[bout.dernier];
      return fin === undefined ? [] : [{ ...bout, fin, taille: (bout.lignes.length + 1) * interligne + 4 }];
    })
    .toSorted((a, b) => a.fin.y - b.fin.y);
  const centres = ecarter(
    places.map(({ fin, taille }) => ({ centre: fin.y, taille })),
    zone.haut,
    zone.bas,
  );
  ctx.textAlign = 'left';
  for (const [rang, { lignes, valeur, fin, taille }] of places.entries()) {
    const centre = centres[rang] ?? fin.y;
    const x = zone.right + ECART_DU_BOUT;
    ctx.strokeStyle = theme.grille;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(fin.x + 6, fin.y);
    ctx.lineTo(x - 3, centre);
    ctx.stroke();
    ctx.fillStyle = theme.texte;
    for (const [i, texte] of [...lignes, valeur].entries()) {
      ctx.font = enCss(i < lignes.length ? police : policeChiffres);
      ctx.fillText(texte, x, centre - taille / 2 + 2 + (i + 0.78) * interligne);
    }
  }
}

/**
 * Draws the lines, broken where a year is not known. Not left to chart.js, which hands them to the context as a Path2D
 * wherever something has defined one (pdf.js does, in Node).
 */
function tracer(
  ctx: CanvasRenderingContext2D,
  points: readonly (readonly Point[])[],
  { series }: Graphique,
  theme: Theme,
): void {
  ctx.lineWidth = 2.5;
  ctx.lineJoin = 'round';
  for (const [serie, { valeurs }] of series.entries()) {
    const { couleur, tirets } = aspectDeLigne(serie);
    ctx.strokeStyle = theme.couleurs[couleur] ?? theme.texte;
    ctx.setLineDash([...tirets]);
    ctx.beginPath();
    for (const [rang, point] of (points[serie] ?? []).entries()) {
      if (valeurs[rang] == null) continue;
      if (valeurs[rang - 1] == null) ctx.moveTo(point.x, point.y);
      else ctx.lineTo(point.x, point.y);
    }
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** What chart.js does not draw by itself: the lines, values at the points of one line, names at the ends of several. */
export function dessinDeLignes(
  graphique: Graphique,
  theme: Theme,
  disposition: DispositionDeLignes,
  hauteur: number,
): Plugin<'line'> {
  const pointsOf = (chart: Chart<'line'>): Point[][] =>
    graphique.series.map((_, serie) => chart.getDatasetMeta(serie).data.map(({ x, y }) => ({ x, y })));
  return {
    id: 'millesime',
    beforeDatasetsDraw(chart) {
      chart.ctx.save();
      tracer(chart.ctx, pointsOf(chart), graphique, theme);
      chart.ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.textBaseline = 'alphabetic';
      const points = pointsOf(chart);
      if (graphique.series.length === 1) {
        const sol = scales['y']?.getPixelForValue(0) ?? chartArea.bottom;
        etiqueterPoints(ctx, points[0] ?? [], graphique, disposition, theme, sol);
      } else {
        const zone = { right: chartArea.right, haut: 0, bas: hauteur };
        etiqueterBouts(ctx, points, disposition, theme, zone);
      }
      ctx.restore();
    },
  };
}
