import type { APIRoute, GetStaticPaths } from 'astro';
import { toIcs } from '../../../../views/agenda-ics.ts';
import { writeCarteFile } from '../../../../views/carte-fichier.ts';
import { getEditionPaths } from '../../../../views/chemins.ts';
import type { Dossier } from '../../../../views/dossier.ts';
import { toCsv, toJson } from '../../../../views/exporter.ts';

interface Fichier {
  nom: string;
  type: string;
  write: () => string;
}

/** The files of an edition: every table in CSV and JSON, every map in SVG, the agenda as a calendar. */
function listFichiers({ edition, tableaux, cartes }: Dossier): Fichier[] {
  return [
    ...tableaux.flatMap((tableau) => [
      { nom: `${tableau.id}.csv`, type: 'text/csv; charset=utf-8', write: () => toCsv(tableau) },
      { nom: `${tableau.id}.json`, type: 'application/json; charset=utf-8', write: () => toJson(tableau) },
    ]),
    ...Object.values(cartes).map((vue) => ({
      nom: `${vue.tableau.id}.svg`,
      type: 'image/svg+xml; charset=utf-8',
      write: () => writeCarteFile(vue, edition),
    })),
    ...(edition.agenda
      ? [
          {
            nom: 'agenda.ics',
            type: 'text/calendar; charset=utf-8',
            write: () => (edition.agenda ? toIcs(edition.agenda, edition) : ''),
          },
        ]
      : []),
  ];
}

export const getStaticPaths = (async () => {
  const editions = await getEditionPaths();
  return editions.flatMap(({ params, props }) =>
    listFichiers(props.dossier).map((fichier) => ({
      params: { ...params, fichier: fichier.nom },
      props: { fichier },
    })),
  );
}) satisfies GetStaticPaths;

/** One table, one map or the agenda as open data. */
export const GET: APIRoute<{ fichier: Fichier }> = ({ props: { fichier } }) =>
  new Response(fichier.write(), { headers: { 'content-type': fichier.type } });
