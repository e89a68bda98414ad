/** An édition, as far as addresses go. */
interface Situee {
  structureId: string;
  annee: string;
}

/**
 * Addresses of the site, from its root (`/essort/2024/`). Components write these; the middleware makes them relative
 * to the page, so that the site works under any base path.
 */
export const adresses = {
  accueil: '/',
  structure: (structureId: string): string => `/${structureId}/`,
  charte: (structureId: string): string => `/${structureId}/charte.css`,
  papier: (structureId: string): string => `/${structureId}/papier.css`,
  edition: ({ structureId, annee }: Situee): string => `/${structureId}/${annee}/`,
  chapitre: (edition: Situee, slug: string): string => `${adresses.edition(edition)}${slug}/`,
  imprimer: (edition: Situee): string => `${adresses.edition(edition)}imprimer/`,
  sigles: (edition: Situee): string => `${adresses.edition(edition)}sigles/`,
  credits: (edition: Situee): string => `${adresses.edition(edition)}credits/`,
  coupDOeil: (edition: Situee): string => `${adresses.edition(edition)}coup-d-oeil/`,
  donnees: (edition: Situee): string => `${adresses.edition(edition)}donnees/`,
  fichier: (edition: Situee, nom: string): string => `${adresses.donnees(edition)}${nom}`,
  photo: (edition: Situee, nom: string): string => `${adresses.edition(edition)}photos/${nom}`,
  pdf: (edition: Situee): string => `${adresses.edition(edition)}${edition.structureId}-${edition.annee}.pdf`,
  affiche: (edition: Situee): string =>
    `${adresses.edition(edition)}${edition.structureId}-${edition.annee}-coup-d-oeil.pdf`,
};
