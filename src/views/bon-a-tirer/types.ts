/** What the bon à tirer says of an édition. Pages are not known before the report is printed: see `ouEstDit`. */

/** A figure as the bureau signs it. Texts are ready to print. */
export interface ChiffreSigne {
  /** What {@link Repere} calls it. */
  cle: string;
  libelle: string;
  valeur: string;
  /** N-1, and the year that it is of. */
  precedent: string;
  evolution: string;
  source: string;
}

/** An alert that nobody has decided yet. */
export interface AlerteOuverte {
  lieu: string;
  code: string;
  message: string;
  conseil: string;
}

/** An alert that somebody accepted. */
export interface AlerteAcceptee {
  lieu: string;
  code: string;
  message: string;
  motif: string;
  /** « Anne Guillou, 4 mars 2025 ». */
  par: string;
}

/** Somebody whose name is printed. */
export interface NomImprime {
  nom: string;
  qualites: string;
}

export interface BonATirerVue {
  titre: string;
  structure: string;
  /** « exercice 2024, assemblée générale du 14 mai 2025 ». */
  exercice: string;
  /** Of the data and chapters, see `versionOf`. */
  version: string;
  /** Who signs: function and name, of the bureau; empty lines where there is none. */
  signataires: { fonction: string; nom: string }[];
  ouvertes: AlerteOuverte[];
  acceptees: AlerteAcceptee[];
  /** What a report for an assemblée générale usually has, and this one has not. */
  manques: string[];
  chiffres: ChiffreSigne[];
  /** Lines of the accounts, in euros. */
  comptes: ChiffreSigne[];
  noms: NomImprime[];
}

/** Figures that a drawing or a table shows, by the id of its element on the print page. */
export interface Repere {
  ancre: string;
  cles: string[];
}
