import type { ChartConfiguration, Scale } from 'chart.js';
import { formatQuantity } from '../format/nombre.ts';
import { bornesDe } from './bornes.ts';
import { infobulle } from './infobulle.ts';
import { aspectDeLigne } from './lignes-aspect.ts';
import { dessinDeLignes } from './lignes-dessin.ts';
import { descendSousLeSol, disposerLignes } from './lignes-disposition.ts';
import { couper, enFonte } from './texte.ts';
import type { Boite, Graphique, Mesure, Theme } from './types.ts';

/** chart.js's configuration of lines: a gap where a year is not known, a quiet axis from zero. */
export function configurationDeLignes(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): ChartConfiguration<'line', (number | null)[], string[]> {
  const disposition = disposerLignes(graphique, theme, boite, mesurer);
  const { police, marge } = disposition;
  const { min, max } = bornesDe(graphique);
  const retrait = descendSousLeSol(graphique, { min, max }) ? 24 : 8;
  const caseLarge = (boite.largeur - marge - 40) / Math.max(graphique.categories.length, 1);
  return {
    type: 'line',
    data: {
      labels: graphique.categories.map(({ nom }) =>
        couper(nom, Math.max(caseLarge, 44), (texte) => mesurer(texte, police)),
      ),
      datasets: graphique.series.map(({ nom, valeurs }, serie) => {
        const { couleur: rang, point } = aspectDeLigne(serie);
        const couleur = theme.couleurs[rang] ?? theme.texte;
        return {
          label: nom,
          data: [...valeurs],
          // The plugin draws the lines.
          showLine: false,
          borderColor: couleur,
          hoverBorderColor: couleur,
          backgroundColor: couleur,
          hoverBackgroundColor: couleur,
          pointStyle: point,
          pointRadius: 4.5,
          pointHoverRadius: 6,
          // Crosses and stars have nothing but their strokes.
          pointBorderWidth: 1.5,
          pointHoverBorderWidth: 1.5,
          pointBackgroundColor: couleur,
          pointHoverBackgroundColor: couleur,
          pointBorderColor: couleur,
          pointHoverBorderColor: couleur,
          clip: false as const,
        };
      }),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      layout: { autoPadding: false, padding: { right: marge, top: 26, left: 0, bottom: 0 } },
      interaction: { mode: 'index', intersect: false, axis: 'x' },
      scales: {
        x: {
          type: 'category',
          offset: graphique.categories.length < 3,
          // chart.js keeps the padding under the names too: that would be a white band.
          afterFit(axe: Scale) {
            axe.height -= retrait - 2;
          },
          grid: { display: false, drawTicks: false },
          border: { display: false },
          ticks: {
            color: theme.texte,
            font: enFonte(police),
            padding: retrait,
            maxRotation: 0,
            autoSkipPadding: 10,
          },
        },
        y: {
          type: 'linear',
          suggestedMin: min,
          suggestedMax: max,
          grid: { color: theme.grille, lineWidth: 0.5, drawTicks: false },
          border: { display: false },
          ticks: {
            color: theme.texte,
            font: enFonte({ ...police, taille: 12 }),
            padding: 8,
            maxTicksLimit: 5,
            callback: (valeur) => formatQuantity(Number(valeur), graphique.unite),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: infobulle(graphique, theme, police),
      },
    },
    plugins: [dessinDeLignes(graphique, theme, disposition, boite.hauteur)],
  };
}
