/** How figures become classes of a map, and circles on it. */

/**
 * How to cut: the same number of territories a class, classes of the same width, or bounds that the author
 * gives.
 */
export type DemandeClasses =
  | {
      methode: 'quantiles' | 'egales';
      /** The number of classes wanted: fewer come out when the values do not fill them. */
      nombre: number;
    }
  | {
      methode: 'donnees';
      /** Where one class ends and the next begins; a value equal to a bound is in the class above. */
      bornes: readonly number[];
    };

/** One class of a legend. */
export interface Classe {
  /** The smallest and the largest value that are really in the class: what an honest legend prints. */
  min: number;
  max: number;
  /** How many values it holds, never 0. */
  effectif: number;
}

export interface Classement {
  /** In ascending order. Empty when every value is missing. */
  classes: Classe[];
  /**
   * For each value, in the order given: the index of its class, or null when it is missing (a zero is a
   * value, not a gap).
   */
  rangs: (number | null)[];
  manquants: number;
}

/**
 * Puts values into classes. Equal values are always in the same class, no class is empty, and as a
 * consequence few distinct values give fewer classes than asked. Quantiles: the k-th bound is the value at
 * rank ⌈k·n/nombre⌉ of the sorted values (Béguin et Pumain, « La représentation des données géographiques
 * »: discrétisation en classes d'effectifs égaux). Throws `RangeError` when `nombre` is not a positive
 * integer.
 */
export function classify(values: readonly (number | null)[], demande: DemandeClasses): Classement {
  if (demande.methode !== 'donnees' && !(Number.isInteger(demande.nombre) && demande.nombre >= 1)) {
    throw new RangeError(`Nombre de classes impossible : ${demande.nombre}`);
  }
  const present = values.filter((value) => value !== null).sort((a, b) => a - b);
  const thresholds = thresholdsOf(present, demande);
  const binOf = (value: number): number => thresholds.filter((threshold) => value >= threshold).length;

  const bins = [...new Set(present.map(binOf))];
  return {
    classes: bins.map((bin) => {
      const members = present.filter((value) => binOf(value) === bin);
      return { min: members[0] ?? 0, max: members.at(-1) ?? 0, effectif: members.length };
    }),
    rangs: values.map((value) => (value === null ? null : bins.indexOf(binOf(value)))),
    manquants: values.length - present.length,
  };
}

/** Where a new class begins; some of these may leave a class empty. */
function thresholdsOf(sorted: readonly number[], demande: DemandeClasses): readonly number[] {
  if (demande.methode === 'donnees') return demande.bornes;
  const { methode, nombre } = demande;
  const steps = Array.from({ length: nombre - 1 }, (_, index) => index + 1);
  const [min = 0] = sorted;
  const max = sorted.at(-1) ?? 0;
  return methode === 'egales'
    ? steps.map((step) => min + ((max - min) * step) / nombre)
    : steps.map((step) => sorted[Math.ceil((sorted.length * step) / nombre)] ?? max);
}

/**
 * Radius of a proportional circle, in the unit of `rayonMax`: the *area* is proportional to the value,
 * because the eye compares surfaces (Bertin, « Sémiologie graphique »). 0 for zero; a negative value is
 * drawn by its size. 0 when `max` is 0.
 */
export function radiusOf(valeur: number, max: number, rayonMax: number): number {
  return max === 0 ? 0 : rayonMax * Math.sqrt(Math.abs(valeur) / Math.abs(max));
}
