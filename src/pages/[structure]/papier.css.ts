import type { APIRoute, GetStaticPaths } from 'astro';
import type { Charte } from '../../../schemas/structure.ts';
import { writePapierCss } from '../../charte/papier.ts';
import { getChartePaths } from '../../views/chemins.ts';

export const getStaticPaths = (() => getChartePaths()) satisfies GetStaticPaths;

/** Fonts of the print page of one structure. */
export const GET: APIRoute<{ charte: Charte }> = ({ props }) =>
  new Response(writePapierCss(props.charte, '../'), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
