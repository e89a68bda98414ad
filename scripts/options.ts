import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Selection } from '../src/edition/discover.ts';

/** Options common to the commands, as the contract names them. */
export interface Options extends Selection {
  /** Folder that holds `data/` and `content/`, absolute. */
  racine: string;
  /** Folder to publish to, absolute. */
  sortie: string;
  /** Public address of the site, for canonical links. */
  site: string | undefined;
  sansPdf: boolean;
  format: 'texte' | 'json';
}

/** A wrong command line; the message is French and ready to print. */
export class OptionsError extends Error {}

function asMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const option = /'(--?[^' ]+)/.exec(text)?.[1];
  return option === undefined
    ? `Cette commande n’est pas comprise : ${text}`
    : `L’option ${option} n’est pas comprise. Options : --structure S --annee A --racine DIR --sortie DIR --site URL --sans-pdf --format json`;
}

/** Reads `process.argv.slice(2)`. `defaut.sortie`: where a command writes when it is not told. Throws {@link OptionsError}. */
export function readOptions(args: readonly string[], defaut = { sortie: 'dist' }): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        structure: { type: 'string' },
        annee: { type: 'string' },
        racine: { type: 'string', default: '.' },
        sortie: { type: 'string', default: defaut.sortie },
        site: { type: 'string' },
        'sans-pdf': { type: 'boolean', default: false },
        format: { type: 'string', default: 'texte' },
      },
    }));
  } catch (error) {
    throw new OptionsError(asMessage(error));
  }
  const racine = path.resolve(values.racine);
  if (!existsSync(path.join(racine, 'data'))) {
    throw new OptionsError(
      `Le dossier ${racine} n’a pas de sous-dossier data/ : vérifiez l’option --racine.`,
    );
  }
  if (values.format !== 'texte' && values.format !== 'json') {
    throw new OptionsError(`Le format « ${values.format} » n’existe pas : écrivez --format json, ou rien.`);
  }
  if (values.site !== undefined && !URL.canParse(values.site)) {
    throw new OptionsError(
      `« ${values.site} » n’est pas une adresse : écrivez --site https://www.exemple.fr`,
    );
  }
  return {
    structure: values.structure,
    annee: values.annee,
    racine,
    sortie: path.resolve(values.sortie),
    site: values.site,
    sansPdf: values['sans-pdf'],
    format: values.format,
  };
}
