/** All that is computed from finances.yaml. Cents. */
import type { Finances } from '../../../schemas/finances.ts';
import type { Edition } from '../../edition/types.ts';
import { type Bilan, computeBilan } from './bilan.ts';
import { type Budget, computeBudget } from './budget.ts';
import { type DeuxAns, readDeuxAns, sumCentimes, sumDeuxAns, toCentimes } from './centimes.ts';
import { type Compte, computeCompte } from './compte.ts';
import { computeEquilibre, type Equilibre } from './equilibre.ts';
import { type Exercices, findPrecedente, readExercices } from './exercice.ts';
import { computeFinancements, type Financements } from './financements.ts';
import { computeFondsDedies, type FondsDedie } from './fonds-dedies.ts';
import { fillPrecedents } from './reprise.ts';

export interface Affectation {
  lignes: { libelle: string; montant: number }[];
  total: number;
}

/** Work and gifts that no money pays for; in the accounts both sides are equal. */
export interface Contributions {
  ressources: (DeuxAns & { libelle: string })[];
  emplois: (DeuxAns & { libelle: string })[];
  totalRessources: DeuxAns;
  totalEmplois: DeuxAns;
}

export interface Comptes {
  exercices: Exercices;
  compte: Compte | null;
  contributions: Contributions | null;
  bilan: Bilan | null;
  equilibre: Equilibre | null;
  fondsDedies: FondsDedie[];
  financements: Financements | null;
  budget: Budget | null;
  affectation: Affectation | null;
}

function computeAffectation(saisie: NonNullable<Finances['affectation']>): Affectation {
  const lignes = saisie.map(({ libelle, montant }) => ({ libelle, montant: toCentimes(montant) }));
  return { lignes, total: sumCentimes(lignes.map(({ montant }) => montant)) ?? 0 };
}

function computeContributions(saisies: NonNullable<Finances['contributions_volontaires']>): Contributions {
  const read = (lignes: typeof saisies.emplois): Contributions['emplois'] =>
    lignes.map((ligne) => ({ libelle: ligne.libelle, ...readDeuxAns(ligne) }));
  const [ressources, emplois] = [read(saisies.ressources), read(saisies.emplois)];
  return {
    ...{ ressources, emplois },
    ...{ totalRessources: sumDeuxAns(ressources), totalEmplois: sumDeuxAns(emplois) },
  };
}

/** In: the edition and the earlier ones of its structure, oldest first. Out: null without finances.yaml. */
export function computeComptes(edition: Edition, precedentes: readonly Edition[]): Comptes | null {
  if (!edition.finances) return null;
  const precedente = findPrecedente(edition, precedentes);
  const finances = fillPrecedents(edition.finances, precedente?.finances ?? null);
  const exercices = readExercices(edition, finances, precedente);
  const compte = finances.compte_de_resultat ? computeCompte(finances.compte_de_resultat) : null;
  const bilan = finances.bilan ? computeBilan(finances.bilan) : null;
  return {
    ...{ exercices, compte, bilan },
    contributions: finances.contributions_volontaires
      ? computeContributions(finances.contributions_volontaires)
      : null,
    equilibre: computeEquilibre(finances, bilan, compte, exercices),
    fondsDedies: computeFondsDedies(finances.fonds_dedies ?? []),
    financements: computeFinancements(finances, exercices),
    budget: finances.budget ? computeBudget(finances.budget) : null,
    affectation: finances.affectation ? computeAffectation(finances.affectation) : null,
  };
}
