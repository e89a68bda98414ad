/** The bilan at closing. All amounts are cents. */
import { type BilanSaisi, rubriquesBilan } from '../../../schemas/finances.ts';
import { type DeuxAns, readDeuxAns, sumCentimes, sumDeuxAns, toCentimes } from './centimes.ts';

export type GroupeActif = 'immobilise' | 'circulant' | 'tresorerie';
export type GroupePassif = 'fonds_propres' | 'fonds_dedies' | 'provisions' | 'emprunts' | 'dettes';

/** Net of depreciation is `montant`. */
export interface LigneActif extends DeuxAns {
  rubrique: keyof typeof rubriquesBilan.actif;
  libelle: string;
  groupe: GroupeActif;
  brut: number;
  amortissements: number | null;
}

export interface LignePassif extends DeuxAns {
  rubrique: keyof typeof rubriquesBilan.passif;
  libelle: string;
  groupe: GroupePassif;
}

export interface Bilan {
  actif: LigneActif[];
  passif: LignePassif[];
  totalActif: DeuxAns & { brut: number | null; amortissements: number | null };
  totalPassif: DeuxAns;
}

const GROUPES_ACTIF: Record<LigneActif['rubrique'], GroupeActif> = {
  immobilisations_incorporelles: 'immobilise',
  immobilisations_corporelles: 'immobilise',
  immobilisations_financieres: 'immobilise',
  stocks: 'circulant',
  creances: 'circulant',
  valeurs_mobilieres: 'tresorerie',
  disponibilites: 'tresorerie',
  charges_constatees_d_avance: 'circulant',
};

const GROUPES_PASSIF: Record<LignePassif['rubrique'], GroupePassif> = {
  fonds_propres_sans_reprise: 'fonds_propres',
  fonds_propres_avec_reprise: 'fonds_propres',
  reserves: 'fonds_propres',
  report_a_nouveau: 'fonds_propres',
  resultat: 'fonds_propres',
  subventions_investissement: 'fonds_propres',
  fonds_dedies: 'fonds_dedies',
  provisions: 'provisions',
  emprunts: 'emprunts',
  dettes: 'dettes',
  produits_constates_d_avance: 'dettes',
};

/** Nets and totals. In: euros as typed. */
export function computeBilan(saisi: BilanSaisi): Bilan {
  const actif = saisi.actif.map(({ rubrique, libelle, brut, amortissements, precedent }): LigneActif => {
    const gross = toCentimes(brut);
    const worn = amortissements === undefined ? null : toCentimes(amortissements);
    return {
      ...{ rubrique, libelle: libelle ?? rubriquesBilan.actif[rubrique], groupe: GROUPES_ACTIF[rubrique] },
      ...{ brut: gross, amortissements: worn, montant: gross - (worn ?? 0) },
      precedent: precedent === undefined ? null : toCentimes(precedent),
    };
  });
  const passif = saisi.passif.map(({ rubrique, libelle, ...montants }): LignePassif => ({
    ...{ rubrique, libelle: libelle ?? rubriquesBilan.passif[rubrique], groupe: GROUPES_PASSIF[rubrique] },
    ...readDeuxAns(montants),
  }));
  return {
    actif,
    passif,
    totalActif: {
      ...sumDeuxAns(actif),
      brut: sumCentimes(actif.map(({ brut }) => brut)),
      amortissements: sumCentimes(actif.map(({ amortissements }) => amortissements)),
    },
    totalPassif: sumDeuxAns(passif),
  };
}

/** Sum of a group; zero stands for lines that the bilan does not have, null for an exercice that it does not give. */
export function sumGroupes(
  lignes: readonly (DeuxAns & { groupe: GroupeActif | GroupePassif })[],
  groupes: readonly (GroupeActif | GroupePassif)[],
): DeuxAns {
  const some = lignes.some(({ precedent }) => precedent !== null);
  const sums = sumDeuxAns(lignes.filter(({ groupe }) => groupes.includes(groupe)));
  return { montant: sums.montant ?? 0, precedent: sums.precedent ?? (some ? 0 : null) };
}
