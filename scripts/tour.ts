import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './chantier.ts';

/** A build takes seconds: who holds the turn longer is another program, which was given the number of a dead run. */
const PATIENCE_MS = 120_000;

/** Writes the number of this process, unless somebody's is there. */
function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(lock: string): boolean {
  try {
    return isRunning(Number(readFileSync(lock, 'utf8')));
  } catch {
    return false;
  }
}

/**
 * Waits until no other run builds in this repository, then takes the turn: Astro keeps the list of chapters in
 * `.astro/`, whatever the racine, and two builds at once would mix theirs. In: a folder that exists, and what to do
 * once if there is to wait. Out: what gives the turn back.
 */
export async function takeTurn(folder: string, onWait: () => void): Promise<() => void> {
  const lock = path.join(folder, 'construction');
  const start = performance.now();
  let waiting = false;
  while (!claim(lock)) {
    if (!isHeld(lock) || performance.now() - start > PATIENCE_MS) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!waiting) onWait();
    waiting = true;
    await setTimeout(100);
  }
  return () => {
    rmSync(lock, { force: true });
  };
}
