import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { computeChiffres, listPrecedentes } from '../domain/chiffres.ts';
import type { Selection } from '../edition/discover.ts';
import { loadSite, type Site } from '../edition/load-site.ts';
import type { LoadedEdition } from '../edition/load-edition.ts';
import { checkAnnonce } from './annonce.ts';
import { checkCharte } from './charte.ts';
import { checkDates } from './dates.ts';
import { checkEtp } from './etp.ts';
import { checkPrecedent } from './precedent.ts';
import type { Regle } from './regle.ts';
import { checkSousEnsemble } from './sous-ensemble.ts';
import { checkTotalPublie } from './total-publie.ts';
import { checkVariantes } from './variantes.ts';

/** Every coherence rule, in no particular order: faults are sorted by place. */
const RULES: readonly Regle[] = [
  checkAnnonce,
  checkCharte,
  checkDates,
  checkEtp,
  checkPrecedent,
  checkSousEnsemble,
  checkTotalPublie,
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
export function verifySite(racine: string, selection: Selection): Site {
  const site = loadSite(racine, selection);
  const coherence = site.editions
    .filter(({ choisie }) => choisie)
    .flatMap((loaded) => checkEdition(loaded, site.editions));
  return { ...site, diagnostics: sortDiagnostics([...site.diagnostics, ...coherence]) };
}
