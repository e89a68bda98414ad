import { verifySite } from '../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  const { editions, diagnostics } = await verifySite(options.racine, options);
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(diagnostics, null, 2)}\n`);
  } else {
    const lues =
      editions.flatMap(({ edition, choisie }) => (choisie ? edition.id : [])).join(', ') || 'aucune';
    process.stdout.write(`${formatDiagnostics(diagnostics)}\nÉditions lues : ${lues}.\n`);
  }
  return hasErrors(diagnostics) ? 1 : 0;
});
