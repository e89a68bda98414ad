/** A line, a total or a balance of the accounts: what is printed of it, what its lines give, what the source prints. */
import type { Chemin } from '../../edition/parse-yaml.ts';
import { type DeuxAns, either, INCONNUS, isKnown, readDeuxAns } from './centimes.ts';

export interface Poste {
  /** `cotisations`, `total_produits`, `resultat`… Two lines of one rubrique share it. */
  cle: string;
  libelle: string;
  /** What is printed: the published amount where there is one, otherwise the computed one. In cents. */
  imprime: DeuxAns;
  calcule: DeuxAns;
  publie: DeuxAns;
  /**
   * How many rounded amounts the computed one adds up: when amounts are rounded to the euro it may be wrong by one
   * euro for each of them (domaine.md, § 1).
   */
  termes: number;
  /** Evolution and shares as the source prints them, in %. */
  evolutionPubliee: number | undefined;
  partPubliee: DeuxAns;
  /** Where it stands in finances.yaml. */
  chemin: Chemin;
}

/** What may be typed beside an amount. */
interface Publies {
  evolution_publiee?: number | undefined;
  part_publiee?: number | undefined;
  part_publiee_precedent?: number | undefined;
}

function readPublies(saisi: Publies | undefined): Pick<Poste, 'evolutionPubliee' | 'partPubliee'> {
  return {
    evolutionPubliee: saisi?.evolution_publiee,
    partPubliee: {
      montant: saisi?.part_publiee ?? null,
      precedent: saisi?.part_publiee_precedent ?? null,
    },
  };
}

/** A line typed as an amount: nothing to compute. */
export function readPoste(
  cle: string,
  libelle: string,
  saisi: Publies & { montant?: number | undefined; precedent?: number | undefined },
  chemin: Chemin,
): Poste {
  const calcule = readDeuxAns(saisi);
  const termes = [calcule.montant, calcule.precedent].some((centimes) => centimes !== null && centimes !== 0);
  return {
    ...{ cle, libelle, imprime: calcule, calcule, publie: INCONNUS, chemin },
    ...{ termes: termes ? 1 : 0, ...readPublies(saisi) },
  };
}

/** A total or a balance of `parties`, beside what the source prints of it. */
export function computePoste(
  cle: string,
  libelle: string,
  calcule: DeuxAns,
  parties: readonly Poste[],
  saisi: (Publies & { montant?: number | undefined; precedent?: number | undefined }) | undefined,
  chemin: Chemin,
): Poste {
  const publie = readDeuxAns(saisi);
  return {
    ...{ cle, libelle, calcule, publie, imprime: either(publie, calcule), chemin },
    // What is printed of a part is one rounded amount, or the sum of several.
    termes: parties.reduce((total, partie) => total + (isKnown(partie.publie) ? 1 : partie.termes), 0),
    ...readPublies(saisi),
  };
}

/** Published less computed, in cents; null where one of them is not known. */
export function gapOf({ publie, calcule }: Poste, exercice: keyof DeuxAns): number | null {
  const [printed, computed] = [publie[exercice], calcule[exercice]];
  return printed === null || computed === null ? null : printed - computed;
}

/** How far, in cents, a published amount may stand from the computed one. */
export function toleranceOf({ termes }: Pick<Poste, 'termes'>, arrondi: boolean | undefined): number {
  return arrondi === true ? termes * 100 : 0;
}
