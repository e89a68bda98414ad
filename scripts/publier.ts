import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from './run-command.ts';

/** Where the good output waits while it is being replaced: beside it, so that a rename is enough. */
function asideOf(sortie: string): string {
  return path.join(path.dirname(sortie), `.${path.basename(sortie)}-precedent`);
}

/**
 * Puts back the last good output when the machine itself stopped between the two renames of {@link publish}, and refuses a
 * folder that holds something else than a report. Throws {@link CommandError}.
 */
export function prepareSortie(sortie: string): void {
  const aside = asideOf(sortie);
  if (existsSync(aside)) {
    if (existsSync(sortie)) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, sortie);
  }
  const known =
    !existsSync(sortie) || readdirSync(sortie).length === 0 || existsSync(path.join(sortie, 'index.html'));
  if (!known) {
    throw new CommandError(
      `Le dossier ${sortie} contient autre chose qu’un rapport : il serait effacé. Choisissez un autre dossier avec --sortie.`,
    );
  }
}

/** An édition already published. */
export interface Publiee {
  /** `<structure>/<année>`. */
  id: string;
  avecPdf: boolean;
}

/** Éditions already published: folders `<structure>/<année>` that hold a page. */
export function listPublished(sortie: string): Publiee[] {
  if (!existsSync(sortie)) return [];
  return readdirSync(sortie, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(path.join(sortie, name))
        .filter((annee) => existsSync(path.join(sortie, name, annee, 'index.html')))
        .map((annee) => ({
          id: `${name}/${annee}`,
          avecPdf: existsSync(path.join(sortie, name, annee, `${name}-${annee}.pdf`)),
        })),
    );
}

/**
 * Adds to a new site the pages of the last output that this run did not build. In: the folder of the new site, the
 * published folder, the éditions just built.
 */
export function keepOthers(nouveau: string, sortie: string, built: readonly string[]): void {
  for (const { id } of listPublished(sortie)) {
    if (built.includes(id)) continue;
    cpSync(path.join(sortie, id), path.join(nouveau, id), { recursive: true });
  }
  // Style sheets and scripts carry their hash in their name: old and new ones live together.
  for (const shared of ['_astro', 'polices']) {
    const from = path.join(sortie, shared);
    if (existsSync(from)) cpSync(from, path.join(nouveau, shared), { recursive: true, force: false });
  }
}

/**
 * Replaces the output by the new site: a reader, or a killed run, meets one or the other, whole. Throws
 * {@link CommandError} when the system refuses, as Windows does while a file of the folder is open.
 */
export async function publish(nouveau: string, sortie: string): Promise<void> {
  const aside = asideOf(sortie);
  mkdirSync(path.dirname(sortie), { recursive: true });
  const swap = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'echanger.ts'), nouveau, sortie, aside],
    { detached: true, stdio: 'ignore' },
  );
  const [code] = (await once(swap, 'exit')) as [number | null];
  if (code !== 0) {
    throw new CommandError(
      `Le dossier ${sortie} n’a pas pu être remplacé, et reste tel qu’il était : fermez les fichiers et les fenêtres qui l’ouvrent, puis relancez.`,
    );
  }
  rmSync(aside, { recursive: true, force: true });
}
