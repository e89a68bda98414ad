import type { Edition } from '../../edition/types.ts';

/** What finances.yaml says of the print itself. */
export interface SourceComptes {
  affichage: 'euros' | 'milliers' | undefined;
  source: string;
  arrondi: boolean;
  /** Why N-1 is not as published last year. */
  retraitement: string | undefined;
}

/** The source as typed, or the report itself. */
export function sourceOf({ finances, annee, structure }: Edition): SourceComptes {
  return {
    affichage: finances?.affichage,
    arrondi: finances?.arrondi ?? false,
    retraitement: finances?.retraitement,
    source: finances?.source ?? `Rapport d’activité ${annee}, ${structure.nom}`,
  };
}
