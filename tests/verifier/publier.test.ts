import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listFiles, makeTestFolder } from '../aide/dossiers.ts';

/** A report of some files that all say which one it is. */
function writeReport(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 30; i += 1) writeFileSync(path.join(folder, `page-${String(i)}.html`), version);
  writeFileSync(path.join(folder, 'index.html'), version);
}

it('a command killed while it publishes leaves the old report or the new one, whole', async () => {
  const folder = makeTestFolder();
  const sortie = path.join(folder, 'dist');
  writeReport(sortie, 'ancien');
  const seen = new Set<string>();
  for (let essai = 0; essai < 12; essai += 1) {
    const nouveau = path.join(folder, `nouveau-${String(essai)}`);
    writeReport(nouveau, `version ${String(essai)}`);
    const command = spawn(process.execPath, ['tests/aide/publier.ts', nouveau, sortie], { detached: true });
    await new Promise<void>((ready) => command.stdout.once('data', () => ready()));
    // From the first instant to well after the end: the swap takes some 40 ms, nearly all to start.
    await setTimeout(essai * 8);
    // The whole group, as a terminal that closes does.
    if (command.exitCode === null) process.kill(-(command.pid ?? 0), 'SIGKILL');
    await setTimeout(150);
    const texts = new Set(listFiles(sortie).map((file) => readFileSync(path.join(sortie, file), 'utf8')));
    expect(listFiles(sortie)).toHaveLength(31);
    expect(texts.size).toBe(1);
    seen.add([...texts][0] ?? '');
  }
  expect(seen.size).toBeGreaterThan(1);
});
