import { sum } from '../domain/repartition.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Regle } from './regle.ts';

/** A département in two territories would count twice in whatever is told by territory. */
export const checkChevauchement: Regle = ({ edition }) => {
  const owner = new Map<string, string>();
  return (edition.territoires?.territoires ?? []).flatMap(({ nom, departements }, t) =>
    departements.flatMap((code, d) => {
      const first = owner.get(code);
      owner.set(code, nom);
      // Twice in one list is told as such.
      if (first === undefined || departements.indexOf(code) < d) return [];
      return [
        {
          source: 'territoires',
          chemin: ['territoires', t, 'departements', d],
          gravite: 'erreur' as const,
          code: 'C-CHEVAUCHEMENT',
          message: `le département ${code} est dans « ${nom} » et déjà dans « ${first} » : il compterait deux fois`,
          conseil: 'Retirez-le de l’un des deux territoires.',
        },
      ];
    }),
  );
};

/** A value printed for a territory against the sum of its départements, where the source gives both. */
export const checkTerritoires: Regle = ({ edition }) =>
  Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => {
    const { par_territoire: published, par_departement: detail } = indicateur;
    if (!published || !detail) return [];
    return (edition.territoires?.territoires ?? []).flatMap(({ id: territoire, nom, departements }) => {
      const valeur = published[territoire] ?? null;
      const values = departements.map((code) => detail[code]);
      const somme = sum(values);
      if (valeur === null || somme === null || somme === valeur) return [];
      // A département without value can only add to the sum.
      if (somme < valeur && values.some((value) => value == null)) return [];
      return [
        {
          source: 'indicateurs',
          chemin: [id, 'par_territoire', territoire],
          gravite: 'alerte' as const,
          code: 'C-TERRITOIRE',
          message: `${indicateur.libelle}, ${nom} : le total publié est ${formatNumber(valeur)}, ses départements donnent ${formatNumber(somme)} (écart : ${formatNumber(valeur - somme)})`,
          conseil:
            'Corrigez le territoire ou les départements ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
        },
      ];
    });
  });
