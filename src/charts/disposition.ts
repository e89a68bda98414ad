import type { Boite, Graphique, Mesure, Police, Theme } from './types.ts';

/** Where bars and their labels have room; lengths in pixels. */
export interface Disposition {
  /** Font of the category names. */
  police: Police;
  /** Font of the values. */
  policeChiffres: Police;
  /** Values written upwards, because the bars are narrower than their labels. */
  pivotees: boolean;
  /** False where bars are so thin that only those of the report's own year keep their value. */
  toutesEtiquetees: boolean;
  /** Room that the values take beyond the end of the bars. */
  place: number;
  /** Category names, cut into lines. */
  noms: string[][];
  /** Share of a category's slot given to its bars, and greatest thickness of one bar. */
  occupation: number;
  epaisseurMax: number;
}

/** Distance between the end of a bar and its value. */
export const ECART = 7;
const TAILLE_NOMS = 14;
const TAILLE_MIN = 12;

const borner = (n: number, min: number, max: number): number => Math.min(Math.max(n, min), max);

/** Height, in pixels, at which a chart of this width reads well: by the row for horizontal bars, else 16/9 or less flat. */
export function hauteurConseillee(graphique: Graphique, largeur: number): number {
  if (graphique.type === 'barres') return Math.max(Math.round((largeur * 9) / 16), 240);
  const barresParRang = graphique.empile === true ? 1 : graphique.series.length;
  return graphique.categories.length * (14 + 22 * barresParRang);
}

/** Cuts at spaces and after hyphens so that no line is wider than `max`, if no single word is. */
function couper(texte: string, max: number, largeur: (texte: string) => number): string[] {
  const lignes: string[] = [];
  let ligne = '';
  for (const mot of texte.match(/[^ -]+-?|-| /g) ?? []) {
    if (ligne.trim() !== '' && largeur((ligne + mot).trim()) > max) {
      lignes.push(ligne.trim());
      ligne = '';
    }
    ligne += mot;
  }
  return [...lignes, ligne.trim()];
}

/**
 * Decides text sizes and margins for a drawing of `boite`.
 * `mesurer` is the table at build, the canvas in the browser: both sides come to the same layout.
 */
export function disposer(graphique: Graphique, theme: Theme, boite: Boite, mesurer: Mesure): Disposition {
  const horizontal = graphique.type === 'barres_horizontales';
  const cases = Math.max(graphique.categories.length, 1);
  const barresParCase = graphique.empile === true ? 1 : Math.max(graphique.series.length, 1);
  const longueurCase = (horizontal ? boite.hauteur : boite.largeur) / cases;
  const occupation = horizontal ? 0.72 : 0.66;
  const epaisseurMax = horizontal ? 26 : 112;
  const epaisseur = Math.min((longueurCase * occupation) / barresParCase, epaisseurMax);

  const police = { famille: theme.police, graisse: 400, taille: TAILLE_NOMS };
  const chiffres = (taille: number): Police => ({ famille: theme.policeChiffres, graisse: 600, taille });
  const etiquettes = graphique.series.flatMap((serie) => serie.etiquettes);
  const plusLarge = (taille: number): number =>
    Math.max(0, ...etiquettes.map((etiquette) => mesurer(etiquette, chiffres(taille))));

  const tailleDuType = horizontal ? borner(epaisseur * 0.62, 12, 16) : borner(epaisseur * 0.27, 14, 30);
  const tailleVoulue = graphique.empile === true ? TAILLE_NOMS : Math.round(tailleDuType);
  const libre = horizontal ? Infinity : (longueurCase * 0.92) / barresParCase;
  const tailleQuiTient = Math.floor((tailleVoulue * libre) / Math.max(plusLarge(tailleVoulue), 1));
  const pivotees = tailleQuiTient < TAILLE_MIN;
  const taille = pivotees ? TAILLE_MIN : Math.min(tailleVoulue, tailleQuiTient);

  return {
    police,
    policeChiffres: chiffres(taille),
    pivotees,
    toutesEtiquetees: epaisseur >= (pivotees || horizontal ? TAILLE_MIN - 2 : 0),
    place: graphique.empile === true ? 0 : ECART + 2 + (horizontal || pivotees ? plusLarge(taille) : taille),
    noms: graphique.categories.map((categorie) =>
      couper(categorie.nom, horizontal ? boite.largeur * 0.36 : longueurCase - 8, (texte) =>
        mesurer(texte, police),
      ),
    ),
    occupation,
    epaisseurMax,
  };
}
