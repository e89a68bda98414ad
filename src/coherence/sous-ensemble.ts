import { formatNumber } from '../format/nombre.ts';
import type { Regle } from './regle.ts';

/** A part cannot exceed its whole. */
export const checkSousEnsemble: Regle = ({ chiffres }) =>
  Object.values(chiffres).flatMap(({ id, libelle, valeur, dont }) => {
    const whole = dont === undefined ? undefined : chiffres[dont];
    if (!whole || valeur === null || whole.valeur === null || valeur <= whole.valeur) return [];
    return [
      {
        source: 'indicateurs',
        chemin: [id, 'dont'],
        gravite: 'erreur',
        code: 'C-PARTIE',
        message: `${libelle} (${formatNumber(valeur)}) dépasse ${whole.libelle} (${formatNumber(whole.valeur)}), dont c’est une partie`,
        conseil: 'Corrigez l’une des deux valeurs, ou retirez « dont ».',
      },
    ];
  });
