import type { Charte } from '../../schemas/structure.ts';
import { familyStack, listPolices, POLICES_PAR_DEFAUT, type FichierPolice } from './familles.ts';

/** Static weights that the print style sheet uses, by family role. */
const GRAISSES = { titres: [500, 650, 800], texte: [400, 600] };

/** One static instance of a family, for paper. */
export interface FichierPapier extends FichierPolice {
  graisse: number;
}

/**
 * Fonts of the print page: Chromium prints a variable font as unnamed Type 3 outlines, a static instance as a real
 * embedded font, half as heavy.
 */
export function listPolicesPapier(charte: Charte): FichierPapier[] {
  const { titres, texte } = charte.polices ?? POLICES_PAR_DEFAUT;
  return listPolices().flatMap((police) => {
    const graisses = new Set([
      ...(police.famille === titres ? GRAISSES.titres : []),
      ...(police.famille === texte ? GRAISSES.texte : []),
    ]);
    // Paper sets no bold italic.
    const kept = police.style === 'italic' ? [...graisses].slice(0, 1) : [...graisses];
    return kept.map((graisse) => ({ ...police, graisse, nom: `${police.nom}-${graisse}` }));
  });
}

/** Font faces of the print page. `racine`: way from the style sheet to the root of the site. */
export function writePapierCss(charte: Charte, racine: string): string {
  const { titres, texte } = charte.polices ?? POLICES_PAR_DEFAUT;
  const faces = listPolicesPapier(charte).map(
    ({ nom, famille, style, graisse }) =>
      `@font-face{font-family:"${famille} papier";font-style:${style};font-weight:${graisse};src:url("${racine}polices/${nom}.woff2") format("woff2");}`,
  );
  const stack = (famille: string): string =>
    familyStack(famille).replace(`"${famille}"`, `"${famille} papier"`);
  return `${faces.join('\n')}\n:root{--police-titres:${stack(titres)};--police-texte:${stack(texte)};}\n`;
}
