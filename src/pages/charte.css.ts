import type { APIRoute } from 'astro';
import { writeCharteCss } from '../charte/css.ts';
import { CHARTE_PAR_DEFAUT } from '../charte/palette.ts';

/** Colours and fonts of the pages that belong to no structure. */
export const GET: APIRoute = () =>
  new Response(writeCharteCss(CHARTE_PAR_DEFAUT, ''), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
