import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditionPaths } from '../../../../views/chemins.ts';
import { toCsv, toJson } from '../../../../views/exporter.ts';
import type { TableauVue } from '../../../../views/tableau.ts';

interface Props {
  tableau: TableauVue;
  format: 'csv' | 'json';
}

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

export const getStaticPaths = (async () => {
  const editions = await getEditionPaths();
  return editions.flatMap(({ params, props }) =>
    props.dossier.tableaux.flatMap((tableau) =>
      (['csv', 'json'] as const).map((format) => ({
        params: { ...params, fichier: `${tableau.id}.${format}` },
        props: { tableau, format },
      })),
    ),
  );
}) satisfies GetStaticPaths;

/** One table as open data. */
export const GET: APIRoute<Props> = ({ props: { tableau, format } }) =>
  new Response(format === 'csv' ? toCsv(tableau) : toJson(tableau), {
    headers: { 'content-type': TYPES[format] },
  });
