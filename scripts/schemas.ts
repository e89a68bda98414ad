/**
 * `npm run schemas` makes what helps while typing: JSON Schemas, the settings of VS Code that name them, the reference of
 * fields, and the ids of the éditions. `--verifier` writes nothing and says what is out of date; `--identifiants`
 * writes only the ids, as `npm ci` does. `--racine DIR` as everywhere.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listFichiersGeneres } from '../src/aide-a-la-saisie/fichiers-generes.ts';
import { createIdentifiantsEcrits } from '../src/aide-a-la-saisie/identifiants-ecrits.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

function listPerimes(): string[] {
  return [...listFichiersGeneres()].flatMap(([fichier, texte]) =>
    existsSync(fichier) && readFileSync(fichier, 'utf8') === texte ? [] : [fichier],
  );
}

await runCommand(() => {
  const { values } = parseArgs({
    strict: false,
    options: { verifier: { type: 'boolean' }, identifiants: { type: 'boolean' } },
  });
  const own = ['--verifier', '--identifiants'];
  const { racine } = readOptions(process.argv.slice(2).filter((arg) => !own.includes(arg)));
  if (values.verifier === true) {
    const perimes = listPerimes();
    if (perimes.length === 0) return Promise.resolve(0);
    process.stderr.write(
      `✗ Ces fichiers ne suivent plus les schémas : ${perimes.join(', ')}.\n  Lancez npm run schemas, puis enregistrez-les dans l’historique.\n`,
    );
    return Promise.resolve(1);
  }
  if (values.identifiants !== true) {
    for (const [fichier, texte] of listFichiersGeneres()) {
      mkdirSync(path.dirname(fichier), { recursive: true });
      writeFileSync(fichier, texte);
    }
  }
  createIdentifiantsEcrits(racine)();
  return Promise.resolve(0);
});
