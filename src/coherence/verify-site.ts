import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { computeChiffres, listPrecedentes } from '../domain/chiffres.ts';
import { checkPhotoPixels } from '../edition/check-photos.ts';
import type { Selection } from '../edition/discover.ts';
import type { LoadedEdition } from '../edition/load-edition.ts';
import { readSite, type Site } from '../edition/load-site.ts';
import type { Edition } from '../edition/types.ts';
import { applyEcarts, type EcartNote, type Situe } from './ecarts.ts';
import { lieuOf } from './lieu.ts';
import type { Constat, ConstatDeTexte, Copie } from './regle.ts';
import { REGLES, REGLES_DES_TEXTES } from './regles.ts';

/** Éditions with all that the check found. */
export interface VerifiedSite {
  /** Every readable edition; those outside the selection stay, for N-1 and for the index pages. */
  editions: { edition: Edition; choisie: boolean }[];
  /** What stands against them, sorted by place. */
  diagnostics: Diagnostic[];
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

/** What is found in one part of the site, and accepted there. */
async function checkPart(
  { editions, diagnostics }: Site,
  racine: string,
): Promise<Pick<VerifiedSite, 'ouverts' | 'notes'>> {
  const chosen = editions.filter(({ choisie }) => choisie);
  const coherence = chosen.flatMap((loaded) => checkEdition(loaded, editions));
  const photos = await Promise.all(
    chosen.map(({ edition, sources }) => checkPhotoPixels(edition, sources, racine)),
  );
  const faults = [...diagnostics, ...photos.flat()].map((diagnostic) => ({
    diagnostic,
    lieu: lieuOf(diagnostic.fichier),
  }));
  return applyEcarts([...faults, ...coherence], chosen);
}

/**
 * What `npm run verifier` and `npm run rapport` both ask first: reads everything and applies every rule. Structures are
 * read one after the other, and their texts forgotten once checked.
 * Out: the éditions, the diagnostics sorted by place, and the alerts that `ecarts.yaml` accepts.
 */
export async function verifySite(racine: string, selection: Selection): Promise<VerifiedSite> {
  const site: Pick<VerifiedSite, 'editions' | 'ouverts' | 'notes'> = { editions: [], ouverts: [], notes: [] };
  for (const part of readSite(racine, selection)) {
    const { ouverts, notes } = await checkPart(part, racine);
    site.editions.push(...part.editions.map(({ edition, choisie }) => ({ edition, choisie })));
    site.ouverts.push(...ouverts);
    site.notes.push(...notes);
  }
  return { ...site, diagnostics: sortDiagnostics(site.ouverts.map(({ diagnostic }) => diagnostic)) };
}
