/** An account and what it received over the exercice, in whole cents. */
export interface Compte {
  numero: string;
  libelle: string;
  debit: number;
  credit: number;
}

/** First and last day, ISO. */
export interface Exercice {
  debut: string;
  fin: string;
}

/** One thing that was checked. `alerte`: the file is imported, the treasurer should look. */
export interface Controle {
  etat: 'bon' | 'alerte';
  texte: string;
}

/** The accounts of one exercice, wherever they were read. */
export interface Lecture {
  /** In the order of their numbers. */
  comptes: Compte[];
  /** What the file is: number of lines, of entries, dates. French. */
  resume: string;
  controles: Controle[];
  /** Balances brought forward on the first day, by account: debit minus credit. Empty when the file does not tell. */
  ouverture: ReadonlyMap<string, number>;
}
