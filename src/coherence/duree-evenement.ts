import { countDays, countWeekdays } from '../format/calendrier.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import type { Regle } from './regle.ts';
import { readNombres } from './textes/nombres.ts';

/** The duration of an event in words (« trois journées ») against its first and last days, or its several dates. */
export const checkDureeEvenement: Regle = ({ edition }) =>
  (edition.evenements?.evenements ?? []).flatMap(
    ({ titre, duree, date, fin, autres_dates: autres = [] }, i) => {
      const [nombre, other] = readNombres(duree ?? '').nombres;
      if (duree === undefined || nombre?.unite !== 'jours' || other || date?.length !== 10) return [];
      if (fin === undefined ? autres.length === 0 : fin.length !== 10) return [];
      const jours = (fin === undefined ? 1 : countDays(date, fin)) + autres.length;
      const ouvres = (fin === undefined ? 1 : countWeekdays(date, fin)) + autres.length;
      if (nombre.valeur === jours || nombre.valeur === ouvres) return [];
      return [
        {
          source: 'evenements',
          chemin: ['evenements', i, 'duree'],
          gravite: 'alerte' as const,
          code: 'C-DUREE',
          message: `« ${titre} » : « ${duree} », ${formatNumber(jours)} ${pluralize(jours, 'jour')} d’après les dates`,
          conseil: 'Corrigez la durée ou les dates.',
        },
      ];
    },
  );
