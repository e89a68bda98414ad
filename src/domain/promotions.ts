import type { Promotion } from '../../schemas/promotions.ts';
import { sum } from './repartition.ts';

/** Learners of a cohort: the sum of the départements, or the number typed without detail. */
export function countApprenants({ apprenants }: Promotion): number | null {
  return apprenants.par_departement === undefined
    ? (apprenants.nombre ?? null)
    : sum(Object.values(apprenants.par_departement));
}
