/** The value of a figure as its files hold it: typed, looked up by its `calcul`, or summed from its detail. */
import type { Calcul, IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Edition } from '../edition/types.ts';
import { countRendezVous } from './agenda.ts';
import { toEuros } from './comptes/centimes.ts';
import { readLigne } from './comptes/ligne.ts';
import { countSalaries, sumEtp } from './effectifs.ts';
import { countSeances, heldEvents } from './evenements.ts';
import { readGroupes } from './groupes-de-travail.ts';
import { countApprenants } from './promotions.ts';
import { type ParDepartement, sum } from './repartition.ts';

/** What is known of a figure before anything is computed from it. Values are in its unit. */
export interface Lu {
  valeur: number | null;
  parDepartement: ParDepartement | null;
  totalPublie: number | undefined;
  seuilSecret: number | undefined;
  plusDe: boolean;
  /** The file that a `calcul` reads does not say all: the true value is this or more. */
  auMoins: boolean;
}

function read(valeur: number | null): Lu {
  return {
    valeur,
    parDepartement: null,
    totalPublie: undefined,
    seuilSecret: undefined,
    plusDe: false,
    auMoins: false,
  };
}

function readParticipants(edition: Edition, evenement: string | undefined, type: string | undefined): Lu {
  const evenements = heldEvents(edition.evenements?.evenements ?? []).filter(
    (candidate) => candidate.id === evenement || candidate.type === type,
  );
  return {
    ...read(sum(evenements.map(({ participants }) => participants))),
    // « plus de 200 » and 47 make « plus de 247 ».
    plusDe: evenements.some(({ plus_de }) => plus_de),
    auMoins: evenements.some(({ participants, plus_de }) => participants === undefined || plus_de),
  };
}

function readApprenants(edition: Edition, id: string): Lu {
  const promotion = edition.promotions?.formations
    .flatMap(({ promotions }) => promotions)
    .find((p) => p.id === id);
  if (!promotion) return read(null);
  return {
    ...read(countApprenants(promotion)),
    parDepartement: promotion.apprenants.par_departement ?? null,
    totalPublie: promotion.apprenants.total_publie,
    seuilSecret: promotion.apprenants.seuil_secret,
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
    case 'vues': {
      const evenements = heldEvents(edition.evenements?.evenements ?? []);
      return read(sum(evenements.filter(({ type }) => type === calcul.type).map(({ vues }) => vues)));
    }
    case 'apprenants':
      return readApprenants(edition, calcul.promotion);
    case 'finances': {
      const { montant } = readLigne(edition, calcul.ligne);
      return read(montant === null ? null : toEuros(montant));
    }
    case 'partenaires': {
      const { categorie } = calcul;
      const partenaires = edition.partenaires?.partenaires ?? null;
      return read(
        partenaires &&
          partenaires.filter((partenaire) => categorie === undefined || partenaire.categorie === categorie)
            .length,
      );
    }
    case 'seances':
    case 'presences': {
      const groupes = readGroupes(edition.groupesDeTravail, calcul);
      return { ...read(groupes.valeur), plusDe: groupes.plusDe, auMoins: groupes.plusDe };
    }
    case 'rendez_vous':
      return read(countRendezVous(edition.agenda, { ...calcul, nature: calcul.de_nature }));
  }
}

/** Sum of the first detail that is typed; null without one, or when its parts do not add up. */
function sumDetail(indicateur: IndicateurSaisi, edition: Edition, seen: readonly string[]): number | null {
  if (indicateur.sans_total) return null;
  if (indicateur.par_departement) return sum(Object.values(indicateur.par_departement));
  if (indicateur.par_territoire) return sum(Object.values(indicateur.par_territoire));
  return sum(
    (indicateur.par_categorie ?? []).map((categorie) =>
      categorie.indicateur === undefined
        ? categorie.valeur
        : readNamed(categorie.indicateur, edition, seen).valeur,
    ),
  );
}

/**
 * A figure that another one names as a part of itself. `auMoins`: the true value is this or more. A circle of names, told
 * by the check, gives null.
 */
export function readNamed(
  id: string,
  edition: Edition,
  seen: readonly string[],
): { nom: string; valeur: number | null; auMoins: boolean } {
  const indicateur = edition.indicateurs[id];
  if (!indicateur || seen.includes(id)) return { nom: id, valeur: null, auMoins: false };
  const lu = readIndicateur(indicateur, edition, [...seen, id]);
  return {
    nom: indicateur.libelle,
    valeur: printed(lu),
    auMoins: (indicateur.plus_de ?? false) || (lu.totalPublie === undefined && lu.auMoins),
  };
}

/**
 * Reads one figure. `seen`: figures that are being read, so that a circle of categories ends. Out: null values where the
 * file that holds the fact is not there.
 */
export function readIndicateur(
  indicateur: IndicateurSaisi,
  edition: Edition,
  seen: readonly string[] = [],
): Lu {
  const lu = indicateur.calcul ? readCalcul(indicateur.calcul, edition) : read(indicateur.valeur ?? null);
  return {
    valeur: lu.valeur ?? (indicateur.intervalle ? null : sumDetail(indicateur, edition, seen)),
    parDepartement: indicateur.par_departement ?? lu.parDepartement,
    totalPublie: indicateur.total_publie ?? lu.totalPublie,
    seuilSecret: indicateur.seuil_secret ?? lu.seuilSecret,
    plusDe: (indicateur.plus_de ?? false) || lu.plusDe,
    auMoins: lu.auMoins,
  };
}

/** N-1 that the file of a `calcul` holds itself: the accounts give both exercices. Null otherwise. */
export function readPrecedent({ calcul }: IndicateurSaisi, edition: Edition): number | null {
  if (calcul?.nature !== 'finances') return null;
  const { precedent } = readLigne(edition, calcul.ligne);
  return precedent === null ? null : toEuros(precedent);
}

/** What is printed: the published total where there is one. */
export function printed({ valeur, totalPublie }: Lu): number | null {
  return totalPublie ?? valeur;
}
