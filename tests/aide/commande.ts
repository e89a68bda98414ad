import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** What a finished command said. */
export interface Execution {
  /** Exit code; null when it was killed. */
  code: number | null;
  sortie: string;
  erreurs: string;
  millisecondes: number;
}

/** A command under way. */
interface EnCours {
  processus: ChildProcess;
  /** Settles once the command has said it, with the first group of the expression; rejects when it ends before. */
  dit: (attendu: RegExp) => Promise<string>;
  fin: Promise<Execution>;
}

type Script = 'rapport' | 'verifier' | 'dev' | 'importer' | 'bon-a-tirer';

/** What vitest adds to the environment would make Astro build otherwise than in a terminal. */
const OF_VITEST = /^(VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/;

/** Compiled modules, kept from one command to the next. */
const CACHE = path.resolve('.millesime/compilation');

/** For a command that is timed: as long as on a machine that runs it for the first time. */
export const SANS_CACHE = { NODE_DISABLE_COMPILE_CACHE: '1' };

function terminalEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name));
  // Most of a small report is reading the same modules again.
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: CACHE, ...variables };
}

/** Starts `npm run <script>` as npm does: this Node, from the root of the repository. */
export function startScript(
  script: Script,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): EnCours {
  const start = performance.now();
  const processus = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: terminalEnvironment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let sortie = '';
  let erreurs = '';
  processus.stdout.setEncoding('utf8').on('data', (text: string) => (sortie += text));
  processus.stderr.setEncoding('utf8').on('data', (text: string) => (erreurs += text));
  const fin = new Promise<Execution>((resolve, reject) => {
    processus.on('error', reject);
    processus.on('close', (code) => {
      resolve({ code, sortie, erreurs, millisecondes: performance.now() - start });
    });
  });
  const dit = (attendu: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = attendu.exec(sortie + erreurs);
        if (found) resolve(found[1] ?? '');
      };
      look();
      processus.stdout.on('data', look);
      processus.stderr.on('data', look);
      processus.on('close', () => {
        reject(new Error(`La commande s’est terminée sans dire ${String(attendu)} :\n${sortie}${erreurs}`));
      });
    });
  return { processus, dit, fin };
}

/** Runs a command to its end. */
export function runScript(
  script: Script,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Execution> {
  return startScript(script, args, variables).fin;
}
