import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditionPaths } from '../../../../views/chemins.ts';
import {
  type FormatPhoto,
  listPhotoFiles,
  type PhotoLue,
  renderPhoto,
} from '../../../../views/photos-fichiers.ts';

interface Props {
  photo: PhotoLue;
  largeur: number;
  format: FormatPhoto;
}

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

export const getStaticPaths = (async () => {
  const editions = await getEditionPaths();
  const paths = await Promise.all(
    editions.map(async ({ params, props: { dossier } }) =>
      (await listPhotoFiles(dossier.edition)).map(({ nom, ...props }) => ({
        params: { ...params, fichier: nom },
        props,
      })),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

/** One photo, in one width and one format. */
export const GET: APIRoute<Props> = async ({ props: { photo, largeur, format } }) =>
  new Response(new Uint8Array(await renderPhoto(photo, largeur, format)), {
    headers: { 'content-type': TYPES[format] },
  });
