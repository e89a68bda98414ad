import { type Comptes, computeComptes } from '../../domain/comptes/comptes.ts';
import type { Edition } from '../../edition/types.ts';
import type { GraphiqueVue } from '../graphique.ts';
import type { TableauVue } from '../tableau.ts';
import { buildCascade, type CascadeVue } from './cascade.ts';
import { buildFinanceurs } from './financeurs.ts';
import { buildFlux } from './flux.ts';
import { listOuvertes } from './ouvertes.ts';
import { type SourceComptes, sourceOf } from './source.ts';
import { buildStructureBilan, type StructureBilanVue } from './structure-bilan.ts';

/** The accounts with their pictures; the tables are built by the components that show them. */
export interface ComptesVue {
  comptes: Comptes;
  source: SourceComptes;
  origine: GraphiqueVue | null;
  emploi: GraphiqueVue | null;
  cascade: CascadeVue | null;
  structureBilan: StructureBilanVue | null;
  financeurs: GraphiqueVue | null;
  /** Open data. */
  tableaux: TableauVue[];
}

/** Null without finances.yaml. `precedentes`: earlier éditions of the structure, oldest first. */
export function buildComptes(edition: Edition, precedentes: readonly Edition[]): ComptesVue | null {
  const comptes = computeComptes(edition, precedentes);
  if (!comptes) return null;
  const source = sourceOf(edition);
  const { origine, emploi } = buildFlux(comptes, source);
  const cascade = buildCascade(comptes, source);
  const structureBilan = buildStructureBilan(comptes, source);
  const financeurs = buildFinanceurs(comptes, source);
  const drawn = [origine, emploi, cascade, structureBilan, financeurs].flatMap((vue) => vue?.tableau ?? []);
  return {
    ...{ comptes, source, origine, emploi, cascade, structureBilan, financeurs },
    tableaux: [...listOuvertes(comptes, source.source), ...drawn],
  };
}
