import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of the temp folder; the caller removes it. */
export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'millesime-test-'));
}

/** An empty folder that goes away with the test. */
export function makeTestFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Fills a folder, which there is none of yet, with what looks like an earlier report of `la-rampe`. */
export function writeOldReport(sortie: string): void {
  mkdirSync(path.join(sortie, 'la-rampe/2023'), { recursive: true });
  for (const page of ['index.html', 'la-rampe/index.html', 'la-rampe/2023/index.html']) {
    writeFileSync(path.join(sortie, page), `<p>Le dernier bon rapport : ${page}</p>`);
  }
}

/** Every file under a folder, as paths with `/`, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/** Path → digest of every file: equal when two folders hold the same bytes under the same names. */
export function digest(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Copies what the repository says of one structure into another racine. */
export function copyStructure(structure: string, racine: string): void {
  for (const part of ['data', 'content']) {
    cpSync(path.join(part, structure), path.join(racine, part, structure), { recursive: true });
  }
}
