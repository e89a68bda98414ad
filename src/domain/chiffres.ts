import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Edition } from '../edition/types.ts';
import { shiftAnnee } from './annees.ts';
import { computeEvolutionLigne } from './comptes/ligne.ts';
import { computeEvolution, type Evolution, readEvolutionPubliee } from './evolution.ts';
import { buildDetails, DETAILS, type Details, maskDetails, type NatureDetail } from './details.ts';
import { type Lu, printed, readIndicateur, readNamed, readPrecedent } from './lecture.ts';
import { type Part, sum } from './repartition.ts';

/** A detail that does not add up to the printed total. */
export interface Ecart {
  /** `calcul`: the figure is read from another file, which holds something else than the published total. */
  detail: NatureDetail | 'calcul';
  somme: number;
}

/** The figure as a share of a whole, in % of it. */
export interface PartDuTout {
  /** As published where the source prints it, otherwise computed. */
  pourcent: number;
  /** What the whole is: « MSP constituées », « la population des Pays de la Loire ». */
  de: string;
  /** From the whole, where its value is known. */
  calcule: number | null;
}

/** One figure with all that can be computed from it. Values are in `unite`. */
export interface Chiffre {
  id: string;
  libelle: string;
  libelleSingulier: string | undefined;
  unite: string | undefined;
  /** What is printed: the published total where there is one, otherwise the typed or computed value. */
  valeur: number | null;
  intervalle: { min: number; max: number } | null;
  /** Details whose sum is not the printed total. */
  ecarts: Ecart[];
  /** Known exercices, oldest first, the current one last. */
  serie: { annee: string; valeur: number }[];
  precedent: number | null;
  /** As published where the source prints it, otherwise computed. */
  evolution: Evolution | null;
  evolutionCalculee: Evolution | null;
  parDepartement: Part[] | null;
  /** As published, or computed from the départements of each territory. */
  parTerritoire: Part[] | null;
  parCategorie: Part[] | null;
  dont: string | undefined;
  part: PartDuTout | null;
  plusDe: boolean;
  environ: boolean;
  cumul: boolean;
  /** Why N-1 is not what last year's report printed. */
  retraitement: string | undefined;
  note: string | undefined;
  source: string | undefined;
}

/** Sums a detail that must be whole: a part that the source has lost (`null`) leaves the total unknown. */
function sumWhole(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : sum(values);
}

/** N-1 as typed beside the figure: its total, or the sum of one of its details. */
function typedPrecedent(indicateur: IndicateurSaisi): number | null {
  const categories = indicateur.par_categorie?.map(({ precedent }) => precedent) ?? [];
  return (
    indicateur.precedent ??
    sumWhole(Object.values(indicateur.precedent_par_departement ?? {})) ??
    sumWhole(Object.values(indicateur.precedent_par_territoire ?? {})) ??
    (categories.includes(undefined) || indicateur.sans_total ? null : sum(categories))
  );
}

/** Kinds that name a figure of which something is not known. */
function lacksPart({ par_categorie: categories }: IndicateurSaisi, edition: Edition): boolean {
  return (categories ?? []).some(
    ({ indicateur: id }) => id !== undefined && readNamed(id, edition, []).auMoins,
  );
}

/** Details that do not add up to the printed total. A part that the source does not give can only lack. */
function findEcarts(
  valeur: number | null,
  details: Details,
  indicateur: IndicateurSaisi,
  lu: Lu,
  edition: Edition,
): Ecart[] {
  if (valeur === null || indicateur.sans_total) return [];
  // Parts of 100 % are each rounded.
  const tolerance = indicateur.unite === '%' && valeur === 100 ? 1 : 0;
  const fromDetails = DETAILS.flatMap((detail): Ecart[] => {
    const parts = details[detail];
    // Computed from the départements, whose gap is told already.
    if (detail === 'parTerritoire' && indicateur.par_territoire === undefined) return [];
    // An unknown code, an error of its own, counts all the same.
    const somme = sum(
      detail === 'parDepartement'
        ? Object.values(lu.parDepartement ?? {})
        : (parts ?? []).map((part) => part.valeur),
    );
    if (parts === null || somme === null || Math.abs(somme - valeur) <= tolerance) return [];
    const lacking =
      parts.some((part) => part.valeur === null) ||
      (detail === 'parCategorie' && lacksPart(indicateur, edition));
    return somme < valeur && lacking ? [] : [{ detail, somme }];
  });
  if (indicateur.calcul === undefined || lu.valeur === null || lu.valeur === valeur) return fromDetails;
  const told = fromDetails.some(({ somme }) => somme === lu.valeur);
  const lacking = lu.auMoins && lu.valeur < valeur;
  return told || lacking ? fromDetails : [...fromDetails, { detail: 'calcul', somme: lu.valeur }];
}

