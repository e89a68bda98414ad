/** The details of a figure: by département, by territory, by category, with last year's beside. */
import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Edition } from '../edition/types.ts';
import { maskSmallCounts } from './secret.ts';
import { type ParDepartement, type Part, sum, toParts } from './repartition.ts';

/** Ways to cut a figure, in the order in which its total is computed. */
export const DETAILS = ['parDepartement', 'parTerritoire', 'parCategorie'] as const;
export type NatureDetail = (typeof DETAILS)[number];

/** Each detail of a figure; null where there is none. */
export type Details = Record<NatureDetail, Part[] | null>;

/** What gives the parts of a figure before any masking. */
export interface Matiere {
  indicateur: IndicateurSaisi;
  /** From indicateurs.yaml, or from the cohort that the figure reads. */
  parDepartement: ParDepartement | null;
  /** Parts of last year's own édition, where it has them. */
  avant: Details | null;
  /** Value and last year's value of another figure, named by a category. */
  read: (id: string) => { nom: string; valeur: number | null; precedent: number | null };
}

/** Values of the parts that have one. */
function knownOf(parts: readonly Part[] | null | undefined): ParDepartement {
  return valuesOf(parts?.filter(({ valeur }) => valeur !== null));
}

function valuesOf(parts: readonly Part[] | null | undefined): ParDepartement {
  return Object.fromEntries((parts ?? []).map(({ code, valeur }) => [code, valeur]));
}

/** Last year's own édition holds, unless what is typed here restates it. */
function mergePrecedents(
  { retraitement }: IndicateurSaisi,
  typed: ParDepartement | undefined,
  avant: ParDepartement,
): ParDepartement {
  return retraitement === undefined ? { ...typed, ...avant } : { ...avant, ...typed };
}

function sumCodes(values: ParDepartement, codes: readonly string[]): number | null {
  return sum(codes.map((code) => values[code]));
}

/**
 * By territory: as the source prints it, or else the sum of the départements. Null when the édition has no
 * territories, or the figure neither.
 */
function buildTerritoires(matiere: Matiere, departements: Part[] | null, edition: Edition): Part[] | null {
  const { indicateur, avant } = matiere;
  const territoires = edition.territoires?.territoires ?? [];
  const typed = indicateur.par_territoire;
  if (territoires.length === 0 || (typed === undefined && departements === null)) return null;
  const byDepartement = valuesOf(departements);
  const before = Object.fromEntries((departements ?? []).map(({ code, precedent }) => [code, precedent]));
  const beforeTyped = mergePrecedents(
    indicateur,
    indicateur.precedent_par_territoire,
    knownOf(avant?.parTerritoire),
  );
  return territoires.map(({ id, nom, nom_court, departements: codes }) => ({
    code: id,
    nom: nom_court ?? nom,
    valeur: typed === undefined ? sumCodes(byDepartement, codes) : (typed[id] ?? null),
    precedent: beforeTyped[id] ?? sumCodes(before, codes),
    secret: false,
  }));
}

function buildCategories({ indicateur, avant, read }: Matiere): Part[] | null {
  const before = new Map(avant?.parCategorie?.map(({ nom, valeur }) => [nom, valeur]));
  const choose = (there: number | null, here: number | null): number | null =>
    indicateur.retraitement === undefined ? (there ?? here) : (here ?? there);
  return (
    indicateur.par_categorie?.map((categorie, rang) => {
      const named = categorie.indicateur === undefined ? null : read(categorie.indicateur);
      const nom = categorie.libelle ?? named?.nom ?? '';
      return {
        code: String(rang + 1),
        nom,
        valeur: named ? named.valeur : (categorie.valeur ?? null),
        precedent: named ? named.precedent : choose(before.get(nom) ?? null, categorie.precedent ?? null),
        secret: false,
      };
    }) ?? null
  );
}

/** Every detail of a figure, before masking. */
export function buildDetails(matiere: Matiere, edition: Edition): Details {
  const { parDepartement: values, indicateur, avant } = matiere;
  const departements =
    values === null
      ? null
      : toParts(
          values,
          edition.departements,
          mergePrecedents(indicateur, indicateur.precedent_par_departement, knownOf(avant?.parDepartement)),
        );
  return {
    parDepartement: departements,
    parTerritoire: buildTerritoires(matiere, departements, edition),
    parCategorie: buildCategories(matiere),
  };
}

/** Masks the small counts of every detail at once, territories being subtotals of the départements. */
export function maskDetails(details: Details, seuil: number | undefined, edition: Edition): Details {
  const groupes = edition.territoires?.territoires.map(({ departements }) => departements) ?? [];
  const mask = (parts: Part[] | null, subtotals: readonly (readonly string[])[] = []): Part[] | null =>
    parts === null ? null : maskSmallCounts(parts, seuil, subtotals);
  return {
    parDepartement: mask(details.parDepartement, details.parTerritoire === null ? [] : groupes),
    parTerritoire: mask(details.parTerritoire),
    parCategorie: mask(details.parCategorie),
  };
}
