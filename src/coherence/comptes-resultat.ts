import { EXERCICES, sumDeuxAns } from '../domain/comptes/centimes.ts';
import { toleranceOf } from '../domain/comptes/poste.ts';
import { readComptes, tellEcart, tellExercice, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** The result is one: that of the compte de résultat is that of the bilan. */
export const checkComptesResultat: Regle = (dossier) => {
  const lus = readComptes(dossier);
  const { compte, bilan } = lus?.comptes ?? {};
  if (!lus || !compte || !bilan) return [];
  const rang = bilan.passif.findIndex(({ rubrique }) => rubrique === 'resultat');
  if (rang < 0) return [];
  const inBilan = sumDeuxAns(bilan.passif.filter(({ rubrique }) => rubrique === 'resultat'));
  const tolerance = toleranceOf(compte.resultat, lus.arrondi);
  return EXERCICES.flatMap((exercice): Constat[] => {
    const [here, there] = [compte.resultat.imprime[exercice], inBilan[exercice]];
    if (here === null || there === null || Math.abs(here - there) <= tolerance) return [];
    return [
      {
        source: 'finances',
        chemin: ['bilan', 'passif', rang, exercice],
        gravite: exercice === 'montant' ? 'erreur' : 'alerte',
        code: 'C-COMPTES-RESULTAT',
        message: `résultat de l’exercice${tellExercice(exercice, lus.comptes)} : ${tellMontant(there)} au bilan, ${tellMontant(here)} au compte de résultat (${tellEcart(there, here)})`,
        conseil: 'Corrigez celui des deux qui est faux ; un déficit s’écrit avec le signe moins.',
      },
    ];
  });
};
