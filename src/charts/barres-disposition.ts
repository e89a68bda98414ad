import { couper, INTERLIGNE, TAILLE_NOMS } from './texte.ts';
import type { Boite, Graphique, Mesure, Police, Theme } from './types.ts';

/** Where bars and their labels have room; lengths in pixels. */
export interface Disposition {
  /** Font of the category names. */
  police: Police;
  /** Font of the values. */
  policeChiffres: Police;
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
const TAILLE_MIN = 12;
/** Most of the width that names on the left may take. */
const PART_DES_NOMS = 0.38;
/** Share of a slot given to its bars when they are several, or stacked. */
const OCCUPATION_A_PLUSIEURS = 0.78;

const borner = (n: number, min: number, max: number): number => Math.min(Math.max(n, min), max);

/** Bars on top of each other. */
export const estEmpile = ({ type }: Graphique): boolean =>
  type === 'barres_empilees' || type === 'barres_100';

const barresParCase = (graphique: Graphique): number =>
  estEmpile(graphique) ? 1 : Math.max(graphique.series.length, 1);

const policeDesNoms = (theme: Theme): Police => ({
  famille: theme.police,
  graisse: 400,
  taille: TAILLE_NOMS,
});

/** Height of the rows of horizontal bars: the bars, or the name where it takes more lines. */
export function hauteurDesRangs(
  graphique: Graphique,
  theme: Theme,
  largeur: number,
  mesurer: Mesure,
): number {
  const police = policeDesNoms(theme);
  const lignes = graphique.categories.map(
    ({ nom }) => couper(nom, largeur * PART_DES_NOMS, (texte) => mesurer(texte, police)).length,
  );
  const serre = graphique.categories.length > 14;
  const barres =
    (serre ? 8 : 14) + (serre || barresParCase(graphique) > 1 ? 18 : 22) * barresParCase(graphique);
  return (
    graphique.categories.length * Math.max(barres, Math.max(1, ...lignes) * TAILLE_NOMS * INTERLIGNE + 12)
  );
}

/** Width that a value may take above an upright bar: as far as the next one. */
function largeurLibre(graphique: Graphique, largeur: number): number {
  const longueurCase = largeur / Math.max(graphique.categories.length, 1);
  const parCase = barresParCase(graphique);
  return parCase === 1 ? longueurCase * 0.92 : (longueurCase * OCCUPATION_A_PLUSIEURS) / parCase - 3;
}

/** What is written at the end of bars and stacks. */
const valeursAuBout = (graphique: Graphique): readonly string[] =>
  estEmpile(graphique) ? (graphique.totaux ?? []) : graphique.series.flatMap(({ etiquettes }) => etiquettes);

/** Whether upright bars leave room for each value, and for each name in four lines at most and no word cut. */
export function tientDebout(graphique: Graphique, theme: Theme, largeur: number, mesurer: Mesure): boolean {
  const police = policeDesNoms(theme);
  const libre = largeur / Math.max(graphique.categories.length, 1) - 8;
  const policeChiffres = { famille: theme.policeChiffres, graisse: 600, taille: TAILLE_MIN };
  const place = largeurLibre(graphique, largeur);
  return (
    graphique.categories.every(({ nom }) =>
      couper(nom, libre, (texte) => mesurer(texte, police)).every((ligne) => !ligne.includes('…')),
    ) && valeursAuBout(graphique).every((valeur) => mesurer(valeur, policeChiffres) <= place)
  );
}

/**
 * Decides text sizes and margins of bars in a drawing of `boite`.
 * `mesurer` is the table at build, the canvas in the browser: both sides come to the same layout.
 */
export function disposerBarres(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): Disposition {
  const horizontal = graphique.horizontal === true;
  const empile = estEmpile(graphique);
  const cases = Math.max(graphique.categories.length, 1);
  const longueurCase = (horizontal ? boite.hauteur : boite.largeur) / cases;
  // Stacks are wide too: they hold the values of their segments.
  const serree = barresParCase(graphique) === 1 && !empile;
  const occupation = horizontal ? 0.72 : serree ? 0.66 : OCCUPATION_A_PLUSIEURS;
  const epaisseurMax = horizontal ? (empile ? 40 : 26) : 112;
  const epaisseur = Math.min((longueurCase * occupation) / barresParCase(graphique), epaisseurMax);

  const police = policeDesNoms(theme);
  const chiffres = (taille: number): Police => ({ famille: theme.policeChiffres, graisse: 600, taille });
  const auBout = valeursAuBout(graphique);
  const plusLarge = (taille: number): number =>
    Math.max(0, ...auBout.map((etiquette) => mesurer(etiquette, chiffres(taille))));

  const tailleDuType = horizontal ? borner(epaisseur * 0.62, 12, 16) : borner(epaisseur * 0.27, 14, 30);
  const tailleVoulue = empile ? TAILLE_NOMS : Math.round(tailleDuType);
  const libre = horizontal ? Infinity : largeurLibre(graphique, boite.largeur);
  const tailleQuiTient = Math.floor((tailleVoulue * libre) / Math.max(plusLarge(tailleVoulue), 1));
  // In a box narrower than the drawing at build the values shrink, as the drawing does.
  const taille = Math.min(tailleVoulue, Math.max(tailleQuiTient, 8));
  const place = plusLarge(taille);

  return {
    police,
    policeChiffres: chiffres(taille),
    toutesEtiquetees: epaisseur >= (horizontal ? TAILLE_MIN - 2 : 0),
    place: place === 0 ? 0 : ECART + 2 + (horizontal ? place : taille),
    noms: graphique.categories.map(({ nom }) =>
      couper(nom, horizontal ? boite.largeur * PART_DES_NOMS : longueurCase - 8, (texte) =>
        mesurer(texte, police),
      ),
    ),
    occupation,
    epaisseurMax,
  };
}
