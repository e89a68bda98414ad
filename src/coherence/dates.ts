import { formatDate } from '../format/date.ts';
import type { Constat, Regle } from './regle.ts';

/** Compares at the coarser of the two precisions: 2024 is not before 2024-03. */
function isInverted(debut: string, fin: string): boolean {
  const precision = Math.min(debut.length, fin.length);
  return fin.slice(0, precision) < debut.slice(0, precision);
}

function inverted(
  debut: string | undefined,
  fin: string | undefined,
  where: Pick<Constat, 'source' | 'chemin'>,
  what: string,
): Constat[] {
  if (debut === undefined || fin === undefined || !isInverted(debut, fin)) return [];
  return [
    {
      ...where,
      gravite: 'alerte',
      code: 'C-DATES',
      message: `${what} : la fin (${formatDate(fin)}) vient avant le début (${formatDate(debut)})`,
      conseil: 'Corrigez l’une des deux dates ; si la source est ainsi, dites-le dans « note ».',
    },
  ];
}

/** Months from a start to an end, both included: janvier → juin is 6. */
function countMonths(debut: string, fin: string): number {
  const toMonths = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return toMonths(fin) - toMonths(debut) + 1;
}

/** Ends before beginnings, and durations that the dates do not give. */
export const checkDates: Regle = ({ edition }) => {
  const { exercice } = edition.rapport;
  const exerciceFaults = inverted(
    exercice.debut,
    exercice.fin,
    { source: 'rapport', chemin: ['exercice', 'fin'] },
    'exercice',
  ).map((constat): Constat => ({ ...constat, gravite: 'erreur', conseil: 'Corrigez l’une des deux dates.' }));
  const evenements = (edition.evenements?.evenements ?? []).flatMap(({ titre, date, fin }, i) =>
    inverted(date, fin, { source: 'evenements', chemin: ['evenements', i, 'fin'] }, `« ${titre} »`),
  );
  const promotions = (edition.promotions?.formations ?? []).flatMap((formation, f) =>
    formation.promotions.flatMap(({ titre, debut, fin }, p): Constat[] => {
      const where = { source: 'promotions', chemin: ['formations', f, 'promotions', p, 'fin'] };
      const what = `${formation.titre}, ${titre}`;
      const faults = inverted(debut, fin, where, what);
      if (faults.length > 0 || formation.duree_mois === undefined) return faults;
      if (debut === undefined || fin === undefined || debut.length < 7 || fin.length < 7) return [];
      // « de septembre à septembre » is said of 12 months as of 13: one month of tolerance.
      const months = countMonths(debut, fin);
      if (Math.abs(months - formation.duree_mois) <= 1) return [];
      return [
        {
          ...where,
          gravite: 'alerte',
          code: 'C-DUREE',
          message: `${what} : ${formation.duree_mois} mois annoncés, ${months} d’après les dates`,
          conseil: 'Corrigez la durée ou les dates.',
        },
      ];
    }),
  );
  return [...exerciceFaults, ...evenements, ...promotions];
};
