import type { Bornes, Graphique } from './types.ts';

/** Ends of the value axis: they hold zero and every bar or stack, so that lengths are in proportion to the values. */
export function bornesDe({ type, bornes, series, categories }: Graphique): Bornes {
  if (bornes !== undefined) return bornes;
  const extremites = categories.flatMap((_, rang) => {
    const valeurs = series.map((serie) => serie.valeurs[rang] ?? 0);
    if (type !== 'barres_empilees') return valeurs;
    const somme = (garder: (n: number) => boolean): number =>
      valeurs.filter(garder).reduce((a, b) => a + b, 0);
    return [somme((n) => n > 0), somme((n) => n < 0)];
  });
  const min = Math.min(0, ...extremites);
  const max = Math.max(0, ...extremites);
  return min === max ? { min: 0, max: 1 } : { min, max };
}
