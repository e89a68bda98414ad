import { BarController, BarElement, BasicPlatform, CategoryScale, Chart, LinearScale } from 'chart.js';
import { chartConfiguration } from './configuration.ts';
import { balise, ContexteSvg } from './contexte-svg.ts';
import { mesurerSansNavigateur } from './metriques.ts';
import type { Boite, Graphique, Theme } from './types.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const TAILLE_DE_BASE = 14;

/** The theme with every value open to the page's CSS: `#0b6e6e` → `var(--graphique-1, #0b6e6e)`. */
function themeOuvert(theme: Theme): Theme {
  const ouvrir = (nom: string, valeur: string): string => `var(--graphique-${nom}, ${valeur})`;
  return {
    couleurs: theme.couleurs.map((couleur, rang) => ouvrir(String(rang + 1), couleur)),
    texte: ouvrir('texte', theme.texte),
    grille: ouvrir('grille', theme.grille),
    fond: ouvrir('fond', theme.fond),
    police: ouvrir('police', theme.police),
    policeChiffres: ouvrir('police-chiffres', theme.policeChiffres),
  };
}

/**
 * Draws a chart as an SVG string to put into the page: lines, rectangles and real text, no id, no bitmap.
 * Same input, same bytes. `theme` holds plain CSS values, which the page overrides with `--graphique-*`.
 * `label` is the text alternative (see `texteAlternatif`).
 * Needs no browser: chart.js draws, without animation, into a context that writes SVG down.
 */
export function renderChartSvg(
  graphique: Graphique,
  theme: Theme,
  { largeur, hauteur, label }: Boite & { label: string },
): string {
  const ouvert = themeOuvert(theme);
  const toile = { width: largeur, height: hauteur, getContext: (): ContexteSvg => contexte };
  const contexte = new ContexteSvg(toile, { famille: ouvert.police, taille: TAILLE_DE_BASE });
  const configuration = chartConfiguration(graphique, ouvert, { largeur, hauteur }, mesurerSansNavigateur);
  const chart = new Chart(toile as unknown as HTMLCanvasElement, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 1, events: [] },
    platform: BasicPlatform,
  });
  const dessin = contexte.elements.join('');
  chart.destroy();
  const racine = balise('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${largeur} ${hauteur}`,
    width: largeur,
    height: hauteur,
    role: 'img',
    'aria-label': label,
    'font-family': ouvert.police,
    'font-size': TAILLE_DE_BASE,
  });
  return `${racine.slice(0, -2)}>${dessin}</svg>`;
}
