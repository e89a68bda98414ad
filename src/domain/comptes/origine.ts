/** Where the money comes from and where it goes: the account in a few parts that a member understands. Cents. */
import { rubriquesCompte } from '../../../schemas/finances.ts';
import { type DeuxAns, INCONNUS, isKnown, sumDeuxAns } from './centimes.ts';
import type { Compte, LigneCompte } from './compte.ts';
import type { Poste } from './poste.ts';

/** One part. `cle`: its rubrique, `personnel` for everything that the staff costs, `autres` for what is left. */
export interface Flux extends DeuxAns {
  cle: string;
  libelle: string;
  /** Whether the source gave it a name of its own. */
  nomme: boolean;
}

/** Parts that a drawing tells apart; the smallest are added up beyond. */
const PARTS = 6;
/** Share of the whole below which a part is not seen. */
const INVISIBLE = 0.01;

const LABELS = new Map(
  Object.values(rubriquesCompte).flatMap((rubriques) => Object.entries<string>(rubriques)),
);

/** Names short enough for a drawing, for rubriques that keep the name of the plan comptable. */
const COURTS: Readonly<Record<string, string>> = {
  ventes: 'Ventes et prestations',
  concours_publics: 'Subventions',
  versements_fondateurs: 'Versements des fondateurs',
  generosite: 'Générosité du public',
  reprises: 'Reprises et transferts de charges',
  utilisations_fonds_dedies: 'Fonds dédiés utilisés',
  achats: 'Achats',
  achats_externes: 'Achats et services extérieurs',
  impots_taxes: 'Impôts et taxes',
  dotations: 'Amortissements',
  dotations_provisions: 'Provisions',
};

const PERSONNEL = ['salaires', 'charges_sociales', 'charges_personnel'];

function toFlux(ligne: LigneCompte): Flux {
  const personnel = PERSONNEL.includes(ligne.cle);
  const nomme = !personnel && ligne.libelle !== LABELS.get(ligne.cle);
  return {
    ...{ ...ligne.imprime, nomme, cle: personnel ? 'personnel' : ligne.cle },
    libelle: personnel ? 'Personnel' : nomme ? ligne.libelle : (COURTS[ligne.cle] ?? ligne.libelle),
  };
}

/** Adds up parts of one name, drops those that are nothing, keeps the largest and adds up the rest. */
function gather(flux: readonly Flux[]): Flux[] {
  const names = [...new Set(flux.map(({ libelle }) => libelle))];
  const merged = names.flatMap((libelle) => {
    const same = flux.filter((part) => part.libelle === libelle);
    const [first] = same;
    return first ? [{ ...first, ...sumDeuxAns(same) }] : [];
  });
  const sorted = merged
    .filter(({ montant, precedent }) => (montant ?? 0) !== 0 || (precedent ?? 0) !== 0)
    .toSorted((a, b) => (b.montant ?? 0) - (a.montant ?? 0) || (b.precedent ?? 0) - (a.precedent ?? 0));
  // A part below zero cannot be drawn as a share: it lessens the rest.
  const below = ({ montant, precedent }: Flux): boolean => (montant ?? 0) < 0 || (precedent ?? 0) < 0;
  const total = (exercice: 'montant' | 'precedent'): number =>
    sorted.reduce((sum, part) => sum + (part[exercice] ?? 0), 0);
  const tiny = ({ montant, precedent }: Flux): boolean =>
    (montant ?? 0) < total('montant') * INVISIBLE && (precedent ?? 0) < total('precedent') * INVISIBLE;
  const lost = sorted.filter((part) => below(part) || tiny(part));
  // One small part alone keeps its name: « Autres » would say less.
  const drawn = sorted.filter((part) => !below(part) && (lost.length < 2 || !tiny(part)));
  const kept =
    drawn.length + (drawn.length < sorted.length ? 1 : 0) <= PARTS ? drawn : drawn.slice(0, PARTS - 1);
  const rest = sorted.filter((part) => !kept.includes(part));
  return rest.length === 0
    ? kept
    : [...kept, { ...sumDeuxAns(rest), cle: 'autres', libelle: 'Autres', nomme: false }];
}

/** A result without detail, on the side of its sign. */
function fromSolde(poste: Poste, details: readonly LigneCompte[], signe: 1 | -1, libelle: string): Flux[] {
  if (details.length > 0 || !isKnown(poste.imprime)) return [];
  const flux: Flux = { ...INCONNUS, cle: poste.cle, libelle, nomme: false };
  for (const exercice of ['montant', 'precedent'] as const) {
    const value = poste.imprime[exercice];
    flux[exercice] = value === null ? null : Math.max(0, value * signe);
  }
  return [flux];
}

/** The produits by rubrique, largest first. */
export function listOrigines(compte: Compte): Flux[] {
  const { produits_exploitation, produits_financiers, produits_exceptionnels } = compte.sections;
  const { charges_financieres, charges_exceptionnelles } = compte.sections;
  const lignes = [produits_exploitation, produits_financiers, produits_exceptionnels].flatMap(
    (section) => section.lignes,
  );
  const financial = [...produits_financiers.lignes, ...charges_financieres.lignes];
  const exceptional = [...produits_exceptionnels.lignes, ...charges_exceptionnelles.lignes];
  return gather([
    ...lignes.map((ligne) => toFlux(ligne)),
    ...fromSolde(compte.financier, financial, 1, 'Produits financiers'),
    ...fromSolde(compte.exceptionnel, exceptional, 1, 'Produits exceptionnels'),
  ]);
}

/** The charges by rubrique, largest first; what the staff costs is one part. */
export function listEmplois(compte: Compte): Flux[] {
  const { charges_exploitation, charges_financieres, charges_exceptionnelles } = compte.sections;
  const { produits_financiers, produits_exceptionnels } = compte.sections;
  const lignes = [charges_exploitation, charges_financieres, charges_exceptionnelles].flatMap(
    (section) => section.lignes,
  );
  const financial = [...produits_financiers.lignes, ...charges_financieres.lignes];
  const exceptional = [...produits_exceptionnels.lignes, ...charges_exceptionnelles.lignes];
  return gather([
    ...lignes.map((ligne) => toFlux(ligne)),
    ...fromSolde(compte.financier, financial, -1, 'Charges financières'),
    ...fromSolde(compte.exceptionnel, exceptional, -1, 'Charges exceptionnelles'),
    ...[compte.participation, compte.impots]
      .filter(({ imprime }) => isKnown(imprime))
      .map(({ cle, libelle, imprime }) => ({ ...imprime, cle, libelle, nomme: false })),
  ]);
}
