import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const FONTS: Readonly<Record<string, string>> = {
  'titres.woff2':
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  'texte.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
};

/** Writes a small site into a temp folder: the pages given, by path, beside two fonts, an image and a style sheet. */
export async function writeSite(pages: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'millesime-test-pdf-'));
  const { resolve } = createRequire(import.meta.url);
  for (const [name, source] of Object.entries(FONTS)) await copyFile(resolve(source), join(folder, name));
  await sharp({ create: { width: 60, height: 30, channels: 3, background: '#a12' } })
    .png()
    .toFile(join(folder, 'photo.png'));
  await writeFile(join(folder, 'style.css'), STYLE);
  for (const [path, body] of Object.entries(pages)) {
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${path}</title>` +
        `<link rel="stylesheet" href="/style.css"></head><body>${body}</body></html>`,
    );
  }
  return folder;
}

const STYLE = `
@font-face { font-family: Titres; src: url(titres.woff2); font-weight: 200 800 }
@font-face { font-family: Texte; src: url(texte.woff2); font-weight: 200 900 }
body { margin: 0; font: 11pt/1.4 Texte }
h1, h2, h3 { font-family: Titres }
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page); font: 9pt Titres } }
@page couverture { margin: 0; @bottom-right { content: none } }
@page chapitre { @top-left { content: 'Titre courant'; font: 9pt Titres } }
@page finances { size: A4 landscape; @top-left { content: 'Finances'; font: 9pt Titres } }
.couverture { page: couverture; display: flow-root; height: 297mm; background: #a12 }
.chapitre { page: chapitre; break-before: page }
.finances { page: finances }
.saut { break-before: page }
`;

const CHAPTERS = [1, 2, 3, 4, 5];

/**
 * A report of 15 pages: cover (1), table of contents (2), five chapters of two pages each (3, 5, 7, 9, 11), a table
 * on two landscape pages (13), back cover (15).
 */
export const REPORT = `
<section class="couverture"><h1>Rapport d’activité 2024</h1></section>
<nav class="saut"><h2>Sommaire</h2><ol>
${CHAPTERS.map((n) => `<li><a href="#activité-${n}">Activité ${n}</a> <span data-page-de="activité-${n}"></span></li>`).join('\n')}
<li><a href="#finances">Finances</a> <span data-page-de="finances"></span></li></ol></nav>
${CHAPTERS.map(
  (n) => `<section class="chapitre" id="activité-${n}"><h2>Activité ${n}</h2>
<p>Les adhérents : 12 300 personnes, dont 45 % de femmes.</p>
<figure role="group"><svg role="img" aria-label="Courbe ${n}" viewBox="0 0 100 30"><rect width="60" height="20" fill="#c33"/><text x="5" y="12" font-size="8">Dessin ${n}</text></svg><figcaption>Légende</figcaption></figure>
<div class="saut"><h3>Détail ${n}</h3><p><a href="https://example.org/">Un lien du dehors</a></p></div></section>`,
).join('\n')}
<section class="finances" id="finances"><h2>Finances</h2><table><thead><tr><th scope="col">Poste</th><th scope="col">Montant</th></tr></thead><tbody>
${Array.from({ length: 32 }, (_, n) => `<tr><th scope="row">Poste ${n}</th><td>${n} €</td></tr>`).join('\n')}
</tbody></table></section>
<section class="couverture"><img src="/photo.png" alt="La photo" loading="lazy"></section>`;
