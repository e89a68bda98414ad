import type { Promotion } from '../../schemas/promotions.ts';
import { type Part, sum, toParts } from './repartition.ts';
import { maskSmallCounts } from './secret.ts';

/** Learners of a cohort: the sum of the départements, or the number typed without detail. */
export function countApprenants({ apprenants }: Promotion): number | null {
  return apprenants.par_departement === undefined
    ? (apprenants.nombre ?? null)
    : sum(Object.values(apprenants.par_departement));
}

/** Learners of a cohort by département, small counts masked. `departements`: code → name. */
export function listApprenants({ apprenants }: Promotion, departements: Record<string, string>): Part[] {
  return maskSmallCounts(toParts(apprenants.par_departement ?? {}, departements), apprenants.seuil_secret);
}
