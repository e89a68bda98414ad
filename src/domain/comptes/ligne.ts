/** A line of the accounts, for a figure that quotes it (`calcul: { nature: finances, ligne: … }`). */
import { type LigneFinances, lignesFinances } from '../../../schemas/finances.ts';
import type { Edition } from '../../edition/types.ts';
import type { Evolution } from '../evolution.ts';
import { sumGroupes } from './bilan.ts';
import { type DeuxAns, INCONNUS, sumDeuxAns, toCentimes } from './centimes.ts';
import { listPostes } from './compte.ts';
import { type Comptes, computeComptes } from './comptes.ts';
import { compareMontants } from './evolution.ts';

/** Other names of two totals. */
const SYNONYMES: Partial<Record<LigneFinances, string>> = {
  produits: 'total_produits',
  charges: 'total_charges',
};

function fromBilan({ bilan }: Comptes, ligne: LigneFinances): DeuxAns | null {
  if (!bilan) return null;
  if (ligne === 'total_bilan') return bilan.totalActif;
  if (ligne === 'fonds_propres') return sumGroupes(bilan.passif, ['fonds_propres']);
  const lignes = [...bilan.actif, ...bilan.passif].filter(({ rubrique }) => rubrique === ligne);
  return lignes.length === 0 ? null : sumDeuxAns(lignes);
}

function fromEquilibre({ equilibre }: Comptes, ligne: LigneFinances): DeuxAns | null {
  switch (ligne) {
    case 'fonds_de_roulement':
      return equilibre?.fondsDeRoulement.imprime ?? null;
    case 'besoin_en_fonds_de_roulement':
      return equilibre?.besoin.imprime ?? null;
    case 'tresorerie':
      return equilibre?.tresorerie.imprime ?? null;
    default:
      return null;
  }
}

function fromCompte({ compte }: Comptes, ligne: LigneFinances): DeuxAns | null {
  if (!compte) return null;
  const cle = SYNONYMES[ligne] ?? ligne;
  // A rubrique may stand on several lines.
  const rubriques = listPostes(compte).filter((poste) => poste.cle === cle);
  return rubriques.length === 0 ? null : sumDeuxAns(rubriques.map(({ imprime }) => imprime));
}

function readFrom(comptes: Comptes, ligne: LigneFinances): DeuxAns {
  return fromEquilibre(comptes, ligne) ?? fromCompte(comptes, ligne) ?? fromBilan(comptes, ligne) ?? INCONNUS;
}

/** Cents of a line in its two exercices; nulls when the accounts do not have it. */
export function readLigne(edition: Edition, ligne: LigneFinances): DeuxAns {
  const comptes = computeComptes(edition, []);
  return comptes ? readFrom(comptes, ligne) : INCONNUS;
}

/** Every line that a figure may quote, with its cents. Out: none without finances.yaml. */
export function listLignes(edition: Edition): { ligne: LigneFinances; montants: DeuxAns }[] {
  const comptes = computeComptes(edition, []);
  return comptes ? lignesFinances.map((ligne) => ({ ligne, montants: readFrom(comptes, ligne) })) : [];
}

/**
 * How a line of the accounts moved. Null where a percentage would say nothing (see `compareMontants`), or would compare
 * 16 months with 12: what stands at one date, as in the bilan, compares all the same.
 */
export function computeEvolutionLigne(
  ligne: LigneFinances,
  { valeur, precedent }: { valeur: number | null; precedent: number | null },
  edition: Edition,
  precedentes: readonly Edition[],
): Evolution | null {
  const comptes = computeComptes(edition, precedentes);
  if (!comptes || valeur === null || precedent === null) return null;
  if (!comptes.exercices.comparables && fromCompte(comptes, ligne) !== null) return null;
  const evolution = compareMontants({ montant: toCentimes(valeur), precedent: toCentimes(precedent) });
  if (!evolution) return null;
  if (evolution.ecart === 0) return { nature: 'stable' };
  if (evolution.nouveau) return { nature: 'nouveau' };
  return evolution.pourcent === null ? null : { nature: 'relative', pourcent: evolution.pourcent };
}
