/**
 * `npm run schemas` makes what helps while typing: JSON Schemas, the settings of VS Code that name them, the reference of
 * fields, and the ids of the éditions. `--verifier` writes nothing and tells what is out of date; `--identifiants`
 * writes only the ids, as `npm ci` does. `--racine DIR` as everywhere.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listPerimes, writeFichiersGeneres } from '../src/aide-a-la-saisie/fichiers-generes.ts';
import { createIdentifiantsEcrits } from '../src/aide-a-la-saisie/identifiants-ecrits.ts';
import { OptionsError } from './options.ts';
import { runCommand } from './run-command.ts';

function readValues(): { racine: string; verifier: boolean; identifiants: boolean } {
  try {
    return parseArgs({
      options: {
        racine: { type: 'string', default: '.' },
        verifier: { type: 'boolean', default: false },
        identifiants: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new OptionsError('Les options sont --racine DIR, --verifier, --identifiants.');
  }
}

await runCommand(() => {
  const { racine, verifier, identifiants } = readValues();
  if (verifier) {
    const perimes = listPerimes();
    if (perimes.length > 0) {
      process.stderr.write(
        `✗ Ces fichiers ne suivent plus les schémas : ${perimes.join(', ')}.\n  Lancez npm run schemas et gardez ce qu’il écrit.\n`,
      );
    }
    return Promise.resolve(perimes.length > 0 ? 1 : 0);
  }
  if (!identifiants) writeFichiersGeneres();
  createIdentifiantsEcrits(path.resolve(racine))();
  return Promise.resolve(0);
});
