import type { Charte } from '../../schemas/structure.ts';
import { CHARTE_PAR_DEFAUT } from '../charte/palette.ts';
import { getDossiers, getEditions } from './contenu.ts';
import type { Dossier } from './dossier.ts';

/** Route parameters and props of every edition to build. */
export async function getEditionPaths(): Promise<
  { params: { structure: string; annee: string }; props: { dossier: Dossier } }[]
> {
  return (await getDossiers()).map((dossier) => ({
    params: { structure: dossier.edition.structureId, annee: dossier.edition.annee },
    props: { dossier },
  }));
}

/** Route parameters and props of the style sheets of every structure. */
export async function getChartePaths(): Promise<
  { params: { structure: string }; props: { charte: Charte } }[]
> {
  const chartes = new Map(
    (await getEditions()).map(({ structureId, structure }) => [structureId, structure.charte]),
  );
  return [...chartes].map(([structure, charte]) => ({
    params: { structure },
    props: { charte: charte ?? CHARTE_PAR_DEFAUT },
  }));
}