/** The share that a figure is of its whole, computed from `dont` or `population`, or as published. */
function computePart(
  valeur: number | null,
  { dont, population, part_publiee: publiee }: IndicateurSaisi,
  edition: Edition,
): PartDuTout | null {
  const whole = dont === undefined ? undefined : edition.indicateurs[dont];
  const de = whole?.libelle ?? population?.libelle;
  const total = whole ? printed(readIndicateur(whole, edition)) : (population?.valeur ?? null);
  const calcule = valeur === null || total === null || total <= 0 ? null : (valeur / total) * 100;
  const pourcent = publiee ?? calcule;
  return de === undefined || pourcent === null ? null : { pourcent, de, calcule };
}

/** Values of earlier exercices: those of their own éditions first, then what was typed beside the figure. */
function earlierValues(
  id: string,
  indicateur: IndicateurSaisi,
  edition: Edition,
  precedentes: readonly Edition[],
): Map<string, number> {
  const values = new Map(Object.entries(indicateur.serie ?? {}));
  const typed = typedPrecedent(indicateur) ?? readPrecedent(indicateur, edition);
  if (typed !== null) values.set(shiftAnnee(edition.annee, -1), typed);
  const restated = retraitementOf(indicateur, edition) !== undefined;
  for (const precedente of precedentes) {
    // What was restated is typed here, with its reason.
    if (restated && values.has(precedente.annee)) continue;
    const earlier = precedente.indicateurs[id];
    const valeur = earlier ? printed(readIndicateur(earlier, precedente)) : null;
    if (valeur !== null) values.set(precedente.annee, valeur);
  }
  return values;
}

/** Why what is known of earlier exercices here is not what their éditions printed; the accounts say it for all their lines. */
function retraitementOf({ calcul, retraitement }: IndicateurSaisi, edition: Edition): string | undefined {
  return retraitement ?? (calcul?.nature === 'finances' ? edition.finances?.retraitement : undefined);
}

/** N-1 of a figure named by a category: what its own line would print. */
function precedentOf(id: string, edition: Edition, precedentes: readonly Edition[]): number | null {
  const indicateur = edition.indicateurs[id];
  return indicateur
    ? ([...earlierValues(id, indicateur, edition, precedentes)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .at(-1)?.[1] ?? null)
    : null;
}

function detailsOf(
  id: string,
  indicateur: IndicateurSaisi,
  edition: Edition,
  precedentes: readonly Edition[],
): Details {
  const last = precedentes.at(-1);
  const earlier = last?.indicateurs[id];
  return buildDetails(
    {
      indicateur,
      parDepartement: readIndicateur(indicateur, edition).parDepartement,
      avant: last && earlier ? detailsOf(id, earlier, last, precedentes.slice(0, -1)) : null,
      read: (named) => ({
        ...readNamed(named, edition, [id]),
        precedent: precedentOf(named, edition, precedentes),
      }),
    },
    edition,
  );
}

function computeChiffre(
  id: string,
  indicateur: IndicateurSaisi,
  edition: Edition,
  precedentes: readonly Edition[],
): Chiffre {
  const lu = readIndicateur(indicateur, edition);
  const valeur = printed(lu);
  const earlier = [...earlierValues(id, indicateur, edition, precedentes)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([annee, value]) => ({ annee, valeur: value }));
  const precedent = earlier.at(-1)?.valeur ?? null;
  const details = detailsOf(id, indicateur, edition, precedentes);
  const { calcul, unite, evolution_publiee: publiee } = indicateur;
  const evolutionCalculee =
    calcul?.nature === 'finances'
      ? computeEvolutionLigne(calcul.ligne, { valeur, precedent }, edition, precedentes)
      : computeEvolution(valeur, precedent, unite);
  return {
    id,
    libelle: indicateur.libelle,
    libelleSingulier: indicateur.libelle_singulier,
    unite,
    valeur,
    intervalle: indicateur.intervalle ?? null,
    ecarts: findEcarts(valeur, details, indicateur, lu, edition),
    serie: valeur === null ? earlier : [...earlier, { annee: edition.annee, valeur }],
    precedent,
    evolution: publiee === undefined ? evolutionCalculee : readEvolutionPubliee(publiee, unite),
    evolutionCalculee,
    ...maskDetails(details, lu.seuilSecret, edition),
    dont: indicateur.dont,
    part: computePart(valeur, indicateur, edition),
    plusDe: lu.plusDe,
    environ: indicateur.environ ?? false,
    cumul: indicateur.cumul ?? false,
    retraitement: retraitementOf(indicateur, edition),
    note: indicateur.note,
    source: indicateur.source,
  };
}

/** Earlier éditions of the same structure among `editions`, oldest first when these are in order of years. */
export function listPrecedentes(edition: Edition, editions: readonly Edition[]): Edition[] {
  return editions.filter(
    ({ structureId, annee }) => structureId === edition.structureId && annee < edition.annee,
  );
}

/**
 * Every figure of an edition. In: the edition and the earlier éditions of the same structure, oldest first.
 * Out: id → figure, in the order of indicateurs.yaml.
 */
export function computeChiffres(edition: Edition, precedentes: readonly Edition[]): Record<string, Chiffre> {
  return Object.fromEntries(
    Object.entries(edition.indicateurs).map(([id, indicateur]) => [
      id,
      computeChiffre(id, indicateur, edition, precedentes),
    ]),
  );
}
