import { makeVisible } from '../diagnostics/visible.ts';
import type { Extrait } from '../diagnostics/extrait.ts';
import type { FauteMontree, FichierFautif } from '../diagnostics/montrer.ts';

/** Text as it can stand in HTML, between tags or quotes. */
export function escapeHtml(text: string): string {
  return makeVisible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function writeExtrait({ numero, precedente, avant, cible, apres }: Extrait): string {
  const line = (nombre: number, html: string): string =>
    `<span class="ligne"><span class="numero">${nombre}</span>${html}</span>`;
  const fautive = `${escapeHtml(avant)}<mark>${escapeHtml(cible) || '&nbsp;'}</mark>${escapeHtml(apres)}`;
  const before = precedente === null ? '' : line(numero - 1, escapeHtml(precedente));
  return `<pre tabindex="0" role="region" aria-label="Ligne ${numero} du fichier">${before}${line(numero, fautive)}</pre>`;
}

function writeFault(faute: FauteMontree, fichier: string): string {
  const { ligne, colonne, gravite, code, message, conseil, extrait } = faute;
  return `<li class="${gravite}"><p class="place"><b>${gravite === 'erreur' ? '✗ Erreur' : '! Alerte'}</b> <code>${escapeHtml(fichier)}:${ligne}:${colonne}</code></p>
<p class="message">${escapeHtml(message)}</p>
${extrait === null ? '' : writeExtrait(extrait)}
<p class="conseil">→ ${escapeHtml(conseil)} <code>${escapeHtml(code)}</code></p></li>`;
}

/** Faults as a list, file after file: place, message, the officer's own line, remedy. `niveau`: rank of the headings. */
export function writeFaults(fichiers: readonly FichierFautif[], niveau: 2 | 3): string {
  return fichiers
    .map(
      ({ fichier, fautes }) =>
        `<section><h${niveau}>${escapeHtml(fichier)}</h${niveau}><ul role="list">${fautes.map((faute) => writeFault(faute, fichier)).join('\n')}</ul></section>`,
    )
    .join('\n');
}

/** How the list looks, in light and in dark, on a phone and on a desk. */
export const FAULTS_STYLE = `
:host,:root{--fond:#fff;--encre:#1c1e21;--gris:#5a6068;--trait:#d8dce1;--plage:#f4f5f7;--erreur:#b3261e;--alerte:#8a5a00;--marque:#ffe9a8;color-scheme:light dark}
@media (prefers-color-scheme:dark){:host,:root{--fond:#17191c;--encre:#e8eaed;--gris:#a4abb4;--trait:#3a3f46;--plage:#22262b;--erreur:#ff9d94;--alerte:#f0c063;--marque:#6b4e00}}
*{box-sizing:border-box}
h2,h3{font-size:1rem;margin:1.75em 0 .5em;overflow-wrap:anywhere}
section:first-child>:first-child{margin-top:1em}
ul{list-style:none;margin:0;padding:0}
li{border-left:4px solid var(--erreur);padding:.1rem 0 .1rem 1rem;margin:0 0 1.5rem}
li.alerte{border-color:var(--alerte)}
li p{margin:.25rem 0}
b{color:var(--erreur)}
.alerte b{color:var(--alerte)}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875em}
.place code{overflow-wrap:anywhere}
.place code,.conseil code{color:var(--gris)}
pre{background:var(--plage);border-radius:4px;margin:.5rem 0;padding:.5rem 0;overflow-x:auto;line-height:1.6}
pre:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid;outline-offset:2px}
.ligne{display:block;width:max-content;min-width:100%;padding-right:1rem}
.numero{display:inline-block;min-width:3.5em;padding-right:1em;text-align:right;color:var(--gris);user-select:none}
mark{background:var(--marque);color:inherit;border-bottom:2px solid currentColor}
`;
