import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Selection } from '../src/edition/discover.ts';
import type { Publiee } from './publier.ts';
import { CommandError } from './run-command.ts';

/** What to build and where. Paths are absolute. */
export interface Construction extends Selection {
  racine: string;
  /** Éditions that the index pages list besides those of this run. */
  publiees: readonly Publiee[];
  site: string | undefined;
  sansPdf: boolean;
  /** Receives the site. */
  sortie: string;
  /** Receives what Astro needs meanwhile; inside the repository, so that packages resolve. */
  atelier: string;
}

/** `src/content.config.ts` and the views read these: Astro loads them by itself and passes no argument. */
function setEnvironment({ racine, structure, annee, publiees, sansPdf }: Construction): void {
  const values = {
    MILLESIME_RACINE: racine,
    MILLESIME_STRUCTURE: structure,
    MILLESIME_ANNEE: annee,
    MILLESIME_PUBLIEES: publiees.map(({ id }) => id).join(','),
    MILLESIME_PUBLIEES_AVEC_PDF: publiees.flatMap(({ id, avecPdf }) => (avecPdf ? id : [])).join(','),
    MILLESIME_SANS_PDF: sansPdf ? '1' : undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') delete process.env[name];
    else process.env[name] = value;
  }
}

/** Builds the site. Throws {@link CommandError} with the cause. */
export async function buildSite(construction: Construction): Promise<void> {
  setEnvironment(construction);
  const { sortie, atelier, site } = construction;
  try {
    await build({
      root: process.cwd(),
      outDir: sortie,
      cacheDir: path.join(atelier, 'cache'),
      build: { server: pathToFileURL(`${path.join(atelier, 'serveur')}/`).href },
      ...(site === undefined ? {} : { site }),
      logLevel: 'silent',
    });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandError(`La construction du site a échoué, rien n’a été publié. Cause : ${cause}`);
  }
}
