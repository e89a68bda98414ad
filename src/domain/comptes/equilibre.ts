/** Fonds de roulement, besoin en fonds de roulement, trésorerie, days of charges (domaine.md, § 1). Cents. */
import type { Finances } from '../../../schemas/finances.ts';
import { type Bilan, sumGroupes } from './bilan.ts';
import { type DeuxAns, EXERCICES, INCONNUS, isKnown, opposite, sumDeuxAns } from './centimes.ts';
import type { Compte } from './compte.ts';
import type { Exercices } from './exercice.ts';
import { computePoste, type Poste } from './poste.ts';

export interface Equilibre {
  fondsDeRoulement: Poste;
  besoin: Poste;
  tresorerie: Poste;
  /** Days of charges that the trésorerie pays; null without charges. Not cents. */
  jours: DeuxAns;
  /** Charges that are paid out: all but depreciation, provisions and fonds dédiés. */
  chargesDecaissables: DeuxAns;
  /** Days of each exercice, as the formula counts them: 365 for twelve months. */
  joursDExercice: { montant: number; precedent: number };
}

/** Charges that no money leaves for. */
const SANS_DECAISSEMENT = ['dotations', 'dotations_provisions', 'reports_fonds_dedies'];

function paidCharges(compte: Compte): DeuxAns {
  const kept = compte.sections.charges_exploitation.lignes.filter(({ cle }) =>
    SANS_DECAISSEMENT.includes(cle),
  );
  return sumDeuxAns([compte.totalCharges.imprime, ...kept.map(({ imprime }) => opposite(imprime))]);
}

function countDays(tresorerie: DeuxAns, charges: DeuxAns, days: Equilibre['joursDExercice']): DeuxAns {
  const jours = { ...INCONNUS };
  for (const exercice of EXERCICES) {
    const [cash, paid] = [tresorerie[exercice], charges[exercice]];
    if (cash !== null && paid !== null && paid > 0)
      jours[exercice] = Math.round((cash * days[exercice]) / paid);
  }
  return jours;
}

const difference = (a: DeuxAns, b: DeuxAns): DeuxAns => {
  const result = { ...INCONNUS };
  for (const exercice of EXERCICES) {
    const [first, second] = [a[exercice], b[exercice]];
    result[exercice] = first === null || second === null ? null : first - second;
  }
  return result;
};

/**
 * Out: null when neither a bilan nor published values are there.
 * Fonds de roulement = fonds propres, fonds dédiés, provisions et emprunts − actif immobilisé net;
 * besoin = stocks, créances et charges constatées d’avance − dettes et produits constatés d’avance;
 * trésorerie = fonds de roulement − besoin.
 */
export function computeEquilibre(
  finances: Finances,
  bilan: Bilan | null,
  compte: Compte | null,
  exercices: Exercices,
): Equilibre | null {
  const publies = finances.equilibre_publie;
  if (!bilan && !publies) return null;
  const at = (cle: string) => ['equilibre_publie', cle];
  const stable = bilan
    ? difference(
        sumGroupes(bilan.passif, ['fonds_propres', 'fonds_dedies', 'provisions', 'emprunts']),
        sumGroupes(bilan.actif, ['immobilise']),
      )
    : INCONNUS;
  const needed = bilan
    ? difference(sumGroupes(bilan.actif, ['circulant']), sumGroupes(bilan.passif, ['dettes']))
    : INCONNUS;
  const lignes = (bilan?.actif.length ?? 0) + (bilan?.passif.length ?? 0);
  const fondsDeRoulement = {
    ...computePoste(
      'fonds_de_roulement',
      'Fonds de roulement',
      stable,
      [],
      publies?.fonds_de_roulement,
      at('fonds_de_roulement'),
    ),
    termes: lignes,
  };
  const besoin = {
    ...computePoste(
      'besoin_en_fonds_de_roulement',
      'Besoin en fonds de roulement',
      needed,
      [],
      publies?.besoin_en_fonds_de_roulement,
      at('besoin_en_fonds_de_roulement'),
    ),
    termes: lignes,
  };
  const tresorerie = computePoste(
    'tresorerie',
    'Trésorerie',
    difference(fondsDeRoulement.imprime, besoin.imprime),
    [fondsDeRoulement, besoin],
    publies?.tresorerie,
    at('tresorerie'),
  );
  const joursDExercice = {
    montant: Math.round((exercices.mois.montant * 365) / 12),
    precedent: Math.round((exercices.mois.precedent * 365) / 12),
  };
  const chargesDecaissables = compte ? paidCharges(compte) : INCONNUS;
  return {
    ...{ fondsDeRoulement, besoin, tresorerie, chargesDecaissables, joursDExercice },
    jours: countDays(tresorerie.imprime, chargesDecaissables, joursDExercice),
  };
}

/** Lines of the equilibrium that are known. */
export function listEquilibre({ fondsDeRoulement, besoin, tresorerie }: Equilibre): Poste[] {
  return [fondsDeRoulement, besoin, tresorerie].filter(({ imprime }) => isKnown(imprime));
}
