import type { Chiffre } from '../domain/chiffres.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Edition } from '../edition/types.ts';

/** What a rule looks at. */
export interface Dossier {
  edition: Edition;
  /** Earlier éditions of the structure, oldest first. */
  precedentes: readonly Edition[];
  chiffres: Record<string, Chiffre>;
}

/** A contradiction: in which file and at which path it stands, and what to do. Texts are French. */
export interface Constat extends Pick<Diagnostic, 'gravite' | 'code' | 'message' | 'conseil'> {
  /** File name without `.yaml`. */
  source: string;
  chemin: Chemin;
}

/** One rule: pure, silent when all agrees. */
export type Regle = (dossier: Dossier) => Constat[];
