import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { runScript } from '../aide/commande.ts';
import { makeFolder } from '../aide/dossiers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site that `npm run rapport` made of this repository, once for all tests. */
    site: string;
    /** How long that took. */
    duree: number;
  }
}

/** Makes the report once, by the real command. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const site = makeFolder();
  const { code, erreurs, millisecondes } = await runScript('rapport', ['--sortie', site]);
  if (code !== 0) throw new Error(`npm run rapport a échoué (${String(code)}) :\n${erreurs}`);
  provide('site', site);
  provide('duree', millisecondes);
  return () => {
    rmSync(site, { recursive: true, force: true });
  };
}
