/** N-1 from last year's own file, where this year's does not type it (model.md, rule 3). Euros as typed. */
import type { CompteDeResultat, Finances } from '../../../schemas/finances.ts';
import type { NatureSection } from './compte.ts';

type Ligne = NonNullable<CompteDeResultat[NatureSection]>[number];
type SousLigne = NonNullable<Ligne['lignes']>[number];

const NATURES: readonly NatureSection[] = [
  'produits_exploitation',
  'charges_exploitation',
  'produits_financiers',
  'charges_financieres',
  'produits_exceptionnels',
  'charges_exceptionnelles',
];

/** Whether any N-1 is typed in a part of the file. */
function hasPrecedent(part: object | undefined): boolean {
  return Object.entries(part ?? {}).some(
    ([cle, value]) =>
      cle === 'precedent' || (typeof value === 'object' && value !== null && hasPrecedent(value as object)),
  );
}

const addUp = (euros: readonly (number | undefined)[]): number =>
  euros.reduce<number>((total, value) => total + Math.round((value ?? 0) * 100), 0) / 100;

/** What last year's line prints. */
function printedOf({ montant, lignes, total_publie }: Ligne): number | undefined {
  return total_publie ?? (lignes ? addUp(lignes.map((ligne) => ligne.montant)) : montant);
}

/** Drops what only concerned last year's own comparison. */
function asPast({ libelle, financeur, montant }: SousLigne): SousLigne {
  return { libelle, ...(financeur === undefined ? {} : { financeur }), precedent: montant };
}

function fillLigne(ligne: Ligne, last: Ligne): Ligne {
  if (!ligne.lignes) return { ...ligne, precedent: printedOf(last) };
  if (!last.lignes) return { ...ligne, total_publie_precedent: printedOf(last) };
  const past = new Map(last.lignes.map((sousLigne) => [sousLigne.libelle, sousLigne.montant]));
  const names = new Set(ligne.lignes.map(({ libelle }) => libelle));
  return {
    ...ligne,
    lignes: [
      ...ligne.lignes.map((sousLigne) => ({ ...sousLigne, precedent: past.get(sousLigne.libelle) })),
      // What no longer is stays in the sum of last year.
      ...last.lignes.filter(({ libelle }) => !names.has(libelle)).map(asPast),
    ],
    ...(last.total_publie === undefined ? {} : { total_publie_precedent: last.total_publie }),
  };
}

function fillSection(lignes: readonly Ligne[], last: readonly Ligne[]): Ligne[] {
  const keyOf = ({ rubrique, libelle }: Ligne): string => `${rubrique} ${libelle ?? ''}`;
  const past = new Map(last.map((ligne) => [keyOf(ligne), ligne]));
  const names = new Set(lignes.map(keyOf));
  return [
    ...lignes.map((ligne) => {
      const found = past.get(keyOf(ligne));
      return found ? fillLigne(ligne, found) : ligne;
    }),
    ...last
      .filter((ligne) => !names.has(keyOf(ligne)))
      .map((ligne): Ligne => ({
        rubrique: ligne.rubrique,
        ...(ligne.libelle === undefined ? {} : { libelle: ligne.libelle }),
        precedent: printedOf(ligne),
      })),
  ];
}

interface Montant {
  montant?: number | undefined;
}

/** Balances by their key: N-1 beside N. */
function fillSoldes<T extends Partial<Record<string, Montant | undefined>>>(
  soldes: T | undefined,
  last: T | undefined,
): T | undefined {
  if (!last) return soldes;
  const keys = new Set([...Object.keys(soldes ?? {}), ...Object.keys(last)]);
  const filled = [...keys].map((cle) => [cle, { ...soldes?.[cle], precedent: last[cle]?.montant }]);
  return Object.fromEntries(filled) as T;
}

function fillCompte(compte: CompteDeResultat, last: CompteDeResultat): CompteDeResultat {
  const sections = NATURES.flatMap((nature) => {
    const lignes = fillSection(compte[nature] ?? [], last[nature] ?? []);
    return lignes.length === 0 ? [] : [[nature, lignes] as const];
  });
  const { participation, impots, soldes, publies } = last;
  return {
    ...compte,
    ...(Object.fromEntries(sections) as Pick<CompteDeResultat, NatureSection>),
    soldes: fillSoldes(compte.soldes, soldes),
    publies: fillSoldes(compte.publies, publies),
    ...fillSoldes({ participation: compte.participation, impots: compte.impots }, { participation, impots }),
  };
}

function fillBilan(
  bilan: NonNullable<Finances['bilan']>,
  last: NonNullable<Finances['bilan']>,
): NonNullable<Finances['bilan']> {
  const keyOf = ({ rubrique, libelle }: { rubrique: string; libelle?: string | undefined }): string =>
    `${rubrique} ${libelle ?? ''}`;
  const net = new Map(
    last.actif.map((ligne) => [keyOf(ligne), addUp([ligne.brut, -(ligne.amortissements ?? 0)])]),
  );
  const past = new Map(last.passif.map((ligne) => [keyOf(ligne), ligne.montant]));
  const missing = <L extends { rubrique: string }>(now: readonly L[], before: readonly L[]): L[] => {
    const names = new Set(now.map(keyOf));
    return before.filter((ligne) => !names.has(keyOf(ligne)));
  };
  return {
    actif: [
      ...bilan.actif.map((ligne) => ({ ...ligne, precedent: net.get(keyOf(ligne)) })),
      ...missing(bilan.actif, last.actif).map((ligne) => ({
        ...ligne,
        ...{ brut: 0, amortissements: undefined, precedent: net.get(keyOf(ligne)) },
      })),
    ],
    passif: [
      ...bilan.passif.map((ligne) => ({ ...ligne, precedent: past.get(keyOf(ligne)) })),
      ...missing(bilan.passif, last.passif).map((ligne) => ({
        ...ligne,
        ...{ montant: 0, precedent: ligne.montant },
      })),
    ],
  };
}

/** Completes N-1 of the compte and of the bilan, each only when it types none itself. */
export function fillPrecedents(finances: Finances, last: Finances | null): Finances {
  if (!last) return finances;
  const { compte_de_resultat: compte, bilan } = finances;
  return {
    ...finances,
    ...(compte && last.compte_de_resultat && !hasPrecedent(compte)
      ? { compte_de_resultat: fillCompte(compte, last.compte_de_resultat) }
      : {}),
    ...(bilan && last.bilan && !hasPrecedent(bilan) ? { bilan: fillBilan(bilan, last.bilan) } : {}),
  };
}
