/** Days of the calendar. In: ISO dates to the day, the month or the year (`2024-10-15`, `2024-10`, `2024`). */

/** The first day that a date may mean: `2024-10` → `2024-10-01`. */
export function firstDay(iso: string): string {
  return iso + '-01-01'.slice(iso.length - 4);
}

/**
 * The last day that a date may mean, for comparing texts: `2024-09` → `2024-09-31`, which is after every day of
 * September.
 */
export function lastDay(iso: string): string {
  return iso + '-12-31'.slice(iso.length - 4);
}

const DAY = 86_400_000;

/** Days from one to another, both counted. In: dates to the day. */
export function countDays(debut: string, fin: string): number {
  return Math.round((Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${debut}T00:00:00Z`)) / DAY) + 1;
}

/** Months from a start to an end, both included: janvier → juin is 6. In: dates to the month or the day. */
export function countMonths(debut: string, fin: string): number {
  const toMonths = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return toMonths(fin) - toMonths(debut) + 1;
}

/** Whether an end comes before its beginning, at the coarser of the two precisions: 2024 is not before 2024-03. */
export function isInverted(debut: string, fin: string): boolean {
  const precision = Math.min(debut.length, fin.length);
  return fin.slice(0, precision) < debut.slice(0, precision);
}
