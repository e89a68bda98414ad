/** The table of the compte de résultat, and of one rubrique. */
import { type DeuxAns, isKnown } from '../../domain/comptes/centimes.ts';
import { type Compte, type LigneCompte, listPostes, type Section } from '../../domain/comptes/compte.ts';
import type { Comptes, Contributions } from '../../domain/comptes/comptes.ts';
import { shareOfWhole } from '../../domain/comptes/evolution.ts';
import type { Poste } from '../../domain/comptes/poste.ts';
import { chooseUnite, formatTaux, sayUnite } from './montants.ts';
import { notesOfPublies } from './notes.ts';
import {
  cellsOf,
  chooseTaux,
  columnsOf,
  type Comparaison,
  type LigneComptes,
  notesOfDurees,
  notesOfPrecedent,
  type TableComptesVue,
} from './table.ts';
import type { SourceComptes } from './source.ts';

const TITRES = {
  produits_exploitation: 'Produits d’exploitation',
  charges_exploitation: 'Charges d’exploitation',
  produits_financiers: 'Produits financiers',
  charges_financieres: 'Charges financières',
  produits_exceptionnels: 'Produits exceptionnels',
  charges_exceptionnelles: 'Charges exceptionnelles',
} as const;

/** Writes the lines of one table. */
class Redacteur {
  readonly #comparaison: Comparaison;
  readonly #whole: DeuxAns;

  /** `whole`: what shares are parts of. */
  constructor(comparaison: Comparaison, whole: DeuxAns) {
    this.#comparaison = comparaison;
    this.#whole = whole;
  }

