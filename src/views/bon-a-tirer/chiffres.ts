import type { DeuxAns } from '../../domain/comptes/centimes.ts';
import { listPostes } from '../../domain/comptes/compte.ts';
import { compareMontants } from '../../domain/comptes/evolution.ts';
import { formatQuantity } from '../../format/nombre.ts';
import { capitalize } from '../../format/texte.ts';
import { formatChiffre, formatEvolution } from '../chiffre.ts';
import { formatTaux } from '../comptes/montants.ts';
import { describeEvolution } from '../coup-d-oeil-tuile.ts';
import type { Dossier } from '../dossier.ts';
import type { ChiffreSigne, Repere } from './types.ts';

const RIEN = '–';

/** Every figure of indicateurs.yaml, in its order. */
export function listChiffres({ chiffres }: Dossier): ChiffreSigne[] {
  return Object.values(chiffres).map((chiffre) => ({
    cle: chiffre.id,
    libelle: capitalize(chiffre.libelle),
    valeur: formatChiffre(chiffre),
    precedent: describeEvolution(chiffre)?.avant ?? RIEN,
    evolution: chiffre.evolution ? formatEvolution(chiffre.evolution) : RIEN,
    source: chiffre.source ?? 'ce rapport',
  }));
}

/** What an account line is called among the keys of figures: no id of an indicator has a colon. */
const COMPTE = 'comptes:compte';
const BILAN = 'comptes:bilan';
/** The tables that print them, each where a chapter calls it. */
const TABLES_DU_COMPTE = ['compte-de-resultat', 'compte-de-resultat-rubriques'];
const TABLES_DU_BILAN = ['bilan-actif', 'bilan-passif'];

function toSigne(cle: string, libelle: string, { montant, precedent }: DeuxAns): ChiffreSigne {
  const amount = (centimes: number | null): string =>
    centimes === null ? RIEN : formatQuantity(centimes / 100, '€');
  const evolution = compareMontants({ montant, precedent })?.pourcent ?? null;
  return {
    ...{ cle, libelle, valeur: amount(montant), precedent: amount(precedent) },
    evolution: formatTaux(evolution, { signe: true }),
    source: 'Comptes annuels',
  };
}

/** Lines, totals and results of the compte de résultat, then the bilan. Empty without finances.yaml. */
export function listComptes({ comptes: vue }: Dossier): ChiffreSigne[] {
  const { compte, bilan } = vue?.comptes ?? { compte: null, bilan: null };
  return [
    ...(compte ? listPostes(compte) : []).map(({ libelle, imprime }) => toSigne(COMPTE, libelle, imprime)),
    ...[...(bilan?.actif ?? []), ...(bilan?.passif ?? [])].map((ligne) =>
      toSigne(BILAN, ligne.libelle, ligne),
    ),
    ...(bilan
      ? [
          toSigne(BILAN, 'Total de l’actif', bilan.totalActif),
          toSigne(BILAN, 'Total du passif', bilan.totalPassif),
        ]
      : []),
  ];
}

/** Where figures stand in what is not a text: charts, maps, tables of accounts. */
export function listReperes({ edition, graphiques, cartes }: Dossier): Repere[] {
  return [
    ...Object.entries(edition.graphiques).map(([id, saisi]) => ({
      ancre: graphiques[id]?.tableau.id ?? '',
      cles: [
        saisi.evolution,
        saisi.par_departement,
        saisi.par_territoire,
        saisi.par_categorie,
        saisi.indicateurs,
      ].flatMap((ids) => ids ?? []),
    })),
    ...Object.entries(edition.cartes).map(([id, { indicateurs }]) => ({
      ancre: cartes[id]?.tableau.id ?? '',
      cles: indicateurs ?? [],
    })),
    ...TABLES_DU_COMPTE.map((ancre) => ({ ancre, cles: [COMPTE] })),
    ...TABLES_DU_BILAN.map((ancre) => ({ ancre, cles: [BILAN] })),
  ];
}
