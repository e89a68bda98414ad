import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FichierFautif } from '../diagnostics/montrer.ts';
import { writeAlertes } from './badge-alertes.ts';
import { getVerification } from './contenu.ts';
import { writeFaultsPage, writeMissingPage, writePannePage } from './page-fautes.ts';

function toResponse(html: string): Response {
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** Files whose faults have that severity, with those faults only. */
function keepGravite(fichiers: readonly FichierFautif[], gravite: Diagnostic['gravite']): FichierFautif[] {
  return fichiers
    .map(({ fichier, fautes }) => ({ fichier, fautes: fautes.filter((faute) => faute.gravite === gravite) }))
    .filter(({ fautes }) => fautes.length > 0);
}

/** Files that a page tells: those of its édition and of its structure; all of them on the home page. */
function keepForPage(fichiers: readonly FichierFautif[], pathname: string): FichierFautif[] {
  const [, structureId = '', annee = ''] = pathname.split('/');
  if (structureId === '') return [...fichiers];
  return fichiers.filter(({ fichier }) => {
    const [, structure, dossier = ''] = fichier.split('/');
    return structure === structureId && (annee === '' || dossier === annee || dossier === 'structure.yaml');
  });
}

/**
 * What `npm run dev` answers for a page: while there is an error, the faults in its place, since its values could not
 * be trusted; else the page, with its alerts in a corner. In: the address, and what makes the page.
 */
export async function showInPreview(pathname: string, makePage: () => Promise<Response>): Promise<Response> {
  const verification = pathname.endsWith('/') ? await getVerification() : null;
  if (verification === null) return makePage();
  const { fichiers, panne } = verification;
  if (panne !== null) return toResponse(writePannePage('La vérification s’est arrêtée', panne));
  const erreurs = keepGravite(fichiers, 'erreur');
  const alertes = keepGravite(fichiers, 'alerte');
  if (erreurs.length > 0) return toResponse(writeFaultsPage(erreurs, alertes));
  try {
    const response = await makePage();
    if (response.status === 404) return toResponse(writeMissingPage());
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const badge = writeAlertes(keepForPage(alertes, pathname));
    return toResponse((await response.text()).replace(/<\/body>/, () => `${badge}</body>`));
  } catch (error) {
    // A chapter that was just added is not in the collection yet; the page asks again by itself.
    const message = error instanceof Error ? error.message : String(error);
    return toResponse(writePannePage('Cette page n’a pas pu être composée', message));
  }
}
