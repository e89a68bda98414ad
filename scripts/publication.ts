import type { Edition } from '../src/edition/types.ts';

/** A PDF bears the date of its publication, or failing that of its AG or of the end of its exercice: never today's. */
export function dateOf({ rapport }: Edition): Date {
  return new Date(`${rapport.publication ?? rapport.assemblee_generale ?? rapport.exercice.fin}T12:00:00Z`);
}
