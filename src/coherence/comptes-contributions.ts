import { EXERCICES } from '../domain/comptes/centimes.ts';
import { readComptes, tellEcart, tellExercice, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** What is given in kind is used: emplois and ressources are equal (ANC 2018-06). */
export const checkComptesContributions: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const contributions = lus?.comptes.contributions;
  if (!lus || !contributions) return [];
  const { emplois, ressources, totalEmplois, totalRessources } = contributions;
  const tolerance = lus.arrondi ? (emplois.length + ressources.length) * 100 : 0;
  return EXERCICES.flatMap((exercice): Constat[] => {
    const [used, given] = [totalEmplois[exercice], totalRessources[exercice]];
    if (used === null || given === null || Math.abs(used - given) <= tolerance) return [];
    return [
      {
        source: 'finances',
        chemin: ['contributions_volontaires', 'emplois'],
        gravite: exercice === 'montant' ? 'erreur' : 'alerte',
        code: 'C-CONTRIBUTIONS',
        message: `contributions volontaires en nature${tellExercice(exercice, lus.comptes)} : ${tellMontant(used)} d’emplois, ${tellMontant(given)} de ressources (${tellEcart(used, given)})`,
        conseil: 'Corrigez l’un des deux côtés : ce qui est reçu en nature est employé, pour la même valeur.',
      },
    ];
  });
};
