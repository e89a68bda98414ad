import type { Equipe } from '../../schemas/equipe.ts';
import { firstDay, lastDay } from './jours.ts';

type Salarie = Equipe['salaries'][number];

/** A month or a year counts from its first day to its last. */
function isPresent({ arrivee, depart }: Salarie, au: string): boolean {
  return (
    (arrivee === undefined || firstDay(arrivee) <= au) && (depart === undefined || lastDay(depart) >= au)
  );
}

/** Employees present on a day (`2024-12-31`), the day of departure included. */
export function countSalaries(equipe: Equipe, au: string): number {
  return equipe.salaries.filter((salarie) => isPresent(salarie, au)).length;
}

/**
 * ETP present on a day; null when somebody present has none typed. Summed in hundredths, so that 1 + 0.9 + 0.5 is 2.4
 * and nothing else.
 */
export function sumEtp(equipe: Equipe, au: string): number | null {
  const present = equipe.salaries.filter((salarie) => isPresent(salarie, au));
  let hundredths = 0;
  for (const { etp } of present) {
    if (etp === undefined) return null;
    hundredths += Math.round(etp * 100);
  }
  return hundredths / 100;
}
