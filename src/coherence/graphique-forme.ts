import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import { type Comparaison, stacksRows } from '../domain/comparaison.ts';
import { checkGraphiques, type FauteDeGraphique } from './graphiques.ts';
import type { Regle } from './regle.ts';

const ofType = (message: string, conseil: string): FauteDeGraphique => ({ message, conseil, cle: ['type'] });

/** What this kind of drawing cannot show, or null when it can. */
export function findFormFault(saisi: GraphiqueSaisi, comparaison: Comparaison): FauteDeGraphique | null {
  const { contenu, lignes, colonnes, chiffres } = comparaison;
  if (contenu === 'evolution' && saisi.precedent) {
    return {
      message: 'une évolution montre déjà les exercices précédents',
      conseil: 'Supprimez « precedent: ».',
      cle: ['precedent'],
    };
  }
  const parts = stacksRows(comparaison) ? lignes.length : chiffres.length;
  switch (saisi.type) {
    case 'barres':
    case 'barres_horizontales':
      return null;
    case 'lignes':
      return contenu === 'evolution'
        ? null
        : ofType(
            'une courbe relie des années : ce graphique compare autre chose',
            'Montrez une « evolution: », ou écrivez « type: barres ».',
          );
    case 'anneau':
      if (contenu === 'evolution' || colonnes.length > 1) {
        return ofType(
          'un anneau montre les parts d’un seul ensemble, pour un seul exercice',
          'Écrivez « type: barres_100 », ou gardez un seul indicateur, sans « precedent: ».',
        );
      }
      break;
    case 'petits_multiples': {
      const rows = stacksRows(comparaison) ? colonnes.length : lignes.length;
      return parts > 1 && rows > 1
        ? null
        : ofType(
            'il n’y a qu’un panneau, ou qu’une valeur par panneau : rien à comparer',
            'Nommez plusieurs indicateurs, ajoutez « precedent: oui », ou écrivez « type: barres ».',
          );
    }
    case 'barres_empilees':
    case 'barres_100':
  }
  return parts > 1 ? null : ofType('il n’y a qu’une seule part à montrer', 'Écrivez « type: barres ».');
}

/** A kind of drawing that cannot show what it is asked to. */
export const checkGraphiqueForme: Regle = (dossier) =>
  checkGraphiques(dossier, 'C-GRAPHIQUE-FORME', findFormFault);
