import { formatEcarts } from '../src/coherence/ecarts-yaml.ts';
import { verifySite, type VerifiedSite } from '../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../src/diagnostics/afficher.ts';
import { formatGithub, formatJson } from '../src/diagnostics/contrat.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import { countMendable, mendSite, tellCorrections } from './corriger.ts';
import { type Options, readOptions } from './options.ts';
import { runCommand } from './run-command.ts';
import { pathFromHere, showOn } from './terminal.ts';

/** How many alerts `ecarts.yaml` sets aside: what is accepted is not forgotten. */
function tellNotes({ notes }: VerifiedSite): string {
  if (notes.length === 0) return '';
  const what = notes.length === 1 ? '1 alerte est acceptée' : `${notes.length} alertes sont acceptées`;
  return `${what}, avec un motif, dans ecarts.yaml.\n`;
}

function format(site: VerifiedSite, { format: forme, racine }: Options): string {
  const { editions, diagnostics } = site;
  if (forme === 'json') return formatJson(diagnostics);
  if (forme === 'github') return formatGithub(diagnostics, pathFromHere(racine));
  if (forme === 'ecarts') {
    return formatEcarts(
      site.ouverts,
      editions.filter(({ choisie }) => choisie).map(({ edition }) => edition),
    );
  }
  const lues = editions.flatMap(({ edition, choisie }) => (choisie ? edition.id : [])).join(', ') || 'aucune';
  return `${formatDiagnostics(diagnostics, showOn(process.stdout, racine))}\n${tellNotes(site)}Éditions lues : ${lues}.\n`;
}

/** Files looked at to say what could be mended: that should not make anybody wait. */
const MOST = 20;

/** What `--corriger` would mend in the files that have an error, in a line; empty when nothing. */
function tellMendable(racine: string, { diagnostics }: VerifiedSite): string {
  const errors = diagnostics.filter(({ gravite }) => gravite === 'erreur');
  const files = [...new Set(errors.map(({ fichier }) => fichier))].slice(0, MOST);
  const nombre = files.reduce((sum, fichier) => sum + countMendable(racine, fichier), 0);
  if (nombre === 0) return '';
  const what = nombre === 1 ? 'Une correction peut' : `${nombre} corrections peuvent`;
  const args = process.argv.slice(2).map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg));
  return `${what} se faire automatiquement : npm run verifier -- ${[...args, '--corriger'].join(' ')}\n`;
}

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), { verifier: true });
  const { racine } = options;
  const corriges = options.corriger ? mendSite(racine, options) : [];
  if (options.corriger) {
    // What is read by a program holds nothing else.
    const output = options.format === 'texte' ? process.stdout : process.stderr;
    output.write(tellCorrections(corriges, pathFromHere(racine)));
  }
  const site = await verifySite(racine, options);
  process.stdout.write(format(site, options));
  if (options.format === 'texte' && !options.corriger) process.stdout.write(tellMendable(racine, site));
  if (corriges.some(({ refus }) => refus !== null)) return 2;
  return hasErrors(site.diagnostics) ? 1 : 0;
});
