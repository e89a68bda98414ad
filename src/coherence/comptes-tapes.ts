import { rubriquesBilan, rubriquesCompte, type LigneFinances } from '../../schemas/finances.ts';
import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import { toCentimes } from '../domain/comptes/centimes.ts';
import { listLignes } from '../domain/comptes/ligne.ts';
import { formatQuantity } from '../format/nombre.ts';
import { foldLibelle } from '../format/libelle.ts';
import { tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** What the totals of the accounts are also called. */
const NOMS: Partial<Record<LigneFinances, readonly string[]>> = {
  resultat: [
    'résultat',
    'résultat de l’exercice',
    'résultat net',
    'excédent',
    'excédent de l’exercice',
    'déficit',
    'déficit de l’exercice',
  ],
  produits: ['produits', 'total des produits', 'produits de l’exercice'],
  charges: ['charges', 'total des charges', 'charges de l’exercice'],
  produits_exploitation: ['produits d’exploitation', 'total des produits d’exploitation'],
  charges_exploitation: ['charges d’exploitation', 'total des charges d’exploitation'],
  resultat_exploitation: ['résultat d’exploitation'],
  fonds_de_roulement: ['fonds de roulement'],
  besoin_en_fonds_de_roulement: ['besoin en fonds de roulement'],
  tresorerie: ['trésorerie', 'trésorerie nette'],
  fonds_propres: ['fonds propres', 'fonds associatifs'],
  total_bilan: ['total du bilan', 'total de l’actif', 'total du passif'],
};

const RUBRIQUES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(rubriquesCompte),
  ...Object.values(rubriquesBilan),
) as Record<string, string>;

/** Names of a line, folded. */
function namesOf(ligne: LigneFinances): string[] {
  return [...(NOMS[ligne] ?? []), ...(RUBRIQUES[ligne] === undefined ? [] : [RUBRIQUES[ligne]])].map(
    foldLibelle,
  );
}

/** Cents typed, and how far a rounding may have taken them: `375,6` k€ stand for 375 550 to 375 650 €. */
interface Tape {
  centimes: number;
  arrondi: number;
}

/** Euros or thousands; null for another unit, or a figure that is not typed. */
function readTape({ valeur, unite }: IndicateurSaisi): Tape | null {
  const facteur = unite === '€' || unite === 'euros' ? 1 : unite === 'k€' ? 1000 : null;
  if (valeur === undefined || facteur === null) return null;
  const decimales = String(valeur).split('.')[1]?.length ?? 0;
  // Zeros at the end may come from rounding, as long as three digits tell something.
  const digits = String(Math.abs(valeur)).replace(/^0\.?0*|\./g, '');
  const zeros =
    decimales > 0 ? 0 : Math.min(/0*$/.exec(digits)?.[0].length ?? 0, Math.max(0, digits.length - 3));
  return { centimes: toCentimes(valeur * facteur), arrondi: (facteur * 100 * 10 ** (zeros - decimales)) / 2 };
}

/** Small amounts are alike by chance. */
const LEAST = 1000 * 100;

/** An amount typed as a figure though the accounts hold it: equal, rounded, or under the same name with another value. */
export const checkComptesTapes: Regle = ({ edition }) => {
  const typed = Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => {
    const tape = readTape(indicateur);
    return tape ? [{ id, indicateur, tape }] : [];
  });
  if (typed.length === 0) return [];
  const lignes = listLignes(edition).flatMap(({ ligne, montants: { montant } }) =>
    montant === null ? [] : [{ ligne, montant, noms: namesOf(ligne) }],
  );
  return typed.flatMap(({ id, indicateur: { libelle, valeur = 0, unite }, tape }): Constat[] => {
    const folded = foldLibelle(libelle);
    const near = (montant: number): boolean =>
      Math.abs(tape.centimes) >= LEAST && Math.abs(montant - tape.centimes) <= tape.arrondi;
    const named = lignes.find(({ noms }) => noms.includes(folded));
    const found = named ?? lignes.find(({ montant }) => near(montant));
    if (!found) return [];
    const { ligne, montant } = found;
    const [ici, la] = [formatQuantity(valeur, unite), tellMontant(montant)];
    const quoi =
      montant === tape.centimes
        ? `${ici}, comme la ligne « ${ligne} » des comptes`
        : near(montant)
          ? `${ici}, arrondi de la ligne « ${ligne} » des comptes (${la})`
          : `${ici}, la ligne « ${ligne} » des comptes donne ${la} (écart : ${tellMontant(tape.centimes - montant)})`;
    return [
      {
        ...{ source: 'indicateurs', chemin: [id, 'valeur'], gravite: 'alerte', code: 'C-CALCUL' },
        message: `${libelle} : ${quoi}`,
        conseil: `Remplacez « valeur: » par « calcul: { nature: finances, ligne: ${ligne} } » : le montant ne s’écrira qu’une fois.`,
      },
    ];
  });
};
