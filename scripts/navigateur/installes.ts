import { posix, win32 } from 'node:path';

/** A browser that may be on the machine: its name for messages, and where it would be. */
interface Candidat {
  nom: string;
  chemin: string;
}

const LINUX_NAMES: readonly (readonly [nom: string, commands: readonly string[]])[] = [
  ['Google Chrome', ['google-chrome', 'google-chrome-stable']],
  ['Chromium', ['chromium', 'chromium-browser']],
  ['Microsoft Edge', ['microsoft-edge', 'microsoft-edge-stable']],
];

const LINUX_PATHS: readonly Candidat[] = [
  { nom: 'Google Chrome', chemin: '/opt/google/chrome/chrome' },
  { nom: 'Microsoft Edge', chemin: '/opt/microsoft/msedge/msedge' },
  { nom: 'Chromium', chemin: '/snap/bin/chromium' },
];

const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PATHS: readonly (readonly [nom: string, segments: readonly string[]])[] = [
  ['Google Chrome', ['Google', 'Chrome', 'Application', 'chrome.exe']],
  ['Microsoft Edge', ['Microsoft', 'Edge', 'Application', 'msedge.exe']],
  ['Chromium', ['Chromium', 'Application', 'chrome.exe']],
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * The places where Chrome, Chromium and Edge are usually installed, best first; nothing is looked up on disk.
 * Chrome comes first because it is the one most often kept up to date. macOS and Windows put no browser on the
 * PATH, so the PATH is only searched on Linux.
 *
 * @param platform `process.platform`
 * @param env the environment: PATH and HOME, or the Windows program folders
 */
export function listUsualBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Candidat[] {
  if (platform === 'win32') return windowsBrowsers(env);
  if (platform === 'darwin') return macBrowsers(env);
  return linuxBrowsers(env);
}

function linuxBrowsers(env: NodeJS.ProcessEnv): Candidat[] {
  // Sessions started by cron or a desktop launcher may have no PATH, or a very short one.
  const folders = [...(env['PATH'] ?? '').split(posix.delimiter), '/usr/local/bin', '/usr/bin'];
  const unique = [...new Set(folders.filter((folder) => posix.isAbsolute(folder)))];
  const onPath = LINUX_NAMES.flatMap(([nom, commands]) =>
    commands.flatMap((command) => unique.map((folder) => ({ nom, chemin: posix.join(folder, command) }))),
  );
  return [...onPath, ...LINUX_PATHS];
}

function macBrowsers(env: NodeJS.ProcessEnv): Candidat[] {
  const home = env['HOME'];
  const folders = ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])];
  return MAC_NAMES.flatMap((nom) =>
    folders.map((folder) => ({ nom, chemin: posix.join(folder, `${nom}.app`, 'Contents', 'MacOS', nom) })),
  );
}

function windowsBrowsers(env: NodeJS.ProcessEnv): Candidat[] {
  const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
  return WINDOWS_PATHS.flatMap(([nom, segments]) =>
    roots.map((root) => ({ nom, chemin: win32.join(root, ...segments) })),
  );
}
