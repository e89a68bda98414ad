import type { Dossier } from './dossier.ts';

/** What a component written in a chapter receives besides its own attributes. */
export interface Contexte {
  dossier: Dossier;
  /** True on the print page: no links to follow, no twin tables to unfold. */
  papier: boolean;
}
