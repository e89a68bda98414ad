import type { RegleDesTextes } from '../regle.ts';
import { checkAnnee } from './annee.ts';
import { checkNomsDeformes } from './noms-deformes.ts';
import { checkNomsDePersonnes } from './noms-personnes.ts';
import { checkNomsVoisins } from './noms-voisins.ts';
import { checkNoms } from './noms.ts';
import { checkPersonnesOubliees } from './personnes-oubliees.ts';
import { checkPetitsEffectifsEcrits } from './petits-effectifs-ecrits.ts';
import { checkRedites } from './redites.ts';
import { checkContacts } from './sensible-contacts.ts';
import { checkNumerosSensibles } from './sensible-numeros.ts';
import { checkViePrivee } from './sensible-personnes.ts';
import { checkSiglesDeveloppes } from './sigles-developpes.ts';
import { checkSiglesAmbigus } from './sigles-sens.ts';
import { checkSigles } from './sigles.ts';
import { checkTrous } from './trous.ts';

/** The rules that read names, sigles, persons, and what a proofreader sees: gaps, repeats, years left over. */
export const REGLES_DES_MOTS: readonly RegleDesTextes[] = [
  checkAnnee,
  checkContacts,
  checkNoms,
  checkNomsDePersonnes,
  checkNomsDeformes,
  checkNomsVoisins,
  checkNumerosSensibles,
  checkPersonnesOubliees,
  checkPetitsEffectifsEcrits,
  checkRedites,
  checkSigles,
  checkSiglesAmbigus,
  checkSiglesDeveloppes,
  checkTrous,
  checkViePrivee,
];
