import type { RegleDesTextes } from '../regle.ts';
import { checkNomsDeformes } from './noms-deformes.ts';
import { checkNomsDePersonnes } from './noms-personnes.ts';
import { checkNomsVoisins } from './noms-voisins.ts';
import { checkNoms } from './noms.ts';
import { checkPersonnesOubliees } from './personnes-oubliees.ts';
import { checkPetitsEffectifsEcrits } from './petits-effectifs-ecrits.ts';
import { checkContacts } from './sensible-contacts.ts';
import { checkNumerosSensibles } from './sensible-numeros.ts';
import { checkViePrivee } from './sensible-personnes.ts';
import { checkSiglesDeveloppes } from './sigles-developpes.ts';
import { checkSiglesAmbigus } from './sigles-sens.ts';
import { checkSigles } from './sigles.ts';

/** The rules that read names, sigles, persons, and what a proofreader sees: gaps, repeats, years left over. */
export const REGLES_DES_MOTS: readonly RegleDesTextes[] = [
  checkContacts,
  checkNoms,
  checkNomsDePersonnes,
  checkNomsDeformes,
  checkNomsVoisins,
  checkNumerosSensibles,
  checkPersonnesOubliees,
  checkPetitsEffectifsEcrits,
  checkSigles,
  checkSiglesAmbigus,
  checkSiglesDeveloppes,
  checkViePrivee,
];
