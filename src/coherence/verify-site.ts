import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { computeChiffres, listPrecedentes } from '../domain/chiffres.ts';
import { checkPhotoPixels } from '../edition/check-photos.ts';
import type { Selection } from '../edition/discover.ts';
import type { LoadedEdition } from '../edition/load-edition.ts';
import { loadSite, type Site } from '../edition/load-site.ts';
import { applyEcarts, type EcartNote, type Situe } from './ecarts.ts';
import { lieuOf } from './lieu.ts';
import type { Constat, ConstatDeTexte, Copie } from './regle.ts';
import { REGLES, REGLES_DES_TEXTES } from './regles.ts';

/** A site with all that the check found. */
export interface VerifiedSite extends Site {
  /** The diagnostics with the place by which each can be accepted. */
  ouverts: Situe[];
  /** Alerts that `ecarts.yaml` accepts: no longer among the diagnostics. */
  notes: EcartNote[];
}

/** Places a finding in its file. */
function place(constat: Constat | ConstatDeTexte, { sources }: LoadedEdition): Situe {
  if ('passage' in constat) {
    const { passage, debut, ...dit } = constat;
    const { fichier, donnee } = passage;
    const lieu = donnee ? lieuOf(fichier, donnee.chemin, sources[donnee.source]) : lieuOf(fichier);
    return { diagnostic: { fichier, ...passage.locate(debut), ...dit }, lieu };
  }
  const { source, chemin, ...dit } = constat;
  const parsed = sources[source];
  const fichier = parsed?.fichier ?? source;
  const position = parsed?.locate(chemin) ?? { ligne: 1, colonne: 1 };
  return { diagnostic: { fichier, ...position, ...dit }, lieu: lieuOf(fichier, chemin, parsed) };
}

function checkEdition(loaded: LoadedEdition, all: readonly LoadedEdition[]): Situe[] {
  const { edition, passages, appels, entiere } = loaded;
  const precedentes = listPrecedentes(
    edition,
    all.map((other) => other.edition),
  );
  const last = all.find((other) => other.edition === precedentes.at(-1));
  const copie: Copie = {
    edition,
    precedentes,
    chiffres: computeChiffres(edition, precedentes),
    passages,
    passagesPrecedents: last?.passages ?? [],
    appels,
    entiere,
  };
  return [...REGLES, ...REGLES_DES_TEXTES]
    .flatMap((regle) => regle(copie))
    .map((constat) => place(constat, loaded));
}

/**
 * What `npm run verifier` and `npm run rapport` both ask first: reads everything and applies every rule.
 * Out: the site, its diagnostics sorted by place, and the alerts that `ecarts.yaml` accepts.
 */
export async function verifySite(racine: string, selection: Selection): Promise<VerifiedSite> {
  const site = loadSite(racine, selection);
  const chosen = site.editions.filter(({ choisie }) => choisie);
  const coherence = chosen.flatMap((loaded) => checkEdition(loaded, site.editions));
  const photos = await Promise.all(
    chosen.map(({ edition, sources }) => checkPhotoPixels(edition, sources, racine)),
  );
  const faults = [...site.diagnostics, ...photos.flat()].map((diagnostic) => ({
    diagnostic,
    lieu: lieuOf(diagnostic.fichier),
  }));
  const { ouverts, notes } = applyEcarts([...faults, ...coherence], chosen);
  return {
    ...site,
    diagnostics: sortDiagnostics(ouverts.map(({ diagnostic }) => diagnostic)),
    ouverts,
    notes,
  };
}
