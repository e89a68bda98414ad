/** What the rules on accounts share. Amounts are cents. */
import type { Exercice } from '../domain/comptes/centimes.ts';
import { type Comptes, computeComptes } from '../domain/comptes/comptes.ts';
import type { Edition } from '../edition/types.ts';
import { formatQuantity } from '../format/nombre.ts';
import type { Dossier } from './regle.ts';

/** Accounts as a rule looks at them. */
export interface ComptesLus {
  edition: Edition;
  comptes: Comptes;
  arrondi: boolean;
}

/** Null without finances.yaml: the rule has nothing to look at. */
export function readComptes({
  edition,
  precedentes,
}: Pick<Dossier, 'edition' | 'precedentes'>): ComptesLus | null {
  const comptes = computeComptes(edition, precedentes);
  return comptes && { edition, comptes, arrondi: edition.finances?.arrondi ?? false };
}

/** « 187 274 € ». */
export function tellMontant(centimes: number): string {
  return formatQuantity(centimes / 100, '€');
}

/** « écart : 1 € ». */
export function tellEcart(a: number, b: number): string {
  return `écart : ${tellMontant(a - b)}`;
}

/** « (exercice 2022) », nothing for the exercice of the report. */
export function tellExercice(exercice: Exercice, { exercices }: Comptes): string {
  return exercice === 'montant' ? '' : ` (exercice ${exercices.noms[exercice]})`;
}
