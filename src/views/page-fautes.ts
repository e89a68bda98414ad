import type { FichierFautif } from '../diagnostics/montrer.ts';
import { tellGravites } from '../diagnostics/resume.ts';
import { escapeHtml, FAULTS_STYLE, writeFaults } from './fautes-html.ts';

const STYLE = `${FAULTS_STYLE}
body{font:1rem/1.5 system-ui,sans-serif;background:var(--fond);color:var(--encre);margin:0 auto;max-width:64rem;padding:clamp(1.25rem,5vw,4rem)}
h1{font-size:clamp(1.4rem,4vw,2rem);line-height:1.2;margin:0 0 .5rem}
h1+p{margin:0;max-width:60ch}
details{margin-top:3rem;border-top:1px solid var(--trait);padding-top:1rem}
summary{cursor:pointer;font-weight:600}
a{color:inherit}`;

/** A page of the preview that is none of the report; the server's script in it asks again once a file is saved. */
function writePage(titre: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${titre}</title><script type="module" src="/@vite/client"></script><style>${STYLE}</style></head>
<body><main><h1>${titre}</h1>
${body}</main></body></html>`;
}

function tell(fichiers: readonly FichierFautif[]): string {
  return tellGravites(fichiers.flatMap(({ fautes }) => fautes));
}

/** What `npm run dev` shows in place of every page while the data are wrong; it reloads by itself once mended. */
export function writeFaultsPage(
  erreurs: readonly FichierFautif[],
  alertes: readonly FichierFautif[],
): string {
  const others =
    alertes.length === 0
      ? ''
      : `<details><summary>${tell(alertes)}</summary>${writeFaults(alertes, 2)}</details>`;
  return writePage(
    'Le rapport attend une correction',
    `<p>${tell(erreurs)}. La page reviendra d’elle-même dès que tout sera corrigé et enregistré.</p>
${writeFaults(erreurs, 2)}${others}`,
  );
}

/** A failure that is not the officer's, told without its stack trace. */
export function writePannePage(titre: string, message: string): string {
  return writePage(
    titre,
    `<p>Ce n’est pas votre fichier qui est en cause, ou alors autrement que Millésime sait le dire. La page se relance dès
qu’un fichier est enregistré ; si la panne revient, signalez-la avec ce message :</p><pre tabindex="0">${escapeHtml(message)}</pre>`,
  );
}

/** In place of Astro's own page, for an address that leads nowhere. */
export function writeMissingPage(): string {
  return writePage(
    'Cette page n’existe pas',
    '<p>Le chapitre a peut-être été renommé ou retiré. <a href="/">Revenir à la liste des rapports</a></p>',
  );
}
