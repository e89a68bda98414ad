import { CHARTE_PAR_DEFAUT, derivePalette } from '../../charte/palette.ts';
import { familyStack, POLICES_PAR_DEFAUT } from '../../charte/familles.ts';
import { NOMBRE_DE_COULEURS } from '../../charts/aspect.ts';
import type { Theme } from '../../charts/types.ts';
import type { Edition } from '../../edition/types.ts';

/** Colours and fonts of the charts of an edition, as its charte gives them by day; the page's CSS overrides them. */
export function themeOf({ structure }: Edition): Theme {
  const charte = structure.charte ?? CHARTE_PAR_DEFAUT;
  const { clair } = derivePalette(charte);
  const police = familyStack((charte.polices ?? POLICES_PAR_DEFAUT).titres);
  return {
    couleurs: Array.from({ length: NOMBRE_DE_COULEURS }, (_, i) => clair[`graphique-${i + 1}`] ?? '#000000'),
    texte: clair['encre'] ?? '#000000',
    grille: clair['filet-fort'] ?? '#777777',
    fond: clair['fond'] ?? '#ffffff',
    police,
    policeChiffres: police,
  };
}
