import { verifySite } from '../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { formatGithub, formatJson } from '../src/diagnostics/contrat.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import type { Site } from '../src/edition/load-site.ts';
import { type Options, readOptions } from './options.ts';
import { runCommand } from './run-command.ts';
import { pathFromHere, showOn } from './terminal.ts';

function format({ editions, diagnostics }: Site, { format: forme, racine }: Options): string {
  if (forme === 'json') return formatJson(diagnostics);
  if (forme === 'github') return formatGithub(diagnostics, pathFromHere(racine));
  const lues = editions.flatMap(({ edition, choisie }) => (choisie ? edition.id : [])).join(', ') || 'aucune';
  return `${formatDiagnostics(diagnostics, showOn(process.stdout, racine))}\nÉditions lues : ${lues}.\n`;
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), { verifier: true });
  const site = await verifySite(options.racine, options);
  process.stdout.write(format(site, options));
  return hasErrors(site.diagnostics) ? 1 : 0;
});
