import type { RegleDesTextes } from '../regle.ts';
import { checkNomsDeformes } from './noms-deformes.ts';
import { checkNomsDePersonnes } from './noms-personnes.ts';
import { checkNomsVoisins } from './noms-voisins.ts';
import { checkNoms } from './noms.ts';

/** The rules that read names, sigles, persons, and what a proofreader sees: gaps, repeats, years left over. */
export const REGLES_DES_MOTS: readonly RegleDesTextes[] = [
  checkNoms,
  checkNomsDePersonnes,
  checkNomsDeformes,
  checkNomsVoisins,
];
