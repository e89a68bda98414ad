import type { ParcoursSaisi } from '../../schemas/parcours.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { formatBareChiffre, labelOf } from './chiffre.ts';

/** A number of the flow with what it counts. */
export interface CompteVue {
  valeur: string;
  libelle: string;
}

/** One step: how many are there, in which groups, and who leaves. */
export interface EtapeParcours extends CompteVue {
  quand: string | undefined;
  groupes: CompteVue[];
  sorties: CompteVue[];
}

type Compte = { indicateur: string; libelle?: string | undefined };

function toCompte({ indicateur, libelle }: Compte, chiffres: Record<string, Chiffre>): CompteVue[] {
  const chiffre = chiffres[indicateur];
  if (!chiffre) return [];
  return [{ valeur: formatBareChiffre(chiffre), libelle: libelle ?? labelOf(chiffre) }];
}

/** Steps of a flow, in order, with the figures of the report. */
export function buildParcours(parcours: ParcoursSaisi, chiffres: Record<string, Chiffre>): EtapeParcours[] {
  return parcours.etapes.flatMap((etape) =>
    toCompte(etape, chiffres).map((compte) => ({
      ...compte,
      quand: etape.quand,
      groupes: (etape.groupes ?? []).flatMap((groupe) => toCompte(groupe, chiffres)),
      sorties: (etape.sorties ?? []).flatMap((sortie) => toCompte(sortie, chiffres)),
    })),
  );
}

/** Ids of every figure of a flow. */
export function listIndicateurs({ etapes }: ParcoursSaisi): string[] {
  return etapes.flatMap(({ indicateur, groupes = [], sorties = [] }) => [
    indicateur,
    ...[...groupes, ...sorties].map((compte) => compte.indicateur),
  ]);
}
