import { formatDate } from '../../format/date.ts';
import { isDay, shiftDay, toIso, weekdayName, weekdayOf } from '../../domain/calendrier.ts';
import type { Edition } from '../../edition/types.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { yearsIn, yearsOf } from './annees.ts';
import type { DateEcrite } from './dates.ts';
import { readTextes, type TexteLu } from './lecture.ts';

/** Years that a day without a year may be of: that of the exercice in which it falls, or one that the text names. */
function yearsFor({ mois, jour }: DateEcrite, lu: TexteLu, edition: Edition): number[] {
  const { debut, fin } = edition.rapport.exercice;
  const own = yearsOf(edition);
  const inside = own.filter((annee) => {
    const iso = toIso(annee, mois, jour ?? 1);
    return iso >= debut && iso <= fin;
  });
  const named = yearsIn(lu, { debut: 0, fin: lu.texte.length });
  // What is announced for next year often leaves its year unsaid.
  return [...(inside.length > 0 ? inside : own), ...named, Math.max(...own) + 1];
}

/** The same weekday as typed, nearest to the day typed. */
function nearest(iso: string, semaine: number): string {
  const ecart = ((semaine - weekdayOf(iso) + 10) % 7) - 3;
  return shiftDay(iso, ecart);
}

function checkJour(lu: TexteLu, date: DateEcrite, edition: Edition): ConstatDeTexte[] {
  const { semaine, jour, mois, annee } = date;
  if (semaine === null || jour === null) return [];
  const years = annee === null ? yearsFor(date, lu, edition) : [annee];
  const days = years.filter((year) => isDay(year, mois, jour)).map((year) => toIso(year, mois, jour));
  const [iso] = days;
  if (iso === undefined || days.some((day) => weekdayOf(day) === semaine)) return [];
  const vrai = weekdayName(weekdayOf(iso));
  const autre = nearest(iso, semaine);
  return [
    {
      passage: lu.passage,
      debut: date.debut,
      gravite: 'alerte',
      code: 'C-JOUR',
      message: `« ${date.ecrit} » : le ${formatDate(iso)} est un ${vrai}`,
      conseil: `Écrivez « ${vrai} », ou la date du ${weekdayName(semaine)} : le ${formatDate(autre)} en est un.`,
    },
  ];
}

/**
 * A weekday that the calendar does not give: « lundi 15 octobre 2024 ». A day without a year is of the exercice, of a year that
 * the text names, or of the next one.
 */
export const checkJours: RegleDesTextes = ({ passages, edition }) =>
  readTextes(passages).flatMap((lu) => lu.jours.flatMap((date) => checkJour(lu, date, edition)));
