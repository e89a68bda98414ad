/** `precedent` is the year before (drawn lighter), `actuel` the year of the report (drawn full). */
export type Role = 'actuel' | 'precedent';

export interface Categorie {
  nom: string;
  /** Set when the categories are themselves the years, as in “2023 → 2024”. */
  role?: Role | undefined;
  /** What the source leaves untold of a whole: drawn empty. */
  reste?: boolean | undefined;
}

export interface Serie {
  nom: string;
  /** One value per category; null is “not known”, which is not zero. */
  valeurs: readonly (number | null)[];
  /** One ready-made French label per value (« 12 300 € »); for null, what to print instead (« n. c. », « s »). */
  etiquettes: readonly string[];
  /** The same values as shares of their whole (« 34 % »), for rings and 100 % bars. */
  parts?: readonly string[] | undefined;
  role?: Role | undefined;
  /** Rank of the figure that the series shows, when two series (N-1 and N) show the same one. */
  rang?: number | undefined;
  /** What the source leaves untold of a whole: drawn empty. */
  reste?: boolean | undefined;
}

/** What a drawing shows: plain JSON, computed and formatted upstream, the same at build and in the browser. */
export interface Graphique {
  type: 'barres' | 'barres_empilees' | 'barres_100' | 'lignes' | 'anneau';
  /** Bars that lie: names on the left. */
  horizontal?: boolean | undefined;
  categories: readonly Categorie[];
  series: readonly Serie[];
  /** Sign after the numbers of the axis (« % », « € »). */
  unite?: string | undefined;
  /** Printed beyond each stack; for a ring, its total alone. */
  totaux?: readonly string[] | undefined;
  /** Scale shared with other drawings, instead of one's own. */
  bornes?: Bornes | undefined;
}

/** Ends of the value axis, in the unit of the values; they hold zero. */
export interface Bornes {
  min: number;
  max: number;
}

/** Colours and fonts as CSS values. The browser reads them from `--graphique-*`, see `toile.ts`. */
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