  ligne(nature: LigneComptes['nature'], poste: Poste, libelle = poste.libelle): LigneComptes {
    const { imprime, evolutionPubliee, partPubliee } = poste;
    const part = chooseTaux(shareOfWhole(imprime.montant, this.#whole.montant), partPubliee.montant);
    const options = { solde: nature === 'resultat' || nature === 'solde', publiee: evolutionPubliee };
    return {
      ...{ nature, libelle },
      cellules: [
        ...cellsOf(imprime, this.#comparaison, options),
        ...(this.#whole.montant === null ? [] : [formatTaux(part)]),
      ],
    };
  }

  rubrique({ details, ...poste }: LigneCompte, detail: boolean): LigneComptes[] {
    return [
      this.ligne('ligne', poste),
      ...(detail ? details.map((sousLigne) => this.ligne('detail', sousLigne)) : []),
    ];
  }

  montants(nature: LigneComptes['nature'], libelle: string, montants: DeuxAns): LigneComptes {
    const blank = this.#whole.montant === null ? [] : [''];
    return { nature, libelle, cellules: [...cellsOf(montants, this.#comparaison), ...blank] };
  }
}

const title = (libelle: string): LigneComptes => ({ nature: 'section', libelle, cellules: [] });

/** « Excédent de l’exercice », « Déficit de l’exercice ». */
function nameResultat({ imprime: { montant } }: Poste): string {
  if (montant === null || montant === 0) return 'Résultat de l’exercice';
  return `Résultat de l’exercice (${montant > 0 ? 'excédent' : 'déficit'})`;
}

/** A section with its title and its total; one line alone says all by itself. */
function sectionLines(
  { nature, lignes, total }: Section,
  redacteur: Redacteur,
  { detail, seule }: { detail: boolean; seule: boolean },
): LigneComptes[] {
  if (!isKnown(total.imprime)) return [];
  const main = nature === 'produits_exploitation' || nature === 'charges_exploitation';
  const [first] = lignes;
  if (!main && lignes.length === 1 && first?.details.length === 0) return [redacteur.ligne('ligne', first)];
  const simple = nature === 'produits_exploitation' ? 'Produits' : 'Charges';
  return [
    title(seule && main ? simple : TITRES[nature]),
    ...lignes.flatMap((ligne) => redacteur.rubrique(ligne, detail)),
    redacteur.ligne('total', total, seule && main ? `Total des ${simple.toLowerCase()}` : total.libelle),
  ];
}

/** A financial or exceptional balance, with its lines when there are several. */
function soldeLines(
  sections: readonly Section[],
  solde: Poste,
  redacteur: Redacteur,
  detail: boolean,
): LigneComptes[] {
  if (!isKnown(solde.imprime)) return [];
  const lines = sections.flatMap((section) => sectionLines(section, redacteur, { detail, seule: false }));
  return [...lines, redacteur.ligne('solde', solde)];
}

function compteLines(compte: Compte, redacteur: Redacteur, detail: boolean): LigneComptes[] {
  const { sections, exploitation, financier, courant, exceptionnel, participation, impots } = compte;
  const outside = [financier, exceptionnel, participation, impots].filter(({ imprime }) => isKnown(imprime));
  // An account that is all exploitation has one result, and its totals are those of the account.
  const seule = outside.length === 0;
  const shown = (poste: Poste, wanted: boolean): boolean =>
    isKnown(poste.imprime) && (wanted || (!seule && isKnown(poste.publie)));
  return [
    ...sectionLines(sections.produits_exploitation, redacteur, { detail, seule }),
    ...sectionLines(sections.charges_exploitation, redacteur, { detail, seule }),
    ...(shown(exploitation, !seule) ? [redacteur.ligne('solde', exploitation)] : []),
    ...soldeLines([sections.produits_financiers, sections.charges_financieres], financier, redacteur, detail),
    ...(shown(courant, isKnown(financier.imprime) && outside.length > 1)
      ? [redacteur.ligne('solde', courant)]
      : []),
    ...soldeLines(
      [sections.produits_exceptionnels, sections.charges_exceptionnelles],
      exceptionnel,
      redacteur,
      detail,
    ),
    ...[participation, impots]
      .filter(({ imprime }) => isKnown(imprime))
      .map((poste) => redacteur.ligne('ligne', poste)),
    ...(seule
      ? totalsWithoutLines(compte, redacteur)
      : [compte.totalProduits, compte.totalCharges].map((total) => redacteur.ligne('total', total))),
    ...(isKnown(compte.resultat.imprime)
      ? [redacteur.ligne('resultat', compte.resultat, nameResultat(compte.resultat))]
      : []),
  ];
}

/** Totals that the source prints without any line of them. */
function totalsWithoutLines(
  { sections, totalProduits, totalCharges }: Compte,
  redacteur: Redacteur,
): LigneComptes[] {
  const bare =
    !isKnown(sections.produits_exploitation.total.imprime) &&
    !isKnown(sections.charges_exploitation.total.imprime);
  return [totalProduits, totalCharges]
    .filter(({ imprime }) => bare && isKnown(imprime))
    .map((total) => redacteur.ligne('total', total));
}

function contributionLines(contributions: Contributions | null, redacteur: Redacteur): LigneComptes[] {
  if (!contributions) return [];
  const { ressources, emplois, totalRessources, totalEmplois } = contributions;
  return [
    title('Contributions volontaires en nature : ressources'),
    ...ressources.map((ligne) => redacteur.montants('ligne', ligne.libelle, ligne)),
    redacteur.montants('total', 'Total des ressources en nature', totalRessources),
    title('Contributions volontaires en nature : emplois'),
    ...emplois.map((ligne) => redacteur.montants('ligne', ligne.libelle, ligne)),
    redacteur.montants('total', 'Total des emplois en nature', totalEmplois),
  ];
}

/** `detail`: whether the sub-lines of each rubrique are shown. Null without a compte de résultat. */
export function tableCompte(
  { compte, contributions, exercices }: Comptes,
  { affichage, source, arrondi, retraitement }: SourceComptes,
  detail: boolean,
): TableComptesVue | null {
  if (!compte) return null;
  const postes = listPostes(compte);
  const amounts = postes.map(({ imprime }) => imprime);
  const unite = chooseUnite(
    affichage,
    amounts.flatMap(({ montant, precedent }) => [montant, precedent]),
  );
  const comparaison = { exercices, unite, precedent: amounts.some(({ precedent }) => precedent !== null) };
  const whole = compte.totalProduits.imprime.montant;
  const shares = whole !== null && whole > 0;
  const redacteur = new Redacteur(comparaison, {
    montant: shares ? whole : null,
    precedent: null,
  });
  return {
    id: detail ? 'compte-de-resultat' : 'compte-de-resultat-rubriques',
    titre: `Compte de résultat ${exercices.noms.montant}`,
    unite: sayUnite(unite),
    colonnes: [
      ...columnsOf(comparaison),
      ...(shares ? [{ titre: 'Part des produits', discrete: true }] : []),
    ],
    lignes: [...compteLines(compte, redacteur, detail), ...contributionLines(contributions, redacteur)],
    notes: [
      ...notesOfDurees(comparaison),
      ...notesOfPrecedent(comparaison, retraitement),
      ...notesOfPublies(postes, exercices, { unite, arrondi }),
    ],
    source,
  };
}

/** The sub-lines of one rubrique and its total; null when the compte does not have it. */
export function tableRubrique(
  rubrique: string,
  { compte, exercices }: Comptes,
  { affichage, source, arrondi, retraitement }: SourceComptes,
): TableComptesVue | null {
  const lignes = Object.values(compte?.sections ?? {})
    .flatMap((section) => section.lignes)
    .filter(({ cle }) => cle === rubrique);
  const [first] = lignes;
  if (!first) return null;
  const postes = lignes.flatMap(({ details, ...poste }): Poste[] => [poste, ...details]);
  const unite = chooseUnite(
    affichage,
    postes.flatMap(({ imprime }) => [imprime.montant, imprime.precedent]),
  );
  const precedent = postes.some(({ imprime }) => imprime.precedent !== null);
  const comparaison = { exercices, unite, precedent };
  const alone = lignes.length === 1 && first.details.length > 0;
  const whole = alone && (first.imprime.montant ?? 0) > 0 ? first.imprime.montant : null;
  const redacteur = new Redacteur(comparaison, { montant: whole, precedent: null });
  return {
    id: `rubrique-${rubrique.replaceAll('_', '-')}`,
    titre: `${first.libelle} ${exercices.noms.montant}`,
    unite: sayUnite(unite),
    colonnes: [...columnsOf(comparaison), ...(whole === null ? [] : [{ titre: 'Part', discrete: true }])],
    lignes: alone
      ? [
          // The shares that the source prints are those of the produits: these are parts of the rubrique.
          ...first.details.map((ligne) => redacteur.ligne('ligne', withoutPart(ligne))),
          redacteur.ligne('total', withoutPart(first), 'Total'),
        ]
      : lignes.flatMap((ligne) => redacteur.rubrique(ligne, true)),
    notes: [
      ...notesOfDurees(comparaison),
      ...notesOfPrecedent(comparaison, retraitement),
      ...notesOfPublies(postes, exercices, { unite, arrondi }),
    ],
    source,
  };
}

function withoutPart(poste: Poste): Poste {
  return { ...poste, partPubliee: { montant: null, precedent: null } };
}
