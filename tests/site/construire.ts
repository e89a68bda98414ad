import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { runScript, SANS_CACHE } from '../aide/commande.ts';
import { makeFolder } from '../aide/dossiers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site that `npm run rapport` made of this repository, once for all tests. */
    site: string;
    /** Milliseconds that it took. */
    duree: number;
    /** Milliseconds that `npm run verifier` takes: the best of three. */
    verification: number;
  }
}

/** Timed here, where no test runs beside. */
async function timeVerifier(): Promise<number> {
  const durees: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const { code, erreurs, millisecondes } = await runScript('verifier', [], SANS_CACHE);
    if (code !== 0) throw new Error(`npm run verifier a échoué (${String(code)}) :\n${erreurs}`);
    durees.push(millisecondes);
  }
  return Math.min(...durees);
}

/** Makes the report once, by the real command. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const site = makeFolder();
  const { code, erreurs, millisecondes } = await runScript('rapport', ['--sortie', site], SANS_CACHE);
  if (code !== 0) throw new Error(`npm run rapport a échoué (${String(code)}) :\n${erreurs}`);
  provide('site', site);
  provide('duree', millisecondes);
  provide('verification', await timeVerifier());
  return () => {
    rmSync(site, { recursive: true, force: true });
  };
}
