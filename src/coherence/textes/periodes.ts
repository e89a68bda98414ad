/** Periods and lists of days written in a text. */
import { isDay, toIso } from '../../domain/calendrier.ts';
import type { DateEcrite } from './dates.ts';
import type { Etendue, TexteLu } from './lecture.ts';

/** « du 4 mars au 12 avril », « de janvier 2024 à mars 2025 ». */
export interface Periode extends Etendue {
  de: DateEcrite;
  a: DateEcrite;
  /** As typed. */
  ecrit: string;
}

const DEPUIS = /(?:^|[\s(])(du|de|d[’']|entre|entre\sle)\s?$/iu;
const JUSQU = /^\s(?:au|à|et|et\sle|jusqu[’']au|jusqu[’']à|jusqu[’']en)\s$/iu;

/** Periods of a text, in order: two dates that « du … au », « de … à », « entre … et » tie together. */
export function listPeriodes(lu: TexteLu): Periode[] {
  if (lu.jours.length + lu.mois.length < 2) return [];
  const dates = [...lu.jours, ...lu.mois].toSorted((a, b) => a.debut - b.debut);
  return dates.flatMap((de, i): Periode[] => {
    const a = dates[i + 1];
    const before = DEPUIS.exec(lu.texte.slice(Math.max(0, de.debut - 12), de.debut));
    if (!a || !JUSQU.test(lu.texte.slice(de.fin, a.debut))) return [];
    const et = /^\set/iu.test(lu.texte.slice(de.fin, a.debut));
    if (!before) {
      // « janvier 2024 à mars 2025 » needs no « de ».
      if (et || de.annee === null || a.annee === null) return [];
      return [
        { de, a, debut: de.debut, fin: a.fin, ecrit: lu.texte.slice(de.debut, a.fin).replace(/\s+/g, ' ') },
      ];
    }
    if (et !== /^entre/i.test(before[1] ?? '')) return [];
    const debut = de.debut - before[0].replace(/^[\s(]/, '').length;
    return [{ de, a, debut, fin: a.fin, ecrit: lu.texte.slice(debut, a.fin).replace(/\s+/g, ' ') }];
  });
}

/** Whether a period ends before it begins. « de septembre à juin », « du 15 décembre au 5 janvier 2025 » do not. */
export function isInverted({ de, a }: Periode): boolean {
  if (de.annee !== null && a.annee !== null) {
    const rank = ({ annee, mois, jour }: DateEcrite, other: DateEcrite): number =>
      (annee ?? 0) * 10_000 + mois * 100 + (jour === null || other.jour === null ? 0 : jour);
    return rank(a, de) < rank(de, a);
  }
  if (de.mois === a.mois) return de.jour !== null && a.jour !== null && a.jour < de.jour;
  // With one year, written at the end, the winter alone is so told over two years.
  return de.annee === null && a.annee !== null && de.mois > a.mois && de.mois < 7;
}

/** First and last day of a period in ISO, for a year that it does not say; null when a day does not exist. */
export function toDays({ de, a }: Pick<Periode, 'de' | 'a'>, annee: number): [string, string] | null {
  const last = a.annee ?? de.annee ?? annee;
  const first = de.annee ?? (de.mois > a.mois ? last - 1 : last);
  if (de.jour === null || a.jour === null) return null;
  if (!isDay(first, de.mois, de.jour) || !isDay(last, a.mois, a.jour)) return null;
  return [toIso(first, de.mois, de.jour), toIso(last, a.mois, a.jour)];
}

/** Months of a period, both included: « de janvier à juin » is 6, « de septembre à septembre » 13. */
export function countMonths({ de, a }: Pick<Periode, 'de' | 'a'>): number {
  const years = de.annee !== null && a.annee !== null ? a.annee - de.annee : de.mois >= a.mois ? 1 : 0;
  return years * 12 + a.mois - de.mois + 1;
}

/** Runs of days named one by one: « les 12, 13 et 14 mars ». */
export function listJoursSuivis(lu: TexteLu): DateEcrite[][] {
  const runs: DateEcrite[][] = [];
  for (const jour of lu.jours) {
    const last = runs.at(-1)?.at(-1);
    const tied =
      last && /^(?:\s?,\s|,?\s(?:et|puis|ou)\s(?:le\s)?)$/u.test(lu.texte.slice(last.fin, jour.debut));
    if (tied) runs.at(-1)?.push(jour);
    else runs.push([jour]);
  }
  return runs;
}
