import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findEditions, findStructures } from '../../src/edition/discover.ts';
import { suggest } from '../../src/diagnostics/suggestions.ts';
import { OptionsError } from '../options.ts';

/** What to import, and where. */
export interface OptionsImport {
  genre: 'fec' | 'balance';
  /** As typed; relative to the folder of the command. */
  fichier: string;
  precedent: string | undefined;
  structure: string;
  annee: string;
  /** Folder that holds `data/`, absolute. */
  racine: string;
  /** Accept the changes without being asked. */
  oui: boolean;
}

const USAGE =
  'Écrivez : npm run importer -- fec FICHIER --structure S --annee A (ou « balance » au lieu de « fec »). Options : --precedent FICHIER --racine DIR --oui';

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        structure: { type: 'string' },
        annee: { type: 'string' },
        precedent: { type: 'string' },
        racine: { type: 'string', default: '.' },
        oui: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const what =
      option === undefined ? 'Cette commande n’est pas comprise' : `L’option ${option} n’est pas comprise`;
    throw new OptionsError(`${what}. ${USAGE}`);
  }
}

/** Reads `process.argv.slice(2)` of `importer`. Throws {@link OptionsError}. */
export function readOptionsImport(args: readonly string[]): OptionsImport {
  const { values, positionals } = parse(args);
  const [genre, fichier, ...others] = positionals;
  const { structure, annee } = values;
  if (genre !== 'fec' && genre !== 'balance') {
    throw new OptionsError(`Il manque ce qu’il faut importer : « fec » ou « balance ». ${USAGE}`);
  }
  if (fichier === undefined) throw new OptionsError(`Il manque le fichier à importer. ${USAGE}`);
  if (others.length > 0) {
    throw new OptionsError(
      `Un seul fichier s’importe à la fois ; l’exercice précédent se donne par --precedent. ${USAGE}`,
    );
  }
  if (structure === undefined || annee === undefined) {
    throw new OptionsError(`Il manque ${structure === undefined ? '--structure' : '--annee'}. ${USAGE}`);
  }
  const racine = path.resolve(values.racine);
  if (!existsSync(path.join(racine, 'data'))) {
    throw new OptionsError(
      `Le dossier ${racine} n’a pas de sous-dossier data/ : vérifiez l’option --racine.`,
    );
  }
  const structures = findStructures(racine);
  if (!structures.includes(structure)) {
    const conseil = suggest(structure, structures, `Structures connues : ${structures.join(', ')}.`);
    throw new OptionsError(`La structure « ${structure} » n’existe pas dans data/. ${conseil}`);
  }
  const editions = findEditions(racine, structure);
  if (!editions.some((edition) => edition.annee === annee && edition.yaml.includes('rapport.yaml'))) {
    throw new OptionsError(
      `L’édition « ${annee} » n’existe pas : créez d’abord data/${structure}/${annee}/rapport.yaml, avec un titre et les dates de l’exercice.`,
    );
  }
  return { genre, fichier, precedent: values.precedent, structure, annee, racine, oui: values.oui };
}
