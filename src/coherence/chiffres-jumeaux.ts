import { foldLibelle } from '../format/libelle.ts';
import { formatQuantity } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/**
 * Two typed figures under one label: with one value, the fact is typed twice; with two, the report gives both. A part is
 * told by what it is a part of, and a figure that is computed is not typed.
 */
export const checkChiffresJumeaux: Regle = ({ edition: { indicateurs } }) => {
  const seen = new Map<string, string>();
  return Object.entries(indicateurs).flatMap(([id, { libelle, unite, valeur, dont }]): Constat[] => {
    if (valeur === undefined) return [];
    const key = [foldLibelle(libelle), foldLibelle(unite ?? ''), dont ?? ''].join('\n');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, id);
      return [];
    }
    const autre = indicateurs[first]?.valeur ?? 0;
    const egal = autre === valeur;
    return [
      {
        ...{ source: 'indicateurs', chemin: [id, 'libelle'], gravite: 'alerte', code: 'C-DOUBLE' },
        message: egal
          ? `« ${libelle} » est écrit deux fois, sous « ${first} » et sous « ${id} » (${formatQuantity(valeur, unite)})`
          : `« ${libelle} » a deux valeurs : ${formatQuantity(autre, unite)} sous « ${first} », ${formatQuantity(valeur, unite)} sous « ${id} »`,
        conseil: egal
          ? `Gardez « ${first} », appelez-le partout et supprimez « ${id} ».`
          : 'Gardez la bonne, et mettez l’autre dans ses « variantes: » ; si ce sont deux faits, donnez-leur deux libellés.',
      },
    ];
  });
};
