import { countSalaries, sumEtp } from '../domain/effectifs.ts';
import { formatDate } from '../format/date.ts';
import { formatQuantity, pluralize } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** Where somebody’s ETP is not typed, all that is certain is that a person makes one at most. */
function checkHeadcount(
  presents: number,
  { au, valeur, lieu }: { au: string; valeur: number; lieu: string },
  i: number,
): Constat[] {
  if (valeur <= presents) return [];
  return [
    {
      source: 'equipe',
      chemin: ['etp_publies', i, 'valeur'],
      gravite: 'alerte',
      code: 'C-ETP',
      message: `effectif au ${formatDate(au)} : ${formatQuantity(valeur, 'ETP')} selon « ${lieu} », pour ${presents} ${pluralize(presents, 'personne présente', 'personnes présentes')} d’après l’équipe`,
      conseil:
        'Ajoutez le salarié qui manque, corrigez les dates d’arrivée et de départ, ou l’effectif publié.',
    },
  ];
}

/** ETP printed by the source against those of the employees present that day. */
export const checkEtp: Regle = ({ edition: { equipe } }) =>
  (equipe?.etp_publies ?? []).flatMap(({ au, valeur, lieu }, i) => {
    const computed = equipe ? sumEtp(equipe, au) : valeur;
    if (computed === valeur) return [];
    if (computed === null)
      return checkHeadcount(equipe ? countSalaries(equipe, au) : 0, { au, valeur, lieu }, i);
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
