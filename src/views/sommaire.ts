import type { Chapitre, Edition } from '../edition/types.ts';
import { adresses } from './adresses.ts';
import type { Dossier } from './dossier.ts';

/** One line of the sommaire. */
export interface EntreeSommaire {
  numero: number | null;
  titre: string;
  titreCourt: string;
  adresse: string;
  /** Anchor on the print page. */
  ancre: string;
}

function toEntree(chapitre: Chapitre, { edition }: Dossier): EntreeSommaire {
  return {
    numero: chapitre.numero,
    titre: chapitre.titre,
    titreCourt: chapitre.titre_court ?? chapitre.titre,
    adresse: adresses.chapitre(edition, chapitre.slug),
    ancre: `chapitre-${chapitre.slug}`,
  };
}

/** Chapters in order. */
export function buildSommaire(dossier: Dossier): EntreeSommaire[] {
  return dossier.edition.chapitres.map((chapitre) => toEntree(chapitre, dossier));
}

/** Whether there is anything to explain on the page of sigles. */
export function hasSigles({ sigles }: Edition): boolean {
  return Object.keys(sigles).length > 0;
}

/** What stands after the chapters, on screen as on paper. */
export function buildAnnexes({ edition }: Dossier): EntreeSommaire[] {
  const sigles = { titre: 'Sigles', adresse: adresses.sigles(edition), ancre: 'sigles' };
  return [
    ...(hasSigles(edition) ? [sigles] : []),
    { titre: 'Crédits et sources', adresse: adresses.credits(edition), ancre: 'credits' },
  ].map((annexe) => ({ ...annexe, numero: null, titreCourt: annexe.titre }));
}

/** Neighbours of a page in reading order. */
export function findVoisins(
  dossier: Dossier,
  slug: string,
): { precedent: EntreeSommaire | undefined; suivant: EntreeSommaire | undefined } {
  const entrees = buildSommaire(dossier);
  const index = dossier.edition.chapitres.findIndex((chapitre) => chapitre.slug === slug);
  return { precedent: entrees[index - 1], suivant: entrees[index + 1] };
}
