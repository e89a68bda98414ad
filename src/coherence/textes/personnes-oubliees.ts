import { composants } from '../../../schemas/composants.ts';
import { listReferences } from '../../edition/references.ts';
import type { Constat, RegleDesTextes } from '../regle.ts';

/**
 * Somebody of `autres_personnes` whom nothing calls: what the file says of her is printed nowhere, and need not be kept.
 * No fault: the board and the team, which their pages list. Only told of an édition that is read whole.
 */
export const checkPersonnesOubliees: RegleDesTextes = ({ edition, appels, entiere }) => {
  if (!entiere) return [];
  const appelees = new Set([
    ...listReferences(edition).flatMap(({ cible, id }) => (cible === 'personne' ? [id] : [])),
    ...appels.flatMap(({ composant, attributs }) =>
      Object.entries(composants[composant]?.references ?? {}).flatMap(([nom, cible]) =>
        cible === 'personne' ? [attributs[nom]] : [],
      ),
    ),
  ]);
  return (edition.gouvernance?.autres_personnes ?? []).flatMap(({ id, prenom, nom }, i): Constat[] => {
    if (appelees.has(id)) return [];
    return [
      {
        source: 'gouvernance',
        chemin: ['autres_personnes', i, 'id'],
        gravite: 'alerte',
        code: 'C-PERSONNE',
        message: `« ${prenom} ${nom} » est dans « autres_personnes: », et rien n’appelle « ${id} »`,
        conseil: `Supprimez ce bloc, ou nommez la personne dans un chapitre : <Personne id="${id}" />.`,
      },
    ];
  });
};
