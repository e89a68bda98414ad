import type { APIRoute, GetStaticPaths } from 'astro';
import { writeCarteFile } from '../../../../views/carte-fichier.ts';
import { getEditionPaths } from '../../../../views/chemins.ts';
import type { Dossier } from '../../../../views/dossier.ts';
import { toCsv, toJson } from '../../../../views/exporter.ts';

interface Fichier {
  nom: string;
  type: string;
  write: () => string;
}

/** The files of an edition: every table in CSV and JSON, every map in SVG. */
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

/** One table or one map as open data. */
export const GET: APIRoute<{ fichier: Fichier }> = ({ props: { fichier } }) =>
  new Response(fichier.write(), { headers: { 'content-type': fichier.type } });
