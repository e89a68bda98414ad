import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** How to start the embedded Chromium: its path, and the environment that its process needs. */
interface NavigateurEmbarque {
  chemin: string;
  env: NodeJS.ProcessEnv;
}

/** What @sparticuz/chromium carries and we need; its swiftshader archive (WebGL) is left packed. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
const EXECUTABLE = 'chromium';
const LIBRARIES = join('al2023', 'lib');
const FONTS = 'fonts';
const FONT_CONFIG = 'polices.conf';

/** Files whose absence shows that something (a cleaner of temp folders) removed part of what we unpacked. */
const ESSENTIAL = [EXECUTABLE, join(LIBRARIES, 'libnss3.so'), FONT_CONFIG];

/** A partial folder older than this belongs to an unpacking that was killed: a live one takes seconds. */
const ABANDONED_AFTER_MS = 10 * 60 * 1000;

/** Whether the embedded Chromium can run on this machine: the npm package carries the Linux x64 build only. */
export function isEmbeddedSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once a version into
 * `<tmp>/millesime-chromium-<version>-<uid>/` and reused afterwards.
 *
 * Two processes may come here at once and any of them may be killed: each unpacks into a folder of its own and
 * renames it, so that the final folder is complete or absent.
 *
 * The libraries of the package (NSS, NSPR, expat) make it run on a machine without them, and its font set,
 * declared as the only one, makes the fallback font the same everywhere.
 *
 * @throws when the temp folder cannot be written, or when the folder there belongs to someone else
 */
export async function unpackEmbedded(): Promise<NavigateurEmbarque> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const folder = join(
    tmpdir(),
    `millesime-chromium-${await readVersion(packageFolder)}-${process.getuid?.() ?? 0}`,
  );
  if (!(await isComplete(folder))) {
    await removeAbandoned(folder);
    await unpack(join(packageFolder, 'bin'), folder);
  }
  const libraries = [join(folder, LIBRARIES), process.env['LD_LIBRARY_PATH']].filter(Boolean);
  return {
    chemin: join(folder, EXECUTABLE),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_FILE: join(folder, FONT_CONFIG),
    },
  };
}

async function readVersion(packageFolder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

async function isComplete(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  // The temp folder is shared: never run a program that another user put there under our name.
  const info = await lstat(folder);
  if (!info.isDirectory() || info.uid !== process.getuid?.()) {
    throw new Error(`${folder} appartient à un autre utilisateur`);
  }
  return ESSENTIAL.every((file) => existsSync(join(folder, file)));
}

async function unpack(bin: string, folder: string): Promise<void> {
  const partial = await mkdtemp(partialPrefix(folder));
  try {
    await promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('./deballer.ts', import.meta.url)), bin, ...ARCHIVES],
      { env: { ...process.env, TMPDIR: partial } },
    );
    await writeFile(join(partial, FONT_CONFIG), fontConfig(folder));
    await publish(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Puts the partial folder in its place, unless another process has done so in the meantime. */
async function publish(partial: string, folder: string): Promise<void> {
  if (existsSync(folder) && !(await isComplete(folder))) {
    await rename(folder, `${partial}-incomplet`);
    await rm(`${partial}-incomplet`, { recursive: true, force: true });
  }
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!(await isComplete(folder))) throw error;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const prefix = basename(partialPrefix(folder));
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dirname(folder), name);
    // Another process may be removing the same one.
    const age = await stat(path).then(
      (info) => Date.now() - info.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

function partialPrefix(folder: string): string {
  return `${folder}.partiel-`;
}

/** The package's own fonts.conf names fixed folders of AWS Lambda; this one names where its fonts really are. */
function fontConfig(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/${FONTS}</dir>
  <cachedir>${escaped}/cache-polices</cachedir>
</fontconfig>
`;
}
