import { sumEtp } from '../domain/effectifs.ts';
import { formatDate } from '../format/date.ts';
import { formatQuantity } from '../format/nombre.ts';
import type { Regle } from './regle.ts';

/** ETP printed by the source against those of the employees present that day. */
export const checkEtp: Regle = ({ edition: { equipe } }) =>
  (equipe?.etp_publies ?? []).flatMap(({ au, valeur, lieu }, i) => {
    const computed = equipe ? sumEtp(equipe, au) : valeur;
    if (computed === null || computed === valeur) return [];
    return [
      {
        source: 'equipe',
        chemin: ['etp_publies', i, 'valeur'],
        gravite: 'alerte',
        code: 'C-ETP',
        message: `effectif au ${formatDate(au)} : ${formatQuantity(valeur, 'ETP')} selon « ${lieu} », ${formatQuantity(computed, 'ETP')} d’après l’équipe`,
        conseil: 'Corrigez les dates ou les ETP des salariés, ou l’effectif publié.',
      },
    ];
  });
