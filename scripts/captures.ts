/**
 * Pictures of the built pages, to be looked at: `npm run captures -- essort/2024/` writes PNG files to
 * `.millesime/captures/`. Options: `--largeurs 390,820,1440`, `--sombre`, `--sortie DIR` (the built site).
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './navigateur/lancer.ts';
import { ORIGINE, serveFolder } from './pdf/servir.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    largeurs: { type: 'string', default: '390,820,1440' },
    sombre: { type: 'boolean', default: false },
    sortie: { type: 'string', default: 'dist' },
  },
});
const folder = path.resolve('.millesime', 'captures');
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const largeur of values.largeurs.split(',').map(Number)) {
  const context = await browser.newContext({
    viewport: { width: largeur, height: 900 },
    colorScheme: values.sombre ? 'dark' : 'light',
  });
  await serveFolder(context, values.sortie);
  for (const address of positionals) {
    const page = await context.newPage();
    await page.goto(`${ORIGINE}/${address}`);
    const name = address.replace(/\/$/, '').replaceAll('/', '_') || 'accueil';
    const file = path.join(folder, `${name}-${largeur}${values.sombre ? '-sombre' : ''}.png`);
    await page.screenshot({ path: file, fullPage: true });
    process.stdout.write(`${file}\n`);
    await page.close();
  }
  await context.close();
}
await browser.close();
