import { disposerAnneau } from './anneau-disposition.ts';
import { hauteurDesRangs, tientDebout } from './barres-disposition.ts';
import { mesurerSansNavigateur } from './metriques.ts';
import type { Graphique, Theme } from './types.ts';

const borner = (n: number, min: number, max: number): number => Math.min(Math.max(n, min), max);

/** The same chart, its bars laid down where this width leaves no room for their names. */
export function orienter(graphique: Graphique, theme: Theme, largeur: number): Graphique {
  if (graphique.type === 'lignes' || graphique.type === 'anneau' || graphique.horizontal) return graphique;
  return tientDebout(graphique, theme, largeur, mesurerSansNavigateur)
    ? graphique
    : { ...graphique, horizontal: true };
}

/** Height, in pixels, at which a chart of this width reads well; at build only. */
export function hauteurConseillee(graphique: Graphique, theme: Theme, largeur: number): number {
  if (graphique.type === 'anneau') {
    const boite = { largeur, hauteur: 400 };
    return Math.round(disposerAnneau(graphique, theme, boite, mesurerSansNavigateur).hauteur);
  }
  if (graphique.type === 'lignes') return Math.round(borner(largeur * 0.5, 240, 380));
  if (graphique.horizontal) {
    return Math.round(hauteurDesRangs(graphique, theme, largeur, mesurerSansNavigateur));
  }
  return Math.round(borner(largeur * 0.5, 240, 400));
}
