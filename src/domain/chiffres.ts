import type { Calcul, IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Edition } from '../edition/types.ts';
import { countSalaries, sumEtp } from './effectifs.ts';
import { countSeances, heldEvents } from './evenements.ts';
import { computeEvolution, type Evolution } from './evolution.ts';
import { countApprenants } from './promotions.ts';
import { type PartDepartement, sum, toParts } from './repartition.ts';

/** One figure with all that can be computed from it. Values are in `unite`. */
export interface Chiffre {
  id: string;
  libelle: string;
  libelleSingulier: string | undefined;
  unite: string | undefined;
  /** What is printed: the published total where there is one, otherwise the typed or computed value. */
  valeur: number | null;
  intervalle: { min: number; max: number } | null;
  /** What the detail gives, where it differs from the published total. */
  calcule: number | null;
  /** Known exercices, oldest first, the current one last. */
  serie: { annee: string; valeur: number }[];
  precedent: number | null;
  evolution: Evolution | null;
  parDepartement: PartDepartement[] | null;
  dont: string | undefined;
  plusDe: boolean;
  environ: boolean;
  note: string | undefined;
  source: string | undefined;
}

interface Lu {
  valeur: number | null;
  parDepartement: Record<string, number | null> | null;
  totalPublie: number | undefined;
  plusDe: boolean;
}

function read(valeur: number | null): Lu {
  return { valeur, parDepartement: null, totalPublie: undefined, plusDe: false };
}

function readParticipants(edition: Edition, evenement: string | undefined, type: string | undefined): Lu {
  const evenements = heldEvents(edition.evenements?.evenements ?? []).filter(
    (candidate) => candidate.id === evenement || candidate.type === type,
  );
  return {
    ...read(sum(evenements.map(({ participants }) => participants))),
    // « plus de 200 » and 47 make « plus de 247 ».
    plusDe: evenements.some(({ plus_de }) => plus_de),
  };
}

function readApprenants(edition: Edition, id: string): Lu {
  const promotion = edition.promotions?.formations
    .flatMap(({ promotions }) => promotions)
    .find((p) => p.id === id);
  if (!promotion) return read(null);
  return {
    valeur: countApprenants(promotion),
    parDepartement: promotion.apprenants.par_departement ?? null,
    totalPublie: promotion.apprenants.total_publie,
    plusDe: false,
  };
}

/** Looks a `calcul` up in the file that holds the fact. */
function readCalcul(calcul: Calcul, edition: Edition): Lu {
  switch (calcul.nature) {
    case 'etp':
      return read(edition.equipe ? sumEtp(edition.equipe, calcul.au) : null);
    case 'effectif':
      return read(edition.equipe ? countSalaries(edition.equipe, calcul.au) : null);
    case 'membres': {
      const membres = edition.gouvernance?.conseil?.membres ?? [];
      return read(
        membres.filter(({ college }) => calcul.college === undefined || college === calcul.college).length,
      );
    }
    case 'reunions':
      return read(edition.gouvernance?.[calcul.instance]?.reunions ?? null);
    case 'evenements':
      return read(countSeances(edition.evenements?.evenements ?? [], calcul.type));
    case 'participants':
      return readParticipants(edition, calcul.evenement, calcul.type);
    case 'apprenants':
      return readApprenants(edition, calcul.promotion);
  }
}

function readIndicateur(indicateur: IndicateurSaisi, edition: Edition): Lu {
  const lu = indicateur.calcul ? readCalcul(indicateur.calcul, edition) : read(indicateur.valeur ?? null);
  const parDepartement = indicateur.par_departement ?? lu.parDepartement;
  return {
    valeur: indicateur.par_departement ? sum(Object.values(indicateur.par_departement)) : lu.valeur,
    parDepartement,
    totalPublie: indicateur.total_publie ?? lu.totalPublie,
    plusDe: (indicateur.plus_de ?? false) || lu.plusDe,
  };
}

function printed({ valeur, totalPublie }: Lu): number | null {
  return totalPublie ?? valeur;
}

/** Values of earlier exercices: those of their own éditions first, then what was typed beside the figure. */
function earlierValues(
  id: string,
  indicateur: IndicateurSaisi,
  edition: Edition,
  precedentes: readonly Edition[],
): Map<string, number> {
  const values = new Map(Object.entries(indicateur.serie ?? {}));
  const [first] = edition.annee.split('-');
  const previousYear = edition.annee.includes('-')
    ? `${String(Number(first) - 1)}-${first ?? ''}`
    : String(Number(first) - 1);
  if (indicateur.precedent !== undefined) values.set(previousYear, indicateur.precedent);
  for (const precedente of precedentes) {
    const typed = precedente.indicateurs[id];
    const valeur = typed ? printed(readIndicateur(typed, precedente)) : null;
    if (valeur !== null) values.set(precedente.annee, valeur);
  }
  return values;
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
  return {
    id,
    libelle: indicateur.libelle,
    libelleSingulier: indicateur.libelle_singulier,
    unite: indicateur.unite,
    valeur,
    intervalle: indicateur.intervalle ?? null,
    calcule: lu.totalPublie !== undefined && lu.valeur !== lu.totalPublie ? lu.valeur : null,
    serie: valeur === null ? earlier : [...earlier, { annee: edition.annee, valeur }],
    precedent,
    evolution: computeEvolution(valeur, precedent, indicateur.unite),
    parDepartement: lu.parDepartement ? toParts(lu.parDepartement, edition.departements) : null,
    dont: indicateur.dont,
    plusDe: lu.plusDe,
    environ: indicateur.environ ?? false,
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
