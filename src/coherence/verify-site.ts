import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { computeChiffres, listPrecedentes } from '../domain/chiffres.ts';
import { checkPhotoPixels } from '../edition/check-photos.ts';
import type { Selection } from '../edition/discover.ts';
import { loadSite, type Site } from '../edition/load-site.ts';
import type { LoadedEdition } from '../edition/load-edition.ts';
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
import type { Regle } from './regle.ts';
import { checkSousEnsemble } from './sous-ensemble.ts';
import { checkChevauchement, checkTerritoires } from './territoires.ts';
import { checkTotalPublie } from './total-publie.ts';
import { checkTuiles } from './tuiles.ts';
import { checkVariantes } from './variantes.ts';

/** Every coherence rule, in no particular order: faults are sorted by place. */
const RULES: readonly Regle[] = [
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
];

function checkEdition({ edition, sources }: LoadedEdition, all: readonly LoadedEdition[]): Diagnostic[] {
  const precedentes = listPrecedentes(
    edition,
    all.map((other) => other.edition),
  );
  const dossier = { edition, precedentes, chiffres: computeChiffres(edition, precedentes) };
  return RULES.flatMap((rule) => rule(dossier)).map(({ source, chemin, ...constat }) => {
    const parsed = sources[source];
    const position = parsed?.locate(chemin) ?? { ligne: 1, colonne: 1 };
    return { fichier: parsed?.fichier ?? source, ...position, ...constat };
  });
}

/**
 * What `npm run verifier` and `npm run rapport` both ask first: reads everything and applies every rule.
 * Out: the site, its diagnostics sorted by place.
 */
export async function verifySite(racine: string, selection: Selection): Promise<Site> {
  const site = loadSite(racine, selection);
  const chosen = site.editions.filter(({ choisie }) => choisie);
  const coherence = chosen.flatMap((loaded) => checkEdition(loaded, site.editions));
  const photos = await Promise.all(
    chosen.map(({ edition, sources }) => checkPhotoPixels(edition, sources, racine)),
  );
  return { ...site, diagnostics: sortDiagnostics([...site.diagnostics, ...coherence, ...photos.flat()]) };
}
