import { EXERCICES } from '../domain/comptes/centimes.ts';
import { toleranceOf } from '../domain/comptes/poste.ts';
import { readComptes, tellEcart, tellExercice, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** Actif and passif are the same sum, seen from both sides. */
export const checkComptesBilan: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const bilan = lus?.comptes.bilan;
  if (!lus || !bilan) return [];
  const tolerance = toleranceOf({ termes: bilan.actif.length + bilan.passif.length }, lus.arrondi);
  return EXERCICES.flatMap((exercice): Constat[] => {
    const [actif, passif] = [bilan.totalActif[exercice], bilan.totalPassif[exercice]];
    if (actif === null || passif === null || Math.abs(actif - passif) <= tolerance) return [];
    return [
      {
        source: 'finances',
        chemin: ['bilan', 'passif'],
        // Last year's bilan has been approved: this year's may only quote it badly.
        gravite: exercice === 'montant' ? 'erreur' : 'alerte',
        code: 'C-BILAN',
        message: `bilan${tellExercice(exercice, lus.comptes)} : l’actif fait ${tellMontant(actif)}, le passif ${tellMontant(passif)} (${tellEcart(actif, passif)})`,
        conseil: 'Cherchez la ligne oubliée ou mal tapée : les deux côtés sont toujours égaux.',
      },
    ];
  });
};
