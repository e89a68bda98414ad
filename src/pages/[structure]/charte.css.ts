import type { APIRoute, GetStaticPaths } from 'astro';
import type { Charte } from '../../../schemas/structure.ts';
import { writeCharteCss } from '../../charte/css.ts';
import { getChartePaths } from '../../views/chemins.ts';

export const getStaticPaths = (() => getChartePaths()) satisfies GetStaticPaths;

/** Colours and fonts of one structure. */
export const GET: APIRoute<{ charte: Charte }> = ({ props }) =>
  new Response(writeCharteCss(props.charte, '../'), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
