import type { Evenement } from '../../schemas/evenements.ts';
import { sum } from './repartition.ts';

/** Events of a type that did take place. */
function held(evenements: readonly Evenement[], type: string): Evenement[] {
  return evenements.filter((evenement) => evenement.type === type && !evenement.annule);
}

/** Number of sittings of a type: a recurring event counts for all its sessions. */
export function countSeances(evenements: readonly Evenement[], type: string): number {
  return held(evenements, type).reduce((total, { seances }) => total + (seances ?? 1), 0);
}

/** Participants of a type; null when no event of the type gives a number. */
export function sumParticipants(evenements: readonly Evenement[], type: string): number | null {
  return sum(held(evenements, type).map(({ participants }) => participants));
}

/** Every date of an event, in order: `date`, then `autres_dates`. Empty when the source gives none. */
export function eventDates({ date, autres_dates }: Evenement): string[] {
  return date === undefined ? [] : [date, ...(autres_dates ?? [])];
}
