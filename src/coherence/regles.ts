import { checkAgenda } from './agenda.ts';
import { checkAnnonce } from './annonce.ts';
import { checkAssemblee } from './assemblee.ts';
import { checkBureau } from './bureau.ts';
import { checkCalculsTapes } from './calculs-tapes.ts';
import { checkCharte } from './charte.ts';
import { checkChiffresJumeaux } from './chiffres-jumeaux.ts';
import { checkCohortes } from './cohortes.ts';
import { checkActif } from './comptes-actif.ts';
import { checkAffectation } from './comptes-affectation.ts';
import { checkComptesBilan } from './comptes-bilan.ts';
import { checkBilanPrecedent } from './comptes-bilan-precedent.ts';
import { checkBudget } from './comptes-budget.ts';
import { checkComptesContributions } from './comptes-contributions.ts';
import { checkComptesEvolution } from './comptes-evolution.ts';
import { checkFinancements } from './comptes-financements.ts';
import { checkFondsDedies } from './comptes-fonds-dedies.ts';
import { checkLigneDesComptes } from './comptes-ligne.ts';
import { checkOuverture } from './comptes-ouverture.ts';
import { checkComptesPart } from './comptes-part.ts';
import { checkComptesPrecedent } from './comptes-precedent.ts';
import { checkComptesResultat } from './comptes-resultat.ts';
import { checkComptesTapes } from './comptes-tapes.ts';
import { checkComptesTotaux } from './comptes-totaux.ts';
import { checkCroisement } from './croisement.ts';
import { checkDates } from './dates.ts';
import { checkDoubles } from './doubles.ts';
import { checkDurees } from './durees.ts';
import { checkEtp } from './etp.ts';
import { checkEvenementsNombres } from './evenements-nombres.ts';
import { checkEvolution } from './evolution.ts';
import { checkExercices } from './exercices.ts';
import { checkGraphiqueContenu } from './graphique-contenu.ts';
import { checkGraphiqueForme } from './graphique-forme.ts';
import { checkGraphiqueTout } from './graphique-tout.ts';
import { checkGraphiqueUnite } from './graphique-unite.ts';
import { checkGroupes, checkSeances } from './groupes-de-travail.ts';
import { checkHorsExercice } from './hors-exercice.ts';
import { checkIdentifiants } from './identifiants.ts';
import { checkIntervalles } from './intervalles.ts';
import { checkInutilises } from './inutilises.ts';
import { checkJoursChomes } from './jours-chomes.ts';
import { checkLieux } from './lieux.ts';
import { checkNouveaux } from './nouveaux.ts';
import { checkParcours } from './parcours.ts';
import { checkPart } from './part.ts';
import { checkPetitsEffectifs } from './petits-effectifs.ts';
import { checkPourcentages } from './pourcentages.ts';
import { checkPersonnes } from './personnes.ts';
import { checkPrecedent } from './precedent.ts';
import { checkPrecedentTotal } from './precedent-total.ts';
import type { Regle, RegleDesTextes } from './regle.ts';
import { checkRetraitement } from './retraitement.ts';
import { checkSieges } from './sieges.ts';
import { checkSousEnsemble } from './sous-ensemble.ts';
import { checkTableaux } from './tableaux.ts';
import { checkChevauchement, checkTerritoires } from './territoires.ts';
import { checkTerritoiresStructure } from './territoires-structure.ts';
import { checkTitresComptes } from './titres-comptes.ts';
import { REGLES_DES_MOTS } from './textes/regles-mots.ts';
import { REGLES_DES_NOMBRES } from './textes/regles-nombres.ts';
import { checkTotalPublie } from './total-publie.ts';
import { checkTuiles } from './tuiles.ts';
import { checkVariantesDuRapport } from './textes/variantes.ts';
import { checkVariantes } from './variantes.ts';
import { checkVariantesDesFaits } from './variantes-faits.ts';

/** Every rule of the data, in no particular order: faults are sorted by place. */
export const REGLES: readonly Regle[] = [
  checkActif,
  checkAffectation,
  checkAgenda,
  checkAnnonce,
  checkAssemblee,
  checkBilanPrecedent,
  checkBudget,
  checkBureau,
  checkCalculsTapes,
  checkCharte,
  checkChevauchement,
  checkChiffresJumeaux,
  checkCohortes,
  checkComptesBilan,
  checkComptesContributions,
  checkComptesEvolution,
  checkComptesPart,
  checkComptesPrecedent,
  checkComptesResultat,
  checkComptesTapes,
  checkComptesTotaux,
  checkCroisement,
  checkDates,
  checkDoubles,
  checkDurees,
  checkEtp,
  checkEvenementsNombres,
  checkEvolution,
  checkExercices,
  checkFinancements,
  checkFondsDedies,
  checkGraphiqueContenu,
  checkGraphiqueForme,
  checkGraphiqueTout,
  checkGraphiqueUnite,
  checkGroupes,
  checkHorsExercice,
  checkIdentifiants,
  checkIntervalles,
  checkJoursChomes,
  checkLieux,
  checkLigneDesComptes,
  checkNouveaux,
  checkOuverture,
  checkParcours,
  checkPart,
  checkPetitsEffectifs,
  checkPourcentages,
  checkPersonnes,
  checkPrecedent,
  checkPrecedentTotal,
  checkRetraitement,
  checkSeances,
  checkSieges,
  checkSousEnsemble,
  checkTableaux,
  checkTerritoires,
  checkTerritoiresStructure,
  checkTitresComptes,
  checkTotalPublie,
  checkTuiles,
  checkVariantes,
  checkVariantesDesFaits,
];

/** Every rule of the texts, and those of the data that look at the chapters too. */
export const REGLES_DES_TEXTES: readonly RegleDesTextes[] = [
  checkInutilises,
  checkVariantesDuRapport,
  ...REGLES_DES_MOTS,
  ...REGLES_DES_NOMBRES,
];
