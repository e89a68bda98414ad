import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Selection } from '../src/edition/discover.ts';

const FORMATS = ['texte', 'json', 'github', 'ecarts'] as const;

/** Options common to the commands, as the contract names them. */
export interface Options extends Selection {
  /** Folder that holds `data/` and `content/`, absolute. */
  racine: string;
  /** Folder to publish to, absolute. */
  sortie: string;
  /** Public address of the site, for canonical links. */
  site: string | undefined;
  sansPdf: boolean;
  /** How `verifier` prints the faults. */
  format: (typeof FORMATS)[number];
  /** Whether `verifier` mends first what it can. */
  corriger: boolean;
}

/** A wrong command line; the message is French and ready to print. */
export class OptionsError extends Error {}

const USAGE =
  'Options : --structure S --annee A --racine DIR --sortie DIR --site URL --sans-pdf ; pour verifier : --format json, github ou ecarts, --corriger';

/** Tells in French what `parseArgs` throws. */
function asMessage(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const option = /'(--?[^' =]+)/.exec(message)?.[1];
  const superflu = /argument '([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return `Cette commande n’est pas comprise : « ${superflu} » est de trop. ${USAGE}`;
  }
  if (option === undefined) return `Cette commande n’est pas comprise. ${USAGE}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return `L’option ${option} n’est pas comprise. ${USAGE}`;
  }
  return message.includes('does not take')
    ? `L’option ${option} s’écrit seule, sans valeur.`
    : `L’option ${option} attend une valeur. ${USAGE}`;
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What sets a command apart: where it writes when it is not told, and whether it is the check. */
interface Commande {
  sortie?: string;
  verifier?: boolean;
}

/** Reads `process.argv.slice(2)`. Throws {@link OptionsError}. */
export function readOptions(args: readonly string[], commande: Commande = {}): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        structure: { type: 'string' },
        annee: { type: 'string' },
        racine: { type: 'string', default: '.' },
        sortie: { type: 'string', default: commande.sortie ?? 'dist' },
        site: { type: 'string' },
        'sans-pdf': { type: 'boolean', default: false },
        format: { type: 'string', default: 'texte' },
        corriger: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new OptionsError(asMessage(error));
  }
  const racine = path.resolve(values.racine);
  if (!isFolder(path.join(racine, 'data'))) {
    throw new OptionsError(
      `Le dossier ${racine} n’a pas de sous-dossier data/ : vérifiez l’option --racine.`,
    );
  }
  const format = FORMATS.find((nom) => nom === values.format);
  if (format === undefined) {
    throw new OptionsError(
      `Le format « ${values.format} » n’existe pas : écrivez --format json, --format github, --format ecarts, ou rien.`,
    );
  }
  if (commande.verifier !== true && (values.corriger || format !== 'texte')) {
    throw new OptionsError(
      `L’option ${values.corriger ? '--corriger' : '--format'} est pour « npm run verifier » seulement.`,
    );
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
    format,
    corriger: values.corriger,
  };
}
