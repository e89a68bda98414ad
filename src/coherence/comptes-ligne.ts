import { isKnown } from '../domain/comptes/centimes.ts';
import { readLigne } from '../domain/comptes/ligne.ts';
import type { Constat, Regle } from './regle.ts';

/** A figure that quotes a line which the accounts do not have. */
export const checkLigneDesComptes: Regle = ({ edition }) =>
  Object.entries(edition.indicateurs).flatMap(([id, { calcul }]): Constat[] => {
    if (calcul?.nature !== 'finances' || isKnown(readLigne(edition, calcul.ligne))) return [];
    return [
      {
        source: 'indicateurs',
        chemin: [id, 'calcul', 'ligne'],
        gravite: 'erreur',
        code: 'C-LIGNE',
        message: `la ligne « ${calcul.ligne} », que « ${id} » appelle, n’est pas dans les comptes`,
        conseil: edition.finances
          ? 'Ajoutez cette ligne à finances.yaml, ou appelez-en une autre.'
          : 'Créez finances.yaml, ou donnez « valeur: » à la place de « calcul: ».',
      },
    ];
  });
