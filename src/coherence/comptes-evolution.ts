import { compareMontants } from '../domain/comptes/evolution.ts';
import { listPostes } from '../domain/comptes/compte.ts';
import { listEquilibre } from '../domain/comptes/equilibre.ts';
import { formatQuantity } from '../format/nombre.ts';
import { readComptes, tellMontant } from './comptes-montants.ts';
import { isRounding } from '../domain/arrondi.ts';
import type { Constat, Regle } from './regle.ts';

/** An evolution printed by the source against the one that the two amounts give, to its last digit. */
export const checkComptesEvolution: Regle = (dossier) => {
  const lus = readComptes(dossier);
  if (!lus) return [];
  const { compte, equilibre } = lus.comptes;
  const postes = [...(compte ? listPostes(compte) : []), ...(equilibre ? listEquilibre(equilibre) : [])];
  return postes.flatMap(({ libelle, imprime, evolutionPubliee: publiee, chemin }): Constat[] => {
    const { montant, precedent } = imprime;
    if (publiee === undefined || montant === null || precedent === null) return [];
    const here = { source: 'finances', chemin: [...chemin, 'evolution_publiee'], gravite: 'alerte' } as const;
    const montants = `${tellMontant(montant)} après ${tellMontant(precedent)}`;
    const conseil =
      'Corrigez l’évolution ou l’un des montants ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : l’évolution publiée s’imprime.';
    const calcule = compareMontants(imprime)?.pourcent ?? null;
    if (calcule !== null && isRounding(calcule, publiee)) return [];
    const inverted = calcule !== null && calcule !== 0 && isRounding(-calcule, publiee);
    const donne =
      calcule === null
        ? 'aucun pourcentage ne se lit'
        : `le calcul donne ${formatQuantity(Math.round(calcule * 10) / 10, '%')}`;
    return [
      {
        ...here,
        code: 'C-COMPTES-EVOLUTION',
        message: `${libelle} : ${inverted ? 'signe inversé, ' : ''}la source imprime une évolution de ${formatQuantity(publiee, '%')}, ${donne} (${montants})`,
        conseil,
      },
    ];
  });
};
