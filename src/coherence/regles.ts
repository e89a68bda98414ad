import { checkAgenda } from './agenda.ts';
import { checkAnnonce } from './annonce.ts';
import { checkCharte } from './charte.ts';
import { checkAffectation } from './comptes-affectation.ts';
import { checkComptesBilan } from './comptes-bilan.ts';
import { checkBudget } from './comptes-budget.ts';
import { checkComptesContributions } from './comptes-contributions.ts';
import { checkComptesEvolution } from './comptes-evolution.ts';
import { checkFondsDedies } from './comptes-fonds-dedies.ts';
import { checkLigneDesComptes } from './comptes-ligne.ts';
import { checkComptesPart } from './comptes-part.ts';
import { checkComptesPrecedent } from './comptes-precedent.ts';
import { checkComptesResultat } from './comptes-resultat.ts';
import { checkComptesTotaux } from './comptes-totaux.ts';
import { checkCroisement } from './croisement.ts';
import { checkDates } from './dates.ts';
import { checkEtp } from './etp.ts';
import { checkGraphiqueContenu } from './graphique-contenu.ts';
import { checkGraphiqueForme } from './graphique-forme.ts';
import { checkGraphiqueTout } from './graphique-tout.ts';
import { checkGraphiqueUnite } from './graphique-unite.ts';
import { checkGroupes, checkSeances } from './groupes-de-travail.ts';
import { checkParcours } from './parcours.ts';
import { checkPart } from './part.ts';
import { checkPrecedent } from './precedent.ts';
import type { Regle, RegleDesTextes } from './regle.ts';
import { checkSousEnsemble } from './sous-ensemble.ts';
import { checkChevauchement, checkTerritoires } from './territoires.ts';
import { checkTotalPublie } from './total-publie.ts';
import { checkTuiles } from './tuiles.ts';
import { checkVariantesDuRapport } from './textes/variantes.ts';
import { checkVariantes } from './variantes.ts';
import { checkVariantesDesFaits } from './variantes-faits.ts';

/** Every rule of the data, in no particular order: faults are sorted by place. */
export const REGLES: readonly Regle[] = [
  checkAffectation,
  checkAgenda,
  checkAnnonce,
  checkBudget,
  checkCharte,
  checkChevauchement,
  checkComptesBilan,
  checkComptesContributions,
  checkComptesEvolution,
  checkComptesPart,
  checkComptesPrecedent,
  checkComptesResultat,
  checkComptesTotaux,
  checkCroisement,
  checkDates,
  checkEtp,
  checkFondsDedies,
  checkGraphiqueContenu,
  checkGraphiqueForme,
  checkGraphiqueTout,
  checkGraphiqueUnite,
  checkGroupes,
  checkLigneDesComptes,
  checkParcours,
  checkPart,
  checkPrecedent,
  checkSeances,
  checkSousEnsemble,
  checkTerritoires,
  checkTotalPublie,
  checkTuiles,
  checkVariantes,
  checkVariantesDesFaits,
];

/** Every rule of the texts. */
export const REGLES_DES_TEXTES: readonly RegleDesTextes[] = [checkVariantesDuRapport];
