import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { versionOf } from '../../../src/edition/version.ts';
import { makeTestFolder } from '../../aide/dossiers.ts';

const MINIMALE = 'tests/fixtures/valid/minimale';

/** The version of a copy to which a line was added in one file. */
function versionWith(file: string): string {
  const racine = makeTestFolder();
  cpSync(MINIMALE, racine, { recursive: true });
  appendFileSync(path.join(racine, file), '# relu\n');
  return versionOf(racine, 'la-rampe', '2024');
}

it('the version of an edition changes with its data, its chapters and its structure, not with what is accepted', () => {
  const version = versionOf(MINIMALE, 'la-rampe', '2024');
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(MINIMALE, 'la-rampe', '2024')).toBe(version);
  expect(versionWith('data/la-rampe/2024/ecarts.yaml')).toBe(version);
  const changed = [
    'data/la-rampe/structure.yaml',
    'data/la-rampe/2024/rapport.yaml',
    'content/la-rampe/2024/01-la-saison.mdx',
  ].map(versionWith);
  expect(new Set([...changed, version]).size).toBe(4);
});
