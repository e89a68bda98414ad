/** How VS Code is told which schema goes with which file. */
import { fichiersDecrits } from './fichiers-decrits.ts';

/** Where the ids of the éditions stand, from the racine: written again all day long, hence not committed. */
export const FICHIER_IDENTIFIANTS = '.millesime/schemas/identifiants.schema.json';

/** Files of an édition, whose ids that schema offers. */
const EDITION = 'data/*/*/*.yaml';

/**
 * The text of `.vscode/settings.json` with its `yaml.schemas` made again; every other line stays. The schema of the
 * file comes first: what it says of a key is what the editor shows. In: the present text, and the folder of schemas.
 */
export function writeReglages(texte: string, dossier: string): string {
  let reglages: Record<string, unknown>;
  try {
    reglages = JSON.parse(texte) as Record<string, unknown>;
  } catch {
    throw new Error(
      '.vscode/settings.json ne se lit pas : retirez-en les commentaires et les virgules finales.',
    );
  }
  const schemas = fichiersDecrits
    .filter(({ yaml }) => yaml)
    .map(({ nom, emplacement }) => [`./${dossier}/${nom}.schema.json`, emplacement]);
  reglages['yaml.schemas'] = Object.fromEntries([...schemas, [`./${FICHIER_IDENTIFIANTS}`, EDITION]]);
  return `${JSON.stringify(reglages, null, 2)}\n`;
}
