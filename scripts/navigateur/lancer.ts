import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { isEmbeddedSupported, unpackEmbedded } from './embarque.ts';
import { noBrowser, wrongChosenBrowser, type Essai } from './erreurs.ts';
import { listUsualBrowsers } from './installes.ts';

/**
 * Playwright already passes the flags that keep Chromium quiet (no background networking, component update, sync,
 * first run…). The resolver rule is the belt to those braces: no name but this machine's resolves, so that not even
 * a `preconnect` leaves it. `--single-process`, `--no-zygote` and `--in-process-gpu`, which @sparticuz/chromium
 * recommends for AWS Lambda, crash at the first page on an ordinary machine.
 */
const ARGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];

/** A browser that starts does so in under a second; the rest is for a cold disk. */
const LAUNCH_TIMEOUT_MS = 20_000;

/** Chromium refuses its sandbox to root. */
const IS_ROOT = process.getuid?.() === 0;

/**
 * Starts a Chromium: the one `MILLESIME_NAVIGATEUR` names, else an installed Chrome, Chromium or Edge, else the one
 * embedded in @sparticuz/chromium (Linux x64). A browser that is there but does not open a page is passed over.
 *
 * @param progress receives a short French line saying which browser runs
 * @throws {NavigateurIntrouvable} when none starts, or when `MILLESIME_NAVIGATEUR` names one that does not
 */
export async function launchBrowser(progress: (message: string) => void = () => {}): Promise<Browser> {
  const chosen = process.env['MILLESIME_NAVIGATEUR'];
  if (chosen) return launchChosen(chosen, progress);

  const essais: Essai[] = [];
  for (const { nom, chemin } of listUsualBrowsers(process.platform, process.env)) {
    if (!existsSync(chemin)) continue;
    try {
      const browser = await launch({ executablePath: chemin, chromiumSandbox: !IS_ROOT });
      progress(`navigateur : ${nom} (${chemin})`);
      return browser;
    } catch (error) {
      essais.push({ nom: `${nom} (${chemin})`, raison: `ne démarre pas (${reason(error)})` });
    }
  }
  if (isEmbeddedSupported()) {
    try {
      const browser = await launchEmbedded();
      progress('navigateur : Chromium embarqué');
      return browser;
    } catch (error) {
      essais.push({ nom: 'Chromium embarqué', raison: `ne démarre pas (${reason(error)})` });
    }
  }
  throw noBrowser(essais);
}

async function launchChosen(chemin: string, progress: (message: string) => void): Promise<Browser> {
  if (!existsSync(chemin)) throw wrongChosenBrowser(chemin, 'ce fichier n’existe pas');
  try {
    const browser = await launch({ executablePath: chemin, chromiumSandbox: !IS_ROOT });
    progress(`navigateur : ${chemin} (MILLESIME_NAVIGATEUR)`);
    return browser;
  } catch (error) {
    throw wrongChosenBrowser(chemin, `ce navigateur ne démarre pas (${reason(error)})`);
  }
}

async function launchEmbedded(): Promise<Browser> {
  const { chemin, env } = await unpackEmbedded();
  const options = { executablePath: chemin, env };
  if (IS_ROOT) return launch({ ...options, chromiumSandbox: false });
  try {
    return await launch({ ...options, chromiumSandbox: true });
  } catch {
    // Ubuntu and many containers deny user namespaces to programs they do not know; it only ever opens our own pages.
    return launch({ ...options, chromiumSandbox: false });
  }
}

/** Starts a browser and opens a page: some start and then crash at the first page. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({ ...options, args: ARGS, timeout: LAUNCH_TIMEOUT_MS });
  try {
    const page = await browser.newPage();
    await page.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A few words, in French where we know them, on a browser that failed: what it wrote last, else Playwright's headline. */
function reason(error: unknown): string {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = message.split('\n').map((line) => line.trim());
  const written = lines.filter((line) => line.includes('[err]')).at(-1);
  if (written) return written.replace(/^.*\[err\]\s*/, '').slice(0, 200);
  const headline = lines[0] ?? '';
  if (headline.includes('has been closed')) return 'il s’arrête aussitôt';
  if (headline.includes('Timeout')) return 'il ne répond pas';
  return headline.replace(/^browserType\.launch: /, '').slice(0, 200);
}
