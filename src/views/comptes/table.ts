/** Tables of accounts: what `TableComptes.astro` draws. */
import { isRounding } from '../../domain/arrondi.ts';
import type { DeuxAns } from '../../domain/comptes/centimes.ts';
import { compareMontants } from '../../domain/comptes/evolution.ts';
import type { Exercices } from '../../domain/comptes/exercice.ts';
import { INSECABLE } from '../../format/nombre.ts';
import { notesOfRetraitement } from '../retraitement.ts';
import { formatEcart, formatMontant, formatTaux, type Unite } from './montants.ts';

/**
 * `section` heads the lines below; `detail` stands under its line; totals are ruled, results (`solde` on the way,
 * `resultat` at the end) strong.
 */
type NatureLigne = 'section' | 'ligne' | 'detail' | 'total' | 'solde' | 'resultat';

export interface LigneComptes {
  nature: NatureLigne;
  libelle: string;
  /** Small print under the label: the formula. */
  precision?: string;
  /** One text a column; none for a section. */
  cellules: string[];
}

export interface ColonneComptes {
  titre: string;
  /** Small print under the head: « 16 mois ». */
  precision?: string;
  /** Evolutions and shares speak lower than amounts. */
  discrete: boolean;
}

export interface TableComptesVue {
  id: string;
  titre: string;
  /** « en euros »; null when there is no amount. */
  unite: string | null;
  colonnes: ColonneComptes[];
  lignes: LigneComptes[];
  notes: string[];
  source: string | undefined;
}

/** Lines that stand under one section, to its total, or between sections: the bodies of the table. */
export function splitSections(lignes: readonly LigneComptes[]): LigneComptes[][] {
  const groupes: LigneComptes[][] = [];
  for (const ligne of lignes) {
    const groupe = groupes.at(-1);
    const closed = groupe?.[0]?.nature === 'section' && groupe.at(-1)?.nature === 'total';
    if (!groupe || closed || ligne.nature === 'section') groupes.push([ligne]);
    else groupe.push(ligne);
  }
  return groupes;
}

/** Which columns a comparison of two exercices has. */
export interface Comparaison {
  exercices: Exercices;
  unite: Unite;
  /** Whether any line has N-1. */
  precedent: boolean;
}

/** « 16 mois », told only where the two exercices differ. */
function tellMonths({ exercices: { mois, comparables } }: Comparaison, exercice: keyof DeuxAns) {
  return comparables ? {} : { precision: `${mois[exercice]}${INSECABLE}mois` };
}

/** N, N-1 side by side, then how the first moved: without percentages when the exercices do not compare. */
export function columnsOf(comparaison: Comparaison): ColonneComptes[] {
  const { noms, comparables } = comparaison.exercices;
  const now = { titre: noms.montant, discrete: false, ...tellMonths(comparaison, 'montant') };
  if (!comparaison.precedent) return [now];
  return [
    now,
    { titre: noms.precedent, discrete: false, ...tellMonths(comparaison, 'precedent') },
    { titre: 'Écart', discrete: true },
    ...(comparables ? [{ titre: 'Évolution', discrete: true }] : []),
  ];
}

/** The rate as computed, or as published when the computation does not give that one. */
export function chooseTaux(calcule: number | null, publie: number | null | undefined): number | null {
  if (publie === null || publie === undefined) return calcule;
  return calcule !== null && isRounding(calcule, publie) ? calcule : publie;
}

/**
 * The texts under {@link columnsOf}. « nouveau » says that a line was nothing before; of a result (`solde`) it would be
 * strange. Where a percentage would say nothing the difference stands alone.
 */
export function cellsOf(
  montants: DeuxAns,
  { unite, precedent, exercices: { comparables } }: Comparaison,
  options: { solde?: boolean; publiee?: number | undefined } = {},
): string[] {
  const now = formatMontant(montants.montant, unite);
  if (!precedent) return [now];
  const evolution = compareMontants(montants);
  const taux = chooseTaux(evolution?.pourcent ?? null, options.publiee);
  const nouveau = evolution?.nouveau === true && options.solde !== true && taux === null;
  return [
    now,
    formatMontant(montants.precedent, unite),
    formatEcart(evolution?.ecart ?? null, unite),
    ...(comparables ? [nouveau ? 'nouveau' : formatTaux(taux, { signe: true })] : []),
  ];
}

/** Why there are no percentages. */
export function notesOfDurees({ exercices: { noms, mois, comparables }, precedent }: Comparaison): string[] {
  if (comparables || !precedent) return [];
  return [
    `L’exercice ${noms.montant} compte ${mois.montant} mois, l’exercice ${noms.precedent} en compte ${mois.precedent} : ils ne se comparent pas en pourcentage.`,
  ];
}

/** Why N-1 is not as last year's accounts printed it. */
export function notesOfPrecedent(
  { exercices: { noms }, precedent }: Pick<Comparaison, 'exercices' | 'precedent'>,
  retraitement: string | undefined,
): string[] {
  return precedent ? notesOfRetraitement(retraitement, noms.precedent) : [];
}
