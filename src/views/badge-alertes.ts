import type { FichierFautif } from '../diagnostics/montrer.ts';
import { tellGravites } from '../diagnostics/resume.ts';
import { FAULTS_STYLE, writeFaults } from './fautes-html.ts';

const STYLE = `${FAULTS_STYLE}
:host{all:initial;position:fixed;z-index:2147483647;inset:auto 1rem 1rem auto;max-width:calc(100vw - 2rem);font:.9375rem/1.5 system-ui,sans-serif}
@media print{:host{display:none}}
details{background:var(--fond);color:var(--encre);border:1px solid var(--trait);border-radius:8px;box-shadow:0 2px 12px #0003}
summary{cursor:pointer;padding:.5rem .9rem;font-weight:600;color:var(--alerte);border-radius:8px}
div{width:46rem;max-width:100%;max-height:min(70vh,40rem);overflow:auto;padding:0 1rem 1rem;border-top:1px solid var(--trait)}`;

// Mending the first alert reloads the page: the list stays open for the next one.
const SCRIPT = `{const d=document.currentScript.getRootNode().querySelector('details'),k='millesime-alertes';
d.open=sessionStorage.getItem(k)==='1';d.addEventListener('toggle',()=>sessionStorage.setItem(k,d.open?'1':'0'))}`;

/**
 * The corner of a page of `npm run dev` that lists its alerts, folded; empty when there is none. It stands in its own
 * tree, so that neither its style nor the page's reaches the other.
 */
export function writeAlertes(fichiers: readonly FichierFautif[]): string {
  if (fichiers.length === 0) return '';
  const nombre = tellGravites(fichiers.flatMap(({ fautes }) => fautes));
  return `<aside aria-label="Alertes de la vérification"><template shadowrootmode="open"><style>${STYLE}</style><details><summary>${nombre}</summary><div tabindex="0" role="region" aria-label="Liste des alertes">${writeFaults(fichiers, 2)}</div></details><script>${SCRIPT}</script></template></aside>`;
}
