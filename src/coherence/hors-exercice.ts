import { firstDay, isInverted, lastDay } from '../domain/jours.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import type { Edition } from '../edition/types.ts';
import type { Constat, Regle } from './regle.ts';

interface Exercice {
  debut: string;
  fin: string;
}

/** Whether nothing of what these dates may mean falls in the exercice. */
function isOutside(dates: readonly string[], { debut, fin }: Exercice): boolean {
  return dates.every((date) => lastDay(date) < debut || firstDay(date) > fin);
}

/** Whether a period ends before the exercice, or begins after it; one end alone says nothing of the other. */
function isApart(debut: string | undefined, fin: string | undefined, exercice: Exercice): boolean {
  return (
    (fin !== undefined && lastDay(fin) < exercice.debut) ||
    (debut !== undefined && firstDay(debut) > exercice.fin)
  );
}

function tellExercice({ debut, fin }: Exercice): string {
  return `hors de l’exercice (${formatPeriod(debut, fin)})`;
}

/** « le 15 octobre 2024 », « en octobre 2024 ». */
function tellDate(iso: string): string {
  return `${iso.length === 10 ? 'le' : 'en'} ${formatDate(iso)}`;
}

/** Events that did not take place in the exercice: of another year, or mistyped. One that overlaps it is its own. */
function checkEvenements({ evenements, rapport: { exercice } }: Edition): Constat[] {
  return (evenements?.evenements ?? []).flatMap(
    ({ titre, date, fin, autres_dates: autres }, i): Constat[] => {
      if (date === undefined || (fin !== undefined && isInverted(date, fin))) return [];
      const outside =
        fin === undefined ? isOutside([date, ...(autres ?? [])], exercice) : isApart(date, fin, exercice);
      if (!outside) return [];
      const quand = fin === undefined ? formatDate(date) : formatPeriod(date, fin);
      return [
        {
          source: 'evenements',
          chemin: ['evenements', i, 'date'],
          gravite: 'alerte',
          code: 'C-HORS-EXERCICE',
          message: `« ${titre} » (${quand}) est ${tellExercice(exercice)}`,
          conseil: 'Corrigez la date, ou retirez cet évènement : il compte dans les totaux de cet exercice.',
        },
      ];
    },
  );
}

/** Cohorts that had ended before the exercice, or begin after it. */
function checkPromotions({ promotions, rapport: { exercice } }: Edition): Constat[] {
  return (promotions?.formations ?? []).flatMap((formation, f) =>
    formation.promotions.flatMap(({ titre, debut, fin }, p): Constat[] => {
      if (debut !== undefined && fin !== undefined && isInverted(debut, fin)) return [];
      if (!isApart(debut, fin, exercice)) return [];
      const tard = debut !== undefined && firstDay(debut) > exercice.fin;
      const quand = tard ? `commence ${tellDate(debut)}` : `finit ${tellDate(fin ?? '')}`;
      return [
        {
          source: 'promotions',
          chemin: ['formations', f, 'promotions', p, tard ? 'debut' : 'fin'],
          gravite: 'alerte',
          code: 'C-HORS-EXERCICE',
          message: `${formation.titre}, ${titre} : elle ${quand}, ${tellExercice(exercice)}`,
          conseil: 'Corrigez la date, ou retirez cette promotion.',
        },
      ];
    }),
  );
}

/** What is planned is for a later year: a budget or perspectives copied from last year keep its year. */
function checkAnnees({ finances, perspectives, rapport: { exercice } }: Edition): Constat[] {
  const finie = Number(exercice.fin.slice(0, 4));
  // An exercice that ends in the year leaves some of it for the next one.
  const least = exercice.fin.endsWith('-12-31') ? finie + 1 : finie;
  const visees = [
    { source: 'perspectives', chemin: ['annee'], annee: perspectives?.annee, quoi: 'les perspectives sont' },
    {
      source: 'finances',
      chemin: ['budget', 'annee'],
      annee: finances?.budget?.annee,
      quoi: 'le budget est',
    },
  ];
  return visees.flatMap(({ source, chemin, annee, quoi }): Constat[] => {
    if (annee === undefined || annee >= least) return [];
    return [
      {
        source,
        chemin,
        gravite: 'alerte',
        code: 'C-HORS-EXERCICE',
        message: `${quoi} de ${annee}, l’exercice finit le ${formatDate(exercice.fin)}`,
        conseil: `Écrivez l’année qui suit : ${least}.`,
      },
    ];
  });
}

/** What lies outside the exercice that the report tells, or before what it announces. */
export const checkHorsExercice: Regle = ({ edition }) => {
  const { debut, fin } = edition.rapport.exercice;
  // An inverted exercice, an error of its own, would put everything outside.
  if (fin < debut) return [];
  return [...checkEvenements(edition), ...checkPromotions(edition), ...checkAnnees(edition)];
};
