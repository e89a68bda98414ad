/** The compte de résultat (ANC 2018-06): sections, totals and results. All amounts are cents. */
import { type CompteDeResultat, rubriquesCompte } from '../../../schemas/finances.ts';
import { type DeuxAns, EXERCICES, INCONNUS, isKnown, opposite, readDeuxAns, sumDeuxAns } from './centimes.ts';
import { computePoste, type Poste, readPoste } from './poste.ts';

export type NatureSection = keyof typeof rubriquesCompte;
type LigneSaisie = NonNullable<CompteDeResultat[NatureSection]>[number];

/** A rubrique with its free sub-lines, if it has any. */
export interface LigneCompte extends Poste {
  details: (Poste & { financeur: string | undefined })[];
}

export interface Section {
  nature: NatureSection;
  lignes: LigneCompte[];
  total: Poste;
}

/** Amounts of a result are positive for an excédent, negative for a déficit. */
export interface Compte {
  sections: Record<NatureSection, Section>;
  exploitation: Poste;
  financier: Poste;
  courant: Poste;
  exceptionnel: Poste;
  participation: Poste;
  impots: Poste;
  totalProduits: Poste;
  totalCharges: Poste;
  resultat: Poste;
}

const TOTAUX: Record<NatureSection, string> = {
  produits_exploitation: 'Total des produits d’exploitation',
  charges_exploitation: 'Total des charges d’exploitation',
  produits_financiers: 'Total des produits financiers',
  charges_financieres: 'Total des charges financières',
  produits_exceptionnels: 'Total des produits exceptionnels',
  charges_exceptionnelles: 'Total des charges exceptionnelles',
};

/** Key of every sub-line: they have a name only. */
const DETAIL = 'detail';

/** The label of a rubrique of ANC 2018-06. */
function nameRubrique(nature: NatureSection, rubrique: string): string {
  const labels: Readonly<Record<string, string>> = rubriquesCompte[nature];
  return labels[rubrique] ?? rubrique;
}

function computeLigne(nature: NatureSection, saisie: LigneSaisie, rang: number): LigneCompte {
  const libelle = saisie.libelle ?? nameRubrique(nature, saisie.rubrique);
  const chemin = ['compte_de_resultat', nature, rang];
  const publie = { montant: saisie.total_publie, precedent: saisie.total_publie_precedent };
  if (!saisie.lignes) {
    const typed = readPoste(saisie.rubrique, libelle, saisie, chemin);
    const poste = isKnown(readDeuxAns(publie))
      ? computePoste(saisie.rubrique, libelle, typed.calcule, [typed], { ...saisie, ...publie }, chemin)
      : typed;
    return { ...poste, details: [] };
  }
  const details = saisie.lignes.map((ligne, i) => ({
    ...readPoste(DETAIL, ligne.libelle, ligne, [...chemin, 'lignes', i]),
    financeur: ligne.financeur,
  }));
  const somme = sumDeuxAns(details.map(({ imprime }) => imprime));
  return {
    ...computePoste(saisie.rubrique, libelle, somme, details, { ...saisie, ...publie }, chemin),
    details,
  };
}

function computeSection(nature: NatureSection, saisi: CompteDeResultat): Section {
  const lignes = (saisi[nature] ?? []).map((ligne, rang) => computeLigne(nature, ligne, rang));
  const main = nature === 'produits_exploitation' || nature === 'charges_exploitation';
  const publies = main ? saisi.publies?.[nature] : undefined;
  const total = computePoste(
    // The rubrique of the other sections has their own name.
    main ? nature : `total_${nature}`,
    TOTAUX[nature],
    sumDeuxAns(lignes.map(({ imprime }) => imprime)),
    lignes,
    publies,
    ['compte_de_resultat', 'publies', nature],
  );
  return { nature, lignes, total };
}

/** Added less taken away, part by part. */
function balance(plus: readonly Poste[], minus: readonly Poste[]): DeuxAns {
  return sumDeuxAns([
    ...plus.map(({ imprime }) => imprime),
    ...minus.map(({ imprime }) => opposite(imprime)),
  ]);
}

type NomPublie = keyof NonNullable<CompteDeResultat['publies']>;

/** A balance that the source gives without its detail is the detail. */
function computeSolde(
  nature: 'financier' | 'exceptionnel',
  libelle: string,
  [produits, charges]: readonly [Section, Section],
  saisi: CompteDeResultat,
): Poste {
  const cle: NomPublie = `resultat_${nature}`;
  const typed = saisi.soldes?.[nature];
  const detail = balance([produits.total], [charges.total]);
  const publie = saisi.publies?.[cle] ?? (isKnown(detail) ? typed : undefined);
  const chemin =
    publie !== undefined && publie === saisi.publies?.[cle]
      ? ['compte_de_resultat', 'publies', cle]
      : ['compte_de_resultat', 'soldes', nature];
  if (!isKnown(detail) && typed) {
    const poste = readPoste(cle, libelle, typed, ['compte_de_resultat', 'soldes', nature]);
    return computePoste(
      cle,
      libelle,
      poste.calcule,
      [poste],
      publie ?? { ...typed, montant: undefined, precedent: undefined },
      chemin,
    );
  }
  return computePoste(cle, libelle, detail, [produits.total, charges.total], publie, chemin);
}

