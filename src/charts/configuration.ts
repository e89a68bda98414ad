import type { ChartConfiguration } from 'chart.js';
import { configurationDAnneau } from './anneau.ts';
import { configurationDeBarres } from './barres.ts';
import { configurationDeLignes } from './lignes.ts';
import type { Boite, Graphique, Mesure, Theme } from './types.ts';

/**
 * The one configuration from which chart.js draws at build (`svg.ts`) and in the browser (`toile.ts`).
 * Colours and fonts of `theme` are passed on untouched, so `var(--x, …)` is fine.
 * No animation on either side: the drawing is already there when the canvas comes over it.
 */
export function chartConfiguration(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): ChartConfiguration {
  switch (graphique.type) {
    case 'anneau':
      return configurationDAnneau(graphique, theme, boite, mesurer);
    case 'lignes':
      return configurationDeLignes(graphique, theme, boite, mesurer);
    default:
      return configurationDeBarres(graphique, theme, boite, mesurer);
  }
}
