import { readComptes, tellMontant } from './comptes-montants.ts';
import type { Regle } from './regle.ts';

/** A budget is presented in balance; an association may vote another, which the report then says. */
export const checkBudget: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const budget = lus?.comptes.budget;
  if (!lus || !budget) return [];
  const { produits, charges, solde, annee, totalProduits, totalCharges } = budget;
  const tolerance = lus.arrondi ? (produits.length + charges.length) * 100 : 0;
  if (Math.abs(solde) <= tolerance) return [];
  return [
    {
      source: 'finances',
      chemin: ['budget'],
      gravite: 'alerte',
      code: 'C-BUDGET',
      message: `budget ${annee} : ${tellMontant(totalProduits.montant ?? 0)} de produits, ${tellMontant(totalCharges.montant ?? 0)} de charges (écart : ${tellMontant(solde)})`,
      conseil:
        'Corrigez une ligne ; si l’assemblée vote un budget ainsi, laissez : le résultat prévu est dit sous le tableau.',
    },
  ];
};
