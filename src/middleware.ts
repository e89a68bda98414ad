import { defineMiddleware } from 'astro:middleware';
import { finishHtml } from './views/page-finie.ts';
import { getDossiers, getFaults } from './views/contenu.ts';
import { writeFaultsPage } from './views/page-fautes.ts';

/** The door that every page goes through: typography, sigles, relative links, policy; and, in `dev`, the faults of the data. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (import.meta.env.DEV) {
    const faults = await getFaults();
    const wantsPage = url.pathname.endsWith('/');
    if (faults !== null && wantsPage)
      return new Response(writeFaultsPage(faults), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
  }
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
});
