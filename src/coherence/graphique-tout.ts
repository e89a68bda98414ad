import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import {
  type Comparaison,
  completeColonne,
  isAdditive,
  stacksRows,
  sumKnown,
} from '../domain/comparaison.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber } from '../format/nombre.ts';
import { findFormFault } from './graphique-forme.ts';
import { checkGraphiques, type FauteDeGraphique } from './graphiques.ts';
import type { Regle } from './regle.ts';

const EN_PARTS: readonly GraphiqueSaisi['type'][] = ['anneau', 'barres_100', 'barres_empilees'];
/** Published percentages are rounded: their sum may miss 100 by this much. */
const ARRONDI = 1;

const ofType = (message: string): FauteDeGraphique => ({
  message,
  conseil: 'Écrivez « type: barres » ou « type: barres_horizontales ».',
  cle: ['type'],
});

function findFault(
  { type }: GraphiqueSaisi,
  comparaison: Comparaison,
  edition: Edition,
): FauteDeGraphique | null {
  const { lignes, colonnes, chiffres, unite } = comparaison;
  const byColumn = stacksRows(comparaison);
  if (colonnes.some(({ mesures }) => mesures.some(({ valeur }) => (valeur ?? 0) < 0))) {
    return ofType('une valeur est négative : elle ne peut pas être la part d’un tout');
  }
  const wholes = byColumn
    ? colonnes.map(({ mesures }) => sumKnown(mesures))
    : lignes.map((_, i) =>
        sumKnown(colonnes.map(({ mesures }) => mesures[i] ?? { valeur: null, secret: false })),
      );
  if (unite === '%') {
    const wrong = wholes.find(
      (total) =>
        total !== null && (total > 100 + ARRONDI || (type !== 'barres_empilees' && total < 100 - ARRONDI)),
    );
    if (wrong == null) return null;
    return ofType(
      `ces pourcentages font ${formatNumber(wrong)} %, pas 100 % : ils ne sont pas les parts d’un tout`,
    );
  }
  const overlapping = byColumn ? chiffres.find((chiffre) => !isAdditive(chiffre, edition)) : undefined;
  if (overlapping !== undefined && comparaison.contenu !== 'indicateurs') {
    return ofType(`les parts de « ${overlapping.libelle} » ne s’additionnent pas (« sans_total: oui »)`);
  }
  if (type === 'anneau' && colonnes.some((colonne) => completeColonne(colonne).base === null)) {
    return ofType('une part n’est pas connue, ni le total : les autres ne peuvent pas se dire en %');
  }
  return null;
}

/** Rings and stacks of what does not make a whole. */
export const checkGraphiqueTout: Regle = (dossier) =>
  checkGraphiques(dossier, 'C-GRAPHIQUE-TOUT', (saisi, comparaison) =>
    EN_PARTS.includes(saisi.type) && findFormFault(saisi, comparaison) === null
      ? findFault(saisi, comparaison, dossier.edition)
      : null,
  );
