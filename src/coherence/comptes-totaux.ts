import { EXERCICES, type Exercice } from '../domain/comptes/centimes.ts';
import { listPostes } from '../domain/comptes/compte.ts';
import { listEquilibre } from '../domain/comptes/equilibre.ts';
import { gapOf, toleranceOf } from '../domain/comptes/poste.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import { readComptes, tellEcart, tellExercice, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** A total or a result printed by the source against its own lines, less what rounding to the euro explains. */
export const checkComptesTotaux: Regle = (dossier) => {
  const lus = readComptes(dossier);
  if (!lus) return [];
  const { comptes, arrondi } = lus;
  const { compte, equilibre } = comptes;
  const postes = [...(compte ? listPostes(compte) : []), ...(equilibre ? listEquilibre(equilibre) : [])];
  return postes.flatMap((poste) =>
    EXERCICES.flatMap((exercice): Constat[] => {
      const [printed, computed] = [poste.publie[exercice], poste.calcule[exercice]];
      const tolerance = toleranceOf(poste, arrondi);
      if (printed === null || computed === null) return [];
      if (Math.abs(gapOf(poste, exercice) ?? 0) <= tolerance) return [];
      const admis = tolerance > 0 ? ` ; ${tellMontant(tolerance)} admis pour l’arrondi` : '';
      return [
        {
          source: 'finances',
          chemin: locatePublie(poste.chemin, exercice),
          gravite: 'alerte',
          code: 'C-COMPTES-TOTAL',
          message: `${poste.libelle}${tellExercice(exercice, comptes)} : la source imprime ${tellMontant(printed)}, les lignes donnent ${tellMontant(computed)} (${tellEcart(printed, computed)}${admis})`,
          conseil:
            'Corrigez une ligne ou le total ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : le total publié s’imprime et l’écart est dit sous le tableau.',
        },
      ];
    }),
  );
};

/** A rubrique types its published total beside its lines, under another key than a balance does. */
function locatePublie(chemin: Chemin, exercice: Exercice): Chemin {
  const rubrique = typeof chemin.at(-1) === 'number';
  const suffixe = exercice === 'montant' ? '' : '_precedent';
  return [...chemin, rubrique ? `total_publie${suffixe}` : exercice];
}
