import type { Graphique } from './types.ts';

/** Ways to fill a shape that a black-and-white photocopy still tells apart; `vide` is an outline. */
export type Motif = 'plein' | 'hachures' | 'points' | 'grille' | 'contre' | 'traits' | 'vide';

/** How a shape is painted: its place in `theme.couleurs` (from 0; null is the colour of the text), and its motif. */
export interface Aspect {
  couleur: number | null;
  motif: Motif;
}

/** Number of `--graphique-N` colours a theme gives. */
export const NOMBRE_DE_COULEURS = 6;

const MOTIFS: readonly Motif[] = ['plein', 'hachures', 'grille', 'points', 'contre', 'traits'];
/** A figure that is shown in two exercices keeps its colour; these tell which exercice, and which figure in grey. */
const ACTUELS: readonly Motif[] = ['plein', 'grille', 'points'];
const PRECEDENTS: readonly Motif[] = ['hachures', 'contre', 'traits'];

const at = (motifs: readonly Motif[], rang: number): Motif => motifs[rang % motifs.length] ?? 'plein';

function aspectDeRang(rang: number): Aspect {
  // The second round of colours takes other motifs: no two of the first 36 are alike.
  const tour = Math.floor(rang / NOMBRE_DE_COULEURS);
  return { couleur: rang % NOMBRE_DE_COULEURS, motif: at(MOTIFS, rang + tour) };
}

/** Paint of the shape of series `serie` in category `categorie` (both from 0): a bar, a slice, a line. */
export function aspectDe(graphique: Graphique, serie: number, categorie: number): Aspect {
  const { [serie]: laSerie } = graphique.series;
  const { [categorie]: laCategorie } = graphique.categories;
  if (laSerie?.reste === true || laCategorie?.reste === true) return { couleur: null, motif: 'vide' };
  if (graphique.type === 'anneau') return aspectDeRang(categorie);
  const role = laSerie?.role ?? laCategorie?.role;
  // In a stack the motif tells the segments: their bars have the names of the years.
  if (role === undefined || graphique.type !== 'barres') return aspectDeRang(laSerie?.rang ?? serie);
  const rang = laSerie?.rang ?? 0;
  return {
    couleur: rang % NOMBRE_DE_COULEURS,
    motif: at(role === 'precedent' ? PRECEDENTS : ACTUELS, rang),
  };
}

/** Entries of the HTML legend, in the order of the series; empty where names stand in the drawing itself. */
export function legende(graphique: Graphique): ({ nom: string } & Aspect)[] {
  if (graphique.series.length < 2 || graphique.type === 'lignes') return [];
  return graphique.series.map((serie, rang) => ({ nom: serie.nom, ...aspectDe(graphique, rang, 0) }));
}
