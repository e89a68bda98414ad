/** The civil calendar of France. Days are ISO texts: `2024-10-14`. */
import { countDays } from './jours.ts';

const SEMAINE = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

const DAY = 86_400_000;

function toTime(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** The day so many days later, earlier when negative. */
export function shiftDay(iso: string, jours: number): string {
  return new Date(toTime(iso) + jours * DAY).toISOString().slice(0, 10);
}

/** Day of the week: 0 for Sunday to 6. */
export function weekdayOf(iso: string): number {
  return new Date(toTime(iso)).getUTCDay();
}

/** `lundi`… from 0 for Sunday to 6. */
export function weekdayName(jour: number): string {
  return SEMAINE[jour] ?? '';
}

/** Days from one to another but Saturdays and Sundays, both included. */
export function countWeekdays(debut: string, fin: string): number {
  const days = Array.from({ length: countDays(debut, fin) }, (_, i) => weekdayOf(shiftDay(debut, i)));
  return days.filter((jour) => jour !== 0 && jour !== 6).length;
}

/** Whether a year, a month from 1 and a day make a day of the calendar. */
export function isDay(annee: number, mois: number, jour: number): boolean {
  const date = new Date(Date.UTC(annee, mois - 1, jour));
  return date.getUTCMonth() === mois - 1 && date.getUTCDate() === jour;
}

/** ISO text of a day of the calendar. */
export function toIso(annee: number, mois: number, jour: number): string {
  return `${annee}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
}

/** Easter Sunday (anonymous Gregorian computus, Meeus, « Astronomical Algorithms », ch. 8). */
function easterOf(annee: number): string {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toIso(annee, Math.floor(n / 31), (n % 31) + 1);
}

const FETES: Readonly<Record<string, string>> = {
  '01-01': 'le jour de l’An',
  '05-01': 'la fête du Travail',
  '05-08': 'la fête de la Victoire',
  '07-14': 'la fête nationale',
  '08-15': 'l’Assomption',
  '11-01': 'la Toussaint',
  '11-11': 'la commémoration de l’Armistice',
  '12-25': 'Noël',
};

/**
 * Name of a public holiday (Code du travail, article L3133-1), null for another day. Whit Monday is left out: it is worked
 * in many places since the « journée de solidarité ».
 */
export function holidayOf(iso: string): string | null {
  const fixed = FETES[iso.slice(5)];
  if (fixed !== undefined) return fixed;
  const easter = easterOf(Number(iso.slice(0, 4)));
  if (iso === shiftDay(easter, 1)) return 'le lundi de Pâques';
  return iso === shiftDay(easter, 39) ? 'l’Ascension' : null;
}
