import type { Evenement } from '../../schemas/evenements.ts';

/** Events that did take place. */
export function heldEvents(evenements: readonly Evenement[]): Evenement[] {
  return evenements.filter(({ annule }) => !annule);
}

/** Sittings of the events that took place: a recurring one counts for all of its own. */
export function sumSeances(evenements: readonly Evenement[]): number {
  return heldEvents(evenements).reduce((total, { seances }) => total + (seances ?? 1), 0);
}

/** Number of sittings of a type. */
export function countSeances(evenements: readonly Evenement[], type: string): number {
  return sumSeances(evenements.filter((evenement) => evenement.type === type));
}

/** Every date of an event, in order: `date`, then `autres_dates`. Empty when the source gives none. */
export function eventDates({ date, autres_dates }: Evenement): string[] {
  return date === undefined ? [] : [date, ...(autres_dates ?? [])];
}

/** The dates of an event as ISO text: a day, an interval (`2024-03-22/2024-03-23`), or several parted by `, `. */
export function isoDates(evenement: Evenement): string | null {
  if (evenement.date === undefined) return null;
  return evenement.fin === undefined
    ? eventDates(evenement).join(', ')
    : `${evenement.date}/${evenement.fin}`;
}
