import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import { compare, type Comparaison } from '../domain/comparaison.ts';
import type { Constat, Dossier } from './regle.ts';

/** A fault of a chart: what it says, and the key of the chart that it stands at. */
export interface FauteDeGraphique {
  message: string;
  conseil: string;
  /** Below the id of the chart. */
  cle: Constat['chemin'];
}

/** Applies a rule to every chart whose figures all exist: a name that no figure has is told elsewhere. */
export function checkGraphiques(
  { edition, chiffres }: Dossier,
  code: string,
  rule: (saisi: GraphiqueSaisi, comparaison: Comparaison) => FauteDeGraphique | null,
): Constat[] {
  return Object.entries(edition.graphiques).flatMap(([id, saisi]) => {
    const comparaison = compare(saisi, chiffres, edition);
    if (comparaison.chiffres.length < (saisi[comparaison.contenu] ?? []).length) return [];
    const faute = rule(saisi, comparaison);
    if (faute === null) return [];
    const { message, conseil, cle } = faute;
    return [{ source: 'graphiques', chemin: [id, ...cle], gravite: 'erreur', code, message, conseil }];
  });
}
