import type { RegleDesTextes } from '../regle.ts';
import { checkAnnonces } from './annonces.ts';
import { checkAnnoncesDeComposants } from './annonces-composants.ts';
import { checkCalculs } from './calculs.ts';
import { checkDatesContraires } from './dates-contraires.ts';
import { checkDatesFausses } from './dates-fausses.ts';
import { checkDont } from './dont.ts';
import { checkDurees } from './durees.ts';
import { checkEnumerations } from './enumerations.ts';
import { checkEvolutions } from './evolutions.ts';
import { checkJours } from './jours.ts';
import { checkMesuresContraires } from './mesures-contraires.ts';
import { checkNombresContraires } from './nombres-contraires.ts';
import { checkNombresTapes } from './nombres-tapes.ts';
import { checkPasseDeA } from './passe-de-a.ts';
import { checkPourcentages } from './pourcentages.ts';
import { checkSens } from './sens.ts';

/** The rules that read numbers, dates, durations and words of direction in texts. */
export const REGLES_DES_NOMBRES: readonly RegleDesTextes[] = [
  checkAnnonces,
  checkAnnoncesDeComposants,
  checkCalculs,
  checkDatesContraires,
  checkDatesFausses,
  checkDont,
  checkDurees,
  checkEnumerations,
  checkEvolutions,
  checkJours,
  checkMesuresContraires,
  checkNombresContraires,
  checkNombresTapes,
  checkPasseDeA,
  checkPourcentages,
  checkSens,
];
