import type { Charte } from '../../schemas/structure.ts';
import { type Couleurs, derivePalette } from './palette.ts';
import { familyStack, listPolices, POLICES_PAR_DEFAUT } from './familles.ts';

function declare(couleurs: Couleurs): string {
  return Object.entries(couleurs)
    .map(([nom, valeur]) => `--${nom}:${valeur};`)
    .join('');
}

/**
 * The style sheet of a structure: its fonts and its colours as custom properties, light and dark. `racine` is the
 * way from the sheet to the root of the site (`../`), so that fonts are found under any base path.
 */
export function writeCharteCss(charte: Charte, racine: string): string {
  const { clair, sombre } = derivePalette(charte);
  const { titres, texte } = charte.polices ?? POLICES_PAR_DEFAUT;
  const faces = listPolices()
    .filter(({ famille }) => famille === titres || famille === texte)
    .map(
      ({ nom, famille, style, graisses }) =>
        `@font-face{font-family:"${famille}";font-style:${style};font-weight:${graisses.min} ${graisses.max};font-display:swap;src:url("${racine}polices/${nom}.woff2") format("woff2");}`,
    );
  return [
    ...faces,
    `@font-face{font-family:"Millesime Fine";font-weight:1 1000;unicode-range:U+202F;src:url("${racine}polices/fine.woff2") format("woff2");}`,
    `:root{color-scheme:light dark;--police-titres:${familyStack(titres)};--police-texte:${familyStack(texte)};${declare(clair)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-papier]){${declare(sombre)}}}`,
    '',
  ].join('\n');
}
