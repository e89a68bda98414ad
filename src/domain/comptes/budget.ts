import type { Finances } from '../../../schemas/finances.ts';
import { type DeuxAns, readDeuxAns, sumDeuxAns } from './centimes.ts';

/** `montant` is what is planned, `precedent` what was done in the exercice of the report. Cents. */
export interface LigneBudget extends DeuxAns {
  libelle: string;
}

export interface Budget {
  annee: string;
  produits: LigneBudget[];
  charges: LigneBudget[];
  totalProduits: DeuxAns;
  totalCharges: DeuxAns;
  /** Planned result: zero when the budget is balanced. */
  solde: number;
}

/** Totals of next year's budget. In: euros as typed. */
export function computeBudget({ annee, ...saisi }: NonNullable<Finances['budget']>): Budget {
  const read = (lignes: typeof saisi.produits): LigneBudget[] =>
    lignes.map(({ libelle, montant, realise }) => ({
      libelle,
      ...readDeuxAns({ montant, precedent: realise }),
    }));
  const [produits, charges] = [read(saisi.produits), read(saisi.charges)];
  const [totalProduits, totalCharges] = [sumDeuxAns(produits), sumDeuxAns(charges)];
  return {
    ...{ annee: String(annee), produits, charges, totalProduits, totalCharges },
    solde: (totalProduits.montant ?? 0) - (totalCharges.montant ?? 0),
  };
}
