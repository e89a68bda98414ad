import type { APIRoute, GetStaticPaths } from 'astro';
import type { Charte } from '../../../schemas/structure.ts';
import { writeCharteCss } from '../../charte/css.ts';
import { CHARTE_PAR_DEFAUT } from '../../charte/palette.ts';
import { getEditions } from '../../views/contenu.ts';

export const getStaticPaths = (async () => {
  const chartes = new Map(
    (await getEditions()).map((edition) => [edition.structureId, edition.structure.charte]),
  );
  return [...chartes].map(([structure, charte]) => ({
    params: { structure },
    props: { charte: charte ?? CHARTE_PAR_DEFAUT },
  }));
}) satisfies GetStaticPaths;

/** Colours and fonts of one structure. */
export const GET: APIRoute<{ charte: Charte }> = ({ props }) =>
  new Response(writeCharteCss(props.charte, '../'), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
