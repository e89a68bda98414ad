import type { dev } from 'astro';
import { createIdentifiantsEcrits } from '../src/aide-a-la-saisie/identifiants-ecrits.ts';

type Watcher = Awaited<ReturnType<typeof dev>>['watcher'];

/**
 * Keeps what the editor offers in step with what is saved, as long as the preview runs. What helps to type must not
 * stop it: a failure is told once, and no more is offered than before.
 */
export function followIdentifiants(watcher: Watcher, racine: string): void {
  const write = createIdentifiantsEcrits(racine);
  let told = false;
  const tryWrite = (saved?: string): void => {
    try {
      write(saved);
    } catch (error) {
      if (!told)
        process.stderr.write(`L’éditeur ne connaîtra pas les nouveaux identifiants : ${String(error)}\n`);
      told = true;
    }
  };
  tryWrite();
  watcher.on('all', (_event, file) => {
    if (/\.(yaml|mdx)$/.test(file)) tryWrite(file);
  });
}
