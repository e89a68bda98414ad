import type { DeuxAns } from './centimes.ts';

/** How an amount moved. `ecart` is in cents; `pourcent` in % of N-1. */
export interface EvolutionMontant {
  ecart: number;
  /** Null where a percentage would say nothing: no base, a base below zero, a change of sign, a tiny base. */
  pourcent: number | null;
  /** From nothing to something. */
  nouveau: boolean;
}

/** Beyond ten times the base, « +4 200 % » tells nothing that the two amounts do not tell better. */
const POURCENT_LISIBLE = 1000;

/** In: cents of N and N-1. Out: null when one of them is not known. */
export function compareMontants({ montant, precedent }: DeuxAns): EvolutionMontant | null {
  if (montant === null || precedent === null) return null;
  const pourcent = precedent > 0 && montant >= 0 ? ((montant - precedent) / precedent) * 100 : null;
  return {
    ecart: montant - precedent,
    pourcent: pourcent !== null && Math.abs(pourcent) < POURCENT_LISIBLE ? pourcent : null,
    nouveau: precedent === 0 && montant > 0,
  };
}

/** An amount as a share of a whole, in %; null when the whole is nothing, or not known. */
export function shareOfWhole(montant: number | null, whole: number | null): number | null {
  return montant === null || whole === null || whole <= 0 ? null : (montant / whole) * 100;
}
