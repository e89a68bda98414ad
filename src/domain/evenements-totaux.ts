import type { Evenement } from '../../schemas/evenements.ts';
import { heldEvents } from './evenements.ts';

/** A sum of what events say. */
export interface Somme {
  valeur: number;
  /** Some events say « plus de », or how many came at least, or not how many: the true sum is this or more. */
  auMoins: boolean;
}

/** What can be added up over events. */
export type Mesure = 'inscrits' | 'participants' | 'vues' | 'structures';

/**
 * One event's number, its lower bound when the source gives an interval; null when it gives nothing, or an interval
 * for each sitting of several.
 */
function readMesure(evenement: Evenement, mesure: Mesure): { valeur: number; exact: boolean } | null {
  if (mesure === 'structures') {
    return evenement.structures ? { valeur: evenement.structures.nombre, exact: true } : null;
  }
  const valeur = evenement[mesure];
  if (mesure !== 'participants') return valeur === undefined ? null : { valeur, exact: true };
  if (valeur !== undefined) return { valeur, exact: evenement.plus_de !== true };
  if (evenement.participants_min === undefined || (evenement.seances ?? 1) > 1) return null;
  return { valeur: evenement.participants_min, exact: false };
}

/**
 * Sums a number over the events that took place: cancelled ones do not count. Null when none gives one.
 */
export function sumMesure(evenements: readonly Evenement[], mesure: Mesure): Somme | null {
  const held = heldEvents(evenements);
  const known = held.flatMap((evenement) => readMesure(evenement, mesure) ?? []);
  if (known.length === 0) return null;
  return {
    valeur: known.reduce((total, { valeur }) => total + valeur, 0),
    // Everybody has participants; not every event has enrolments, views or teams to count.
    auMoins: mesure === 'participants' && (known.length < held.length || known.some(({ exact }) => !exact)),
  };
}
