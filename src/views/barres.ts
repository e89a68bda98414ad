import type { Part } from '../domain/repartition.ts';
import { formatNumber } from '../format/nombre.ts';

/** Printed where the source gives no value, which is not zero. */
export const INCONNU = 'n. c.';
/** Printed for a masked count: the sign of INSEE for « secret statistique ». */
export const SECRET = 's';

/** The value of a part as printed: a number, or why there is none. */
export function formatPart({ valeur, secret }: Pick<Part, 'valeur' | 'secret'>): string {
  if (secret) return SECRET;
  return valeur === null ? INCONNU : formatNumber(valeur);
}

/** One bar of a small list: its name, its length and what is printed beside it. */
export interface BarreVue {
  nom: string;
  valeur: number;
  texte: string;
}

/** Bars of a distribution by département. */
export function toBarres(parts: readonly Part[]): BarreVue[] {
  return parts.map((part) => ({ nom: part.nom, valeur: part.valeur ?? 0, texte: formatPart(part) }));
}
