import { formatDate } from '../format/date.ts';
import type { Constat, Regle } from './regle.ts';

/** Meetings outside the exercice, and the same one typed twice. */
export const checkAgenda: Regle = ({ edition: { agenda, rapport } }) => {
  const { debut, fin } = rapport.exercice;
  const seen = new Set<string>();
  return (agenda?.entrees ?? []).flatMap(({ date, heure, titre, instance }, i): Constat[] => {
    const where = { source: 'agenda', gravite: 'alerte' as const, code: 'C-AGENDA' };
    const key = [date, heure, titre, instance].join('\n');
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(date < debut || date > fin
        ? [
            {
              ...where,
              chemin: ['entrees', i, 'date'],
              message: `« ${titre} » : le ${formatDate(date)} est hors de l’exercice (du ${formatDate(debut)} au ${formatDate(fin)})`,
              conseil: 'Corrigez la date, ou supprimez ce rendez-vous.',
            },
          ]
        : []),
      ...(twice
        ? [
            {
              ...where,
              chemin: ['entrees', i, 'titre'],
              message: `« ${titre} » est écrit deux fois le ${formatDate(date)}`,
              conseil:
                'Supprimez l’un des deux, ou dites ce qui les distingue : l’heure, l’instance, le titre.',
            },
          ]
        : []),
    ];
  });
};
