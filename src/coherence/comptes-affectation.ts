import { toleranceOf } from '../domain/comptes/poste.ts';
import { readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Regle } from './regle.ts';

/** All of the result is affected, and nothing else. */
export const checkAffectation: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const { compte, affectation } = lus?.comptes ?? {};
  const resultat = compte?.resultat.imprime.montant ?? null;
  if (!lus || !affectation || resultat === null || !compte) return [];
  const { total, lignes } = affectation;
  const tolerance = toleranceOf({ termes: Math.min(lignes.length, compte.resultat.termes) }, lus.arrondi);
  if (Math.abs(total - resultat) <= tolerance) return [];
  return [
    {
      source: 'finances',
      chemin: ['affectation'],
      gravite: 'erreur',
      code: 'C-AFFECTATION',
      message: `affectation du résultat : ${tellMontant(total)} affectés, le résultat de l’exercice est de ${tellMontant(resultat)} (${tellEcart(total, resultat)})`,
      conseil:
        'Corrigez ou ajoutez une ligne, « Report à nouveau » par exemple ; un déficit s’affecte en négatif.',
    },
  ];
};
