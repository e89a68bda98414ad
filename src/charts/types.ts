/** `precedent` is the year before (drawn hatched), `actuel` the year of the report (drawn solid). */
export type Role = 'actuel' | 'precedent';

export interface Categorie {
  nom: string;
  /** Set when the categories are themselves the years, as in “2023 → 2024”. */
  role?: Role | undefined;
}

export interface Serie {
  nom: string;
  /** One value per category; null is “not known”, which is not zero. */
  valeurs: readonly (number | null)[];
  /** One ready-made French label per value, unit included (« 12 300 € »); for null, what to print instead (« n. c. »). */
  etiquettes: readonly string[];
  role?: Role | undefined;
}

/** What a chart shows: plain JSON, computed and formatted upstream, the same at build and in the browser. */
export interface Graphique {
  type: 'barres' | 'barres_horizontales';
  /** Several series on top of each other instead of side by side. */
  empile?: boolean | undefined;
  categories: readonly Categorie[];
  series: readonly Serie[];
}

/** Colours and fonts as CSS values. The browser reads them from `--graphique-*`, see `navigateur.ts`. */
export interface Theme {
  /** Categorical scale; the first is the structure's own colour. */
  couleurs: readonly string[];
  texte: string;
  /** The zero line. */
  grille: string;
  fond: string;
  /** Font families of the labels and of the values. */
  police: string;
  policeChiffres: string;
}

/** Size of the drawing, in CSS pixels. */
export interface Boite {
  largeur: number;
  hauteur: number;
}

/** Family, weight and size of a run of text; `taille` in pixels. */
export interface Police {
  famille: string;
  graisse: number;
  taille: number;
}

/** Width of a text in pixels: from a table at build, from the real canvas in the browser. */
export type Mesure = (texte: string, police: Police) => number;
