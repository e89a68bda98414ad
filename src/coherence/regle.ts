import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { AppelEcrit } from '../edition/load-edition.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Passage } from '../edition/passages.ts';
import type { Edition } from '../edition/types.ts';

/** What a rule of the data looks at. */
export interface Dossier {
  edition: Edition;
  /** Earlier éditions of the structure, oldest first. */
  precedentes: readonly Edition[];
  chiffres: Record<string, Chiffre>;
}

/** What a rule of the texts looks at besides. */
export interface Copie extends Dossier {
  /** All that the report gives to read, data included. */
  passages: readonly Passage[];
  /** The same of last year's édition; none without one. */
  passagesPrecedents: readonly Passage[];
  /** Components that the chapters write. */
  appels: readonly AppelEcrit[];
  /** Whether every file of the édition was read and every name found. */
  entiere: boolean;
}

type Dit = Pick<Diagnostic, 'gravite' | 'code' | 'message' | 'conseil'>;

/** A contradiction in the data: in which file and at which path it stands, and what to do. Texts are French. */
export interface Constat extends Dit {
  /** File name without `.yaml`. */
  source: string;
  chemin: Chemin;
}

/** A contradiction in a text: which passage, and the index of the letter where it begins. */
export interface ConstatDeTexte extends Dit {
  passage: Passage;
  debut: number;
}

/** One rule of the data: pure, silent when all agrees. */
export type Regle = (dossier: Dossier) => Constat[];

/** One rule of the texts: pure, silent when all agrees. A fault of a text that comes from the data may be a {@link Constat}. */
export type RegleDesTextes = (copie: Copie) => (Constat | ConstatDeTexte)[];
