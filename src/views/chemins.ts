import { getDossiers } from './contenu.ts';
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
