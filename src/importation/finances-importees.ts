import { rubriquesBilan, rubriquesCompte } from '../../schemas/finances.ts';
import { type ComptePlace, type Deux, sumDeux } from './comptes.ts';
import { detailOf, libelleRacine, type Place, type Section, SECTIONS } from './plan-comptable.ts';

/** A line under a heading. Whole cents, as everywhere here. */
export interface SousLigneImportee extends Deux {
  compte: string;
  libelle: string;
}

/** A heading: its amounts, or its lines. */
export interface LigneImportee extends Deux {
  rubrique: string;
  lignes?: SousLigneImportee[];
}

/** A heading of the actif; `precedent` is net. */
export interface ActifImporte {
  rubrique: string;
  brut: number;
  amortissements?: number;
  precedent?: number;
}

/** A heading of the passif. */
export interface PassifImporte {
  rubrique: string;
  montant: number;
  precedent?: number;
}

/** What the books say, in the shape of `finances.yaml`. */
export interface FinancesImportees {
  sections: Record<Section, LigneImportee[]>;
  participation: Deux;
  impots: Deux;
  emplois: SousLigneImportee[];
  ressources: SousLigneImportee[];
  actif: ActifImporte[];
  passif: PassifImporte[];
  /** Produits minus charges. */
  resultat: Deux;
}

function keyOf({ numero, racine, place }: ComptePlace): string {
  return racine ?? (detailOf(place) === 'compte' ? numero : numero.slice(0, 3));
}

/** Lines of a heading: by the roots typed in the file, else by account or by root of three digits. */
function buildSousLignes(comptes: readonly ComptePlace[]): SousLigneImportee[] {
  return [...groupBy(comptes, keyOf)].map(([compte, group]) => ({
    compte,
    libelle: (compte.length === 3 ? libelleRacine(compte) : undefined) ?? group[0]?.libelle ?? compte,
    ...sumDeux(group),
  }));
}

function groupBy<K>(comptes: readonly ComptePlace[], key: (compte: ComptePlace) => K): Map<K, ComptePlace[]> {
  const groups = new Map<K, ComptePlace[]>();
  for (const compte of comptes) {
    const group = groups.get(key(compte));
    if (group) group.push(compte);
    else groups.set(key(compte), [compte]);
  }
  return groups;
}

type ByPlace = ReadonlyMap<Place, readonly ComptePlace[]>;

function buildSection(
  section: Section,
  byPlace: ByPlace,
  detaillees: ReadonlyMap<string, boolean>,
): LigneImportee[] {
  return Object.keys(rubriquesCompte[section]).flatMap((rubrique): LigneImportee[] => {
    const place = `${section}.${rubrique}` as Place;
    const comptes = byPlace.get(place);
    if (!comptes) return [];
    const detailed =
      detaillees.get(place) ?? (detailOf(place) !== null || comptes.some(({ racine }) => racine));
    return [{ rubrique, ...(detailed ? { lignes: buildSousLignes(comptes) } : sumDeux(comptes)) }];
  });
}

function subtract(a: Deux, b: Deux): Deux {
  const difference: Deux = {};
  for (const annee of ['montant', 'precedent'] as const) {
    if (a[annee] === undefined && b[annee] === undefined) continue;
    difference[annee] = (a[annee] ?? 0) - (b[annee] ?? 0);
  }
  return difference;
}

function isGestion(place: Place): boolean {
  return /^(?:produits|charges)_|^(?:participation|impots)$/.test(place);
}

/** Produits minus charges, over every account of classes 6 and 7. */
function computeResultat(places: readonly ComptePlace[]): Deux {
  const gestion = places.filter(({ place }) => isGestion(place));
  const isProduit = ({ place }: ComptePlace): boolean => place.startsWith('produits_');
  return subtract(
    sumDeux(gestion.filter(isProduit)),
    sumDeux(gestion.filter((compte) => !isProduit(compte))),
  );
}

function buildActif(byPlace: ByPlace): ActifImporte[] {
  return Object.keys(rubriquesBilan.actif).flatMap((rubrique): ActifImporte[] => {
    const brut = sumDeux(byPlace.get(`actif.${rubrique}` as Place) ?? []);
    const deducted = sumDeux(byPlace.get(`amortissements.${rubrique}` as Place) ?? []);
    const { precedent } = subtract(brut, deducted);
    if (brut.montant === undefined && deducted.montant === undefined && precedent === undefined) return [];
    return [
      {
        rubrique,
        brut: brut.montant ?? 0,
        ...(deducted.montant !== undefined && { amortissements: deducted.montant }),
        ...(precedent !== undefined && { precedent }),
      },
    ];
  });
}

function buildPassif(byPlace: ByPlace, resultat: Deux): PassifImporte[] {
  return Object.keys(rubriquesBilan.passif).flatMap((rubrique): PassifImporte[] => {
    const sum = sumDeux([
      ...(byPlace.get(`passif.${rubrique}` as Place) ?? []),
      ...(rubrique === 'resultat' ? [resultat] : []),
    ]);
    if (sum.montant === undefined && sum.precedent === undefined) return [];
    const { montant = 0, precedent } = sum;
    return [{ rubrique, montant, ...(precedent !== undefined && { precedent }) }];
  });
}

/**
 * Gathers accounts under the headings of `finances.yaml`. `detaillees`: headings already in the file, and whether they
 * have lines there, as `section.rubrique`: their shape is kept.
 */
export function buildFinances(
  places: readonly ComptePlace[],
  detaillees: ReadonlyMap<string, boolean>,
): FinancesImportees {
  const byPlace: ByPlace = groupBy(places, ({ place }) => place);
  const resultat = computeResultat(places);
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [section, buildSection(section, byPlace, detaillees)]),
  ) as Record<Section, LigneImportee[]>;
  return {
    sections,
    participation: sumDeux(byPlace.get('participation') ?? []),
    impots: sumDeux(byPlace.get('impots') ?? []),
    emplois: buildSousLignes(byPlace.get('emplois') ?? []),
    ressources: buildSousLignes(byPlace.get('ressources') ?? []),
    actif: buildActif(byPlace),
    passif: buildPassif(byPlace, resultat),
    resultat,
  };
}
