/** Lengths of exercices: 16 months and 12 do not compare in %. */
import type { Finances } from '../../../schemas/finances.ts';
import type { Edition } from '../../edition/types.ts';
import { shiftAnnee } from '../annees.ts';
import { countDays } from '../jours.ts';

interface Periode {
  debut: string;
  fin: string;
}

/** The exercice of the accounts and the one before. */
export interface Exercices {
  /** « 2024 », « 2023 »: heads of the columns. */
  noms: { montant: string; precedent: string };
  /** Whole months. */
  mois: { montant: number; precedent: number };
  /** First and last days, as far as they are known. */
  fins: { montant: string; precedent: string | null };
  comparables: boolean;
}

/** Months of a period: 2022-09-01 to 2023-12-31 makes 16. At least 1. */
export function monthsOf(periode: Periode): number {
  const MONTH = 365.25 / 12;
  return Math.max(1, Math.round(countDays(periode.debut, periode.fin) / MONTH));
}

/** The édition whose exercice ends the day before this one begins, if there is one. */
export function findPrecedente(edition: Edition, precedentes: readonly Edition[]): Edition | null {
  const last = precedentes.at(-1);
  if (!last) return null;
  const { exercice } = last.rapport;
  return countDays(exercice.fin, edition.rapport.exercice.debut) === 2 ? last : null;
}

function nameOf({ debut, fin }: Periode): string {
  const [first, last] = [debut.slice(0, 4), fin.slice(0, 4)];
  return first === last ? last : `${first}-${last}`;
}

/** The two exercices of `finances.yaml`. Without dates of its own, N-1 is as long as N. */
export function readExercices(edition: Edition, finances: Finances, precedente: Edition | null): Exercices {
  const { exercice } = edition.rapport;
  const previous = finances.exercice_precedent ?? precedente?.rapport.exercice ?? null;
  const mois = monthsOf(exercice);
  const moisPrecedent = previous === null ? mois : monthsOf(previous);
  return {
    noms: {
      montant: edition.annee,
      precedent: precedente?.annee ?? (previous === null ? shiftAnnee(edition.annee, -1) : nameOf(previous)),
    },
    mois: { montant: mois, precedent: moisPrecedent },
    fins: { montant: exercice.fin, precedent: previous?.fin ?? null },
    comparables: mois === moisPrecedent,
  };
}
