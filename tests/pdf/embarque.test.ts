import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isEmbeddedSupported, unpackEmbedded } from '../../scripts/navigateur/embarque.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millesime-test-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe.skipIf(!isEmbeddedSupported())('unpackEmbedded', () => {
  it('unpacks once for two callers, repairs a damaged folder, leaves nothing partial', async () => {
    const [first, second] = await Promise.all([unpackEmbedded(), unpackEmbedded()]);
    expect(second).toEqual(first);
    const name = (await readdir(folder)).join();
    expect(name).toMatch(/^millesime-chromium-[\d.]+-\d+$/);
    expect(process.env['LD_LIBRARY_PATH'] ?? '').not.toContain(folder);

    const abandoned = join(folder, `${name}.partiel-abcdef`);
    await mkdir(abandoned);
    await utimes(abandoned, 0, 0);
    await rm(first.chemin);
    expect((await unpackEmbedded()).chemin).toBe(first.chemin);
    expect(existsSync(first.chemin)).toBe(true);
    expect(existsSync(join(dirname(first.chemin), 'al2023', 'lib', 'libnss3.so'))).toBe(true);
    expect(await readdir(folder)).toEqual([name]);
  }, 30_000);
});
