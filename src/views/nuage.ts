import type { NuageSaisi } from '../../schemas/nuages.ts';

/** One word of a cloud. */
export interface MotVue {
  mot: string;
  /** How often it came back; null when the source does not count, or when it came once. */
  fois: number | null;
  /** Larger in the source, which does not count. */
  enAvant: boolean;
  /** Size, from 1 to `PAS`. */
  pas: number;
}

/** Number of sizes: more would not be told apart. */
const PAS = 4;

/** Weight that sets the size: a word put forward stands one step above those of a cloud that nobody counted. */
function weigh({ poids, en_avant }: NuageSaisi['mots'][number]): number {
  return poids ?? (en_avant ? 2 : 1);
}

/**
 * Words by weight, then as typed. In: the words of nuages.yaml. Sizes are equal steps between the lightest and the
 * heaviest; weights that hardly differ keep to the sizes of the middle, neither shouted nor whispered.
 */
export function buildNuage({ mots }: NuageSaisi): MotVue[] {
  const weights = mots.map(weigh);
  const [min, max] = [Math.min(...weights), Math.max(...weights)];
  const steps = Math.min(PAS, max - min + 1);
  const first = 1 + Math.floor((PAS - steps) / 2);
  return mots
    .toSorted((a, b) => weigh(b) - weigh(a))
    .map((saisi) => ({
      mot: saisi.mot,
      fois: saisi.poids !== undefined && saisi.poids > 1 ? saisi.poids : null,
      enAvant: saisi.en_avant ?? false,
      pas: first + Math.round(((weigh(saisi) - min) / Math.max(1, max - min)) * (steps - 1)),
    }));
}
