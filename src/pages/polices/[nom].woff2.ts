import type { APIRoute, GetStaticPaths } from 'astro';
import { type FichierPolice, listPolices, POLICES_PAR_DEFAUT } from '../../charte/familles.ts';
import { CHARTE_PAR_DEFAUT } from '../../charte/palette.ts';
import { type FichierPapier, listPolicesPapier } from '../../charte/papier.ts';
import { subsetPolice, subsetPolicePapier } from '../../charte/sous-ensemble.ts';
import { getEditions } from '../../views/contenu.ts';

export const getStaticPaths = (async () => {
  const chartes = [
    CHARTE_PAR_DEFAUT,
    ...(await getEditions()).map(({ structure }) => structure.charte ?? CHARTE_PAR_DEFAUT),
  ];
  const used = new Set(chartes.flatMap(({ polices }) => Object.values(polices ?? POLICES_PAR_DEFAUT)));
  const screen = listPolices().filter(({ famille }) => used.has(famille));
  const paper = chartes.flatMap(listPolicesPapier);
  const files = new Map([...screen, ...paper].map((police) => [police.nom, police]));
  return [...files].map(([nom, police]) => ({ params: { nom }, props: { police } }));
}) satisfies GetStaticPaths;

/** One font, reduced to what French needs: variable for the screen, one weight for paper. */
export const GET: APIRoute<{ police: FichierPolice | FichierPapier }> = async ({ props: { police } }) => {
  const subset = await ('graisse' in police ? subsetPolicePapier(police) : subsetPolice(police));
  return new Response(new Uint8Array(subset), { headers: { 'content-type': 'font/woff2' } });
};
