import { defineMiddleware } from 'astro:middleware';
import { showInPreview } from './views/apercu.ts';
import { getDossiers } from './views/contenu.ts';
import { finishHtml } from './views/page-finie.ts';

/** The door that every page goes through: typography, sigles, relative links, policy; and, in `dev`, the faults of the data. */
export const onRequest = defineMiddleware(({ url }, next) => {
  const makePage = async (): Promise<Response> => {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const [, structureId, annee] = url.pathname.split('/');
    const dossier = (await getDossiers()).find(
      ({ edition }) => edition.structureId === structureId && edition.annee === annee,
    );
    const html = finishHtml(await response.text(), {
      pathname: url.pathname,
      sigles: dossier?.edition.sigles ?? {},
      relative: !import.meta.env.DEV,
      politique: !import.meta.env.DEV,
    });
    return new Response(html, { status: response.status, headers: response.headers });
  };
  return import.meta.env.DEV ? showInPreview(url.pathname, makePage) : makePage();
});
