import type { PartDepartement } from '../domain/repartition.ts';
import { formatNumber } from '../format/nombre.ts';

/** Printed where the source gives no value, which is not zero. */
export const INCONNU = 'n. c.';

/** One bar of a small list: its name, its length and what is printed beside it. */
export interface BarreVue {
  nom: string;
  valeur: number;
  texte: string;
}

/** Bars of a distribution by département. */
export function toBarres(parts: readonly PartDepartement[]): BarreVue[] {
  return parts.map(({ nom, valeur }) => ({
    nom,
    valeur: valeur ?? 0,
    texte: valeur === null ? INCONNU : formatNumber(valeur),
  }));
}
