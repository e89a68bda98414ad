import { dev } from 'astro';
import { createApercu } from './apercu.ts';
import { followIdentifiants } from './apercu-identifiants.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  process.env['MILLESIME_RACINE'] = options.racine;
  if (options.structure !== undefined) process.env['MILLESIME_STRUCTURE'] = options.structure;
  if (options.annee !== undefined) process.env['MILLESIME_ANNEE'] = options.annee;
  // A preview has no PDF: its pages do not promise one.
  process.env['MILLESIME_SANS_PDF'] = '1';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Faults are told in the page, in French; what Astro and Vite would add, in English, is for engineers.
  const debug = process.env['MILLESIME_DEBUG'] === '1';
  const server = await dev({
    root: process.cwd(),
    // Astro keeps what it read last time, be it of another racine where a chapter had the same words.
    force: true,
    logLevel: debug ? 'warn' : 'silent',
    integrations: [createApercu(options.racine)],
    vite: { server: { hmr: { overlay: debug } } },
  });
  followIdentifiants(server.watcher, options.racine);
  process.stdout.write(
    `Aperçu : http://localhost:${server.address.port}/ (chaque fichier enregistré s’y voit ; Ctrl+C pour arrêter)\n`,
  );
  return 0;
});