/** The part of a balance that counts among produits (its excédent) or among charges (its déficit). */
function sideOf(poste: Poste, signe: 1 | -1): Poste {
  const side = { ...INCONNUS };
  for (const exercice of EXERCICES) {
    const value = poste.imprime[exercice];
    side[exercice] = value === null ? null : Math.max(0, signe * value);
  }
  return { ...poste, imprime: side, calcule: side, publie: INCONNUS };
}

/**
 * Computes the whole account. Each total adds up what is printed of its parts, so that a reader who adds the lines finds
 * it. `résultat = (I − II) + (III − IV) + (V − VI) − VII − VIII = total des produits − total des charges`.
 */
export function computeCompte(saisi: CompteDeResultat): Compte {
  const sections: Compte['sections'] = {
    produits_exploitation: computeSection('produits_exploitation', saisi),
    charges_exploitation: computeSection('charges_exploitation', saisi),
    produits_financiers: computeSection('produits_financiers', saisi),
    charges_financieres: computeSection('charges_financieres', saisi),
    produits_exceptionnels: computeSection('produits_exceptionnels', saisi),
    charges_exceptionnelles: computeSection('charges_exceptionnelles', saisi),
  };
  const publies = (cle: NomPublie) => saisi.publies?.[cle];
  const at = (cle: string) => ['compte_de_resultat', 'publies', cle];
  const [produits, charges] = [sections.produits_exploitation.total, sections.charges_exploitation.total];
  const financial = [sections.produits_financiers, sections.charges_financieres] as const;
  const exceptional = [sections.produits_exceptionnels, sections.charges_exceptionnelles] as const;

  const exploitation = computePoste(
    'resultat_exploitation',
    'Résultat d’exploitation',
    balance([produits], [charges]),
    [produits, charges],
    publies('resultat_exploitation'),
    at('resultat_exploitation'),
  );
  const financier = computeSolde('financier', 'Résultat financier', financial, saisi);
  const courant = computePoste(
    'resultat_courant',
    'Résultat courant',
    balance([exploitation, financier], []),
    [exploitation, financier],
    publies('resultat_courant'),
    at('resultat_courant'),
  );
  const exceptionnel = computeSolde('exceptionnel', 'Résultat exceptionnel', exceptional, saisi);
  const participation = readPoste(
    'participation',
    'Participation des salariés aux résultats',
    saisi.participation ?? {},
    ['compte_de_resultat', 'participation'],
  );
  const impots = readPoste('impots', 'Impôts sur les bénéfices', saisi.impots ?? {}, [
    'compte_de_resultat',
    'impots',
  ]);

  // A balance without detail stands on the side of its sign.
  const sides = (pair: readonly [Section, Section], solde: Poste): [Poste, Poste] =>
    pair.some(({ total }) => isKnown(total.imprime))
      ? [pair[0].total, pair[1].total]
      : [sideOf(solde, 1), sideOf(solde, -1)];
  const [produitsFinanciers, chargesFinancieres] = sides(financial, financier);
  const [produitsExceptionnels, chargesExceptionnelles] = sides(exceptional, exceptionnel);
  const incomes = [produits, produitsFinanciers, produitsExceptionnels];
  const expenses = [charges, chargesFinancieres, chargesExceptionnelles, participation, impots];
  const totalProduits = computePoste(
    'total_produits',
    'Total des produits',
    balance(incomes, []),
    incomes,
    publies('total_produits'),
    at('total_produits'),
  );
  const totalCharges = computePoste(
    'total_charges',
    'Total des charges',
    balance(expenses, []),
    expenses,
    publies('total_charges'),
    at('total_charges'),
  );

  const steps = [courant, exceptionnel, participation, impots];
  const fromSteps = balance([courant, exceptionnel], [participation, impots]);
  const detailed = isKnown(courant.imprime) || isKnown(exceptionnel.imprime);
  const resultat = computePoste(
    'resultat',
    'Résultat de l’exercice',
    detailed ? fromSteps : balance([totalProduits], [totalCharges]),
    detailed ? steps : [totalProduits, totalCharges],
    publies('resultat'),
    at('resultat'),
  );
  return {
    ...{ sections, exploitation, financier, courant, exceptionnel },
    ...{ participation, impots, totalProduits, totalCharges, resultat },
  };
}

/** Every line of the account, from top to bottom: rubriques, their details, totals and results. */
export function listPostes(compte: Compte): Poste[] {
  return [
    ...Object.values(compte.sections).flatMap(({ lignes, total }) => [
      ...lignes.flatMap(({ details, ...ligne }) => [ligne, ...details]),
      total,
    ]),
    ...[compte.exploitation, compte.financier, compte.courant, compte.exceptionnel],
    ...[compte.participation, compte.impots, compte.totalProduits, compte.totalCharges, compte.resultat],
  ].filter(({ imprime }) => isKnown(imprime));
}
