/** A browser that was tried, and why it did not serve. */
export interface Essai {
  nom: string;
  raison: string;
}

/**
 * No browser could be started. The message is for the user, in French: what was tried, and what to do.
 */
export class NavigateurIntrouvable extends Error {
  override readonly name = 'NavigateurIntrouvable';
}

/** The error for a `MILLESIME_NAVIGATEUR` that names nothing that starts. */
export function wrongChosenBrowser(chemin: string, raison: string): NavigateurIntrouvable {
  return new NavigateurIntrouvable(
    `La variable MILLESIME_NAVIGATEUR désigne « ${chemin} », mais ${raison}.\n` +
      'Donnez-lui le chemin complet de Chrome, Chromium ou Edge, ' +
      'ou supprimez-la pour laisser Millésime chercher un navigateur.',
  );
}

/** The error when every browser of the machine, and the embedded one, failed. */
export function noBrowser(essais: readonly Essai[]): NavigateurIntrouvable {
  const tried =
    essais.length === 0
      ? 'Ni Chrome, ni Chromium, ni Edge n’a été trouvé sur cette machine.'
      : ['Ont été essayés :', ...essais.map(({ nom, raison }) => `  - ${nom} : ${raison}`)].join('\n');
  return new NavigateurIntrouvable(
    `Aucun navigateur ne peut imprimer le PDF.\n${tried}\n` +
      'Installez Google Chrome (https://www.google.com/chrome/), ' +
      'ou indiquez un navigateur : MILLESIME_NAVIGATEUR=/chemin/vers/chrome',
  );
}
