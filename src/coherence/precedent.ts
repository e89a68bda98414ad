import { formatNumber } from '../format/nombre.ts';
import type { Regle } from './regle.ts';

/** N-1 typed beside a figure against N of last year's own edition. */
export const checkPrecedent: Regle = ({ edition, precedentes, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, { precedent }]) => {
    const last = precedentes.at(-1);
    const chiffre = chiffres[id];
    const fromLast = last?.indicateurs[id];
    if (precedent === undefined || !last || !fromLast || chiffre?.precedent == null) return [];
    if (chiffre.precedent === precedent) return [];
    return [
      {
        source: 'indicateurs',
        chemin: [id, 'precedent'],
        gravite: 'alerte',
        code: 'C-PRECEDENT',
        message: `${chiffre.libelle} : ${formatNumber(precedent)} ici pour l’exercice précédent, ${formatNumber(chiffre.precedent)} dans l’édition ${last.annee}`,
        conseil: `Supprimez « precedent: », l’édition ${last.annee} fait foi, ou corrigez-la.`,
      },
    ];
  });
