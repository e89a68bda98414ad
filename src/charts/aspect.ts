import type { Graphique } from './types.ts';

/** How a bar is painted: its place in `theme.couleurs` (from 0), and hatched or solid. */
export interface Aspect {
  couleur: number;
  hachures: boolean;
}

/** Number of `--graphique-N` colours a theme gives. */
export const NOMBRE_DE_COULEURS = 6;

/**
 * Paint of the bar of series `serie` in category `categorie` (both from 0).
 * N and N-1 share one hue and differ by hatching; series without a role differ by hue and, every
 * second one, by hatching, so that a black-and-white photocopy still tells neighbours apart.
 */
export function aspectDeBarre(graphique: Graphique, serie: number, categorie: number): Aspect {
  const role = graphique.series[serie]?.role ?? graphique.categories[categorie]?.role;
  if (role !== undefined) return { couleur: 0, hachures: role === 'precedent' };
  return { couleur: serie % NOMBRE_DE_COULEURS, hachures: serie % 2 === 1 };
}

/** Entries of the HTML legend, in the order of the series; empty for one series, which its title names. */
export function legende(graphique: Graphique): ({ nom: string } & Aspect)[] {
  if (graphique.series.length < 2) return [];
  return graphique.series.map((serie, rang) => ({ nom: serie.nom, ...aspectDeBarre(graphique, rang, 0) }));
}
