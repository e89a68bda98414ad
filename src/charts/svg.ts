import { BasicPlatform, Chart } from 'chart.js';
import type { Aspect } from './aspect.ts';
import { balise } from './balise.ts';
import { chartConfiguration } from './configuration.ts';
import { ContexteSvg } from './contexte-svg.ts';
import { enregistrer } from './enregistrer.ts';
import { mesurerSansNavigateur } from './metriques.ts';
import { contourDeRectangle, dessinerMotif } from './motifs.ts';
import type { Boite, Graphique, Theme } from './types.ts';

enregistrer();

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

/** A sample of a colour and its motif for the HTML legend, 18 × 13 px; says nothing to assistive tools. */
export function renderPastille({ couleur, motif }: Aspect, theme: Theme): string {
  const ouvert = themeOuvert(theme);
  const peinture = ouvert.couleurs[couleur ?? -1] ?? ouvert.texte;
  const contexte = new ContexteSvg({}, { famille: '', taille: 0 });
  contexte.fillStyle = peinture;
  contexte.rect(0, 0, 18, 13);
  if (motif === 'plein') contexte.fill();
  else dessinerMotif(contexte, contourDeRectangle(0, 0, 18, 13), motif, peinture);
  const racine = balise('svg', { viewBox: '0 0 18 13', width: 18, height: 13, 'aria-hidden': 'true' });
  return `${racine.slice(0, -2)}>${contexte.elements.join('')}</svg>`;
}
