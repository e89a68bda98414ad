import { isDebiteur, type Place, placeCompte } from './plan-comptable.ts';
import { type Rattachement, rootOf, strip } from './racines.ts';
import type { Compte } from './types.ts';

/** Amounts in whole cents; absent when the account is not in the books of that exercice. */
export interface Deux {
  montant?: number;
  precedent?: number;
}

/** An account and its place; both amounts in the sense of that place (a charge is positive when it is in debit). */
export interface ComptePlace extends Deux {
  numero: string;
  libelle: string;
  place: Place;
  /** The root typed in `finances.yaml` that took it, if any. */
  racine?: string;
}

/** An account of no place. `montant`, `precedent`: debit minus credit. */
export type CompteInconnu = Omit<ComptePlace, 'place' | 'racine'>;

const ANNEES = ['montant', 'precedent'] as const;

/** Sum of the amounts that are there; absent when none is. */
export function sumDeux(all: Iterable<Deux>): Deux {
  const sum: Deux = {};
  for (const deux of all) {
    for (const annee of ANNEES) {
      const value = deux[annee];
      if (value !== undefined) sum[annee] = (sum[annee] ?? 0) + value;
    }
  }
  return sum;
}

/** Whether the books hold charges or produits: after the closing of the books, account 12 holds the result instead. */
function hasGestion(comptes: readonly Compte[]): boolean {
  return comptes.some(({ numero, debit, credit }) => /^[67]/.test(numero) && debit !== credit);
}

/** Account 12 holds the result of the exercice once the books are closed; before, what was left of an earlier one. */
function settle(place: Place | null, gestion: boolean): Place | null {
  if (place !== 'resultat') return place;
  return gestion ? 'passif.report_a_nouveau' : 'passif.resultat';
}

/**
 * Gives each account of the exercice and of the one before its place. An account whose number only differs by the
 * zeros at its end is the same one. Out: accounts that hold something, in the order of their numbers.
 */
export function placeComptes(
  lectures: { montant: readonly Compte[]; precedent?: readonly Compte[] | undefined },
  rattachements: readonly Rattachement[],
): { places: ComptePlace[]; inconnus: CompteInconnu[] } {
  const places = new Map<string, ComptePlace>();
  const inconnus = new Map<string, CompteInconnu>();
  for (const annee of ANNEES) {
    const comptes = lectures[annee] ?? [];
    const gestion = hasGestion(comptes);
    for (const compte of comptes) {
      const { numero, libelle, debit, credit } = compte;
      const root = rootOf(numero, rattachements);
      const place = root?.place ?? settle(placeCompte(compte, debit - credit), gestion);
      const key = `${strip(numero)} ${place ?? ''}`;
      if (place === null) {
        const known = inconnus.get(key) ?? { numero, libelle };
        known[annee] = (known[annee] ?? 0) + debit - credit;
        inconnus.set(key, known);
        continue;
      }
      const known = places.get(key) ?? { numero, libelle, place, ...(root && { racine: root.racine }) };
      known[annee] = (known[annee] ?? 0) + (isDebiteur(place) ? debit - credit : credit - debit);
      places.set(key, known);
    }
  }
  const inOrder = (a: { numero: string }, b: { numero: string }): number => (a.numero < b.numero ? -1 : 1);
  const holds = ({ montant = 0, precedent = 0 }: Deux): boolean => montant !== 0 || precedent !== 0;
  return {
    places: [...places.values()].filter(holds).sort(inOrder),
    inconnus: [...inconnus.values()].sort(inOrder),
  };
}
