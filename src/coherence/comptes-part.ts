import { EXERCICES } from '../domain/comptes/centimes.ts';
import { listPostes } from '../domain/comptes/compte.ts';
import { shareOfWhole } from '../domain/comptes/evolution.ts';
import { formatQuantity } from '../format/nombre.ts';
import { isRounding } from '../domain/arrondi.ts';
import { readComptes, tellExercice, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** A share of the produits printed by the source against the one that the amounts give, to its last digit. */
export const checkComptesPart: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const compte = lus?.comptes.compte;
  if (!lus || !compte) return [];
  return listPostes(compte).flatMap(({ libelle, imprime, partPubliee, chemin }) =>
    EXERCICES.flatMap((exercice): Constat[] => {
      const [montant, whole] = [imprime[exercice], compte.totalProduits.imprime[exercice]];
      const calcule = shareOfWhole(montant, whole);
      const publiee = partPubliee[exercice];
      if (publiee === null || calcule === null || isRounding(calcule, publiee)) return [];
      return [
        {
          source: 'finances',
          chemin: [...chemin, exercice === 'montant' ? 'part_publiee' : 'part_publiee_precedent'],
          gravite: 'alerte',
          code: 'C-COMPTES-PART',
          message: `${libelle}${tellExercice(exercice, lus.comptes)} : la source imprime ${formatQuantity(publiee, '%')} des produits, le calcul donne ${formatQuantity(Math.round(calcule * 100) / 100, '%')} (${tellMontant(montant ?? 0)} sur ${tellMontant(whole ?? 0)})`,
          conseil:
            'Corrigez la part ou le montant ; si la source part d’un autre total, acceptez l’écart dans ecarts.yaml : la part publiée s’imprime.',
        },
      ];
    }),
  );
};
