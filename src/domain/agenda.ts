import type { Agenda, EntreeAgenda } from '../../schemas/agenda.ts';

/** How many meetings something held. */
export interface Tenus {
  /** Id of a body, ISO month… */
  cle: string;
  tenus: number;
  annules: number;
}

/** By day, then by hour: what has no hour comes first. Two meetings of the same moment keep the order of the file. */
export function sortEntrees(entrees: readonly EntreeAgenda[]): EntreeAgenda[] {
  const moment = ({ date, heure }: EntreeAgenda): string => `${date} ${heure ?? ''}`;
  return entrees.toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}

/** Meetings held and cancelled by key, in the order in which keys come; entries without one are left out. */
export function countEntrees(
  entrees: readonly EntreeAgenda[],
  keyOf: (entree: EntreeAgenda) => string | undefined,
): Tenus[] {
  const counts = new Map<string, Tenus>();
  for (const entree of entrees) {
    const cle = keyOf(entree);
    if (cle === undefined) continue;
    const known = counts.get(cle) ?? { cle, tenus: 0, annules: 0 };
    counts.set(cle, {
      ...known,
      ...(entree.annule ? { annules: known.annules + 1 } : { tenus: known.tenus + 1 }),
    });
  }
  return [...counts.values()];
}

/** Meetings that took place, of a body or of a kind when these are named; null without an agenda. */
export function countRendezVous(
  agenda: Agenda | null,
  { instance, nature }: { instance?: string | undefined; nature?: string | undefined } = {},
): number | null {
  if (!agenda) return null;
  return agenda.entrees.filter(
    (entree) =>
      entree.annule !== true &&
      (instance === undefined || entree.instance === instance) &&
      (nature === undefined || entree.nature === nature),
  ).length;
}
