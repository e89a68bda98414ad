import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const PREFIX = 'chantier-';

/** Whether a process of this machine still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A folder of work for this process under `parent`, whose name tells the process: what a killed run left behind is
 * swept away by the next one, and two runs at once never meet.
 */
export function openChantier(parent: string): { dossier: string; close: () => void } {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const dossier = path.join(parent, `${PREFIX}${process.pid}`);
  mkdirSync(dossier, { recursive: true });
  const close = (): void => {
    rmSync(dossier, { recursive: true, force: true });
    if (existsSync(parent) && readdirSync(parent).length === 0) rmdirSync(parent);
  };
  return { dossier, close };
}
