import { formatNumber } from '../format/nombre.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Edition } from '../edition/types.ts';
import type { Regle } from './regle.ts';

/** The published total is typed beside the figure, or beside the cohort that the figure reads. */
function locateTotal(id: string, edition: Edition): { source: string; chemin: Chemin } {
  const calcul = edition.indicateurs[id]?.calcul;
  if (calcul?.nature === 'apprenants' && edition.indicateurs[id]?.total_publie === undefined) {
    const formations = edition.promotions?.formations ?? [];
    for (const [f, { promotions }] of formations.entries()) {
      const p = promotions.findIndex((promotion) => promotion.id === calcul.promotion);
      if (p >= 0) {
        return {
          source: 'promotions',
          chemin: ['formations', f, 'promotions', p, 'apprenants', 'total_publie'],
        };
      }
    }
  }
  return { source: 'indicateurs', chemin: [id, 'total_publie'] };
}

/** A total printed by the source that its own detail does not give. */
export const checkTotalPublie: Regle = ({ edition, chiffres }) =>
  Object.values(chiffres).flatMap(({ id, libelle, valeur, calcule }) => {
    if (valeur === null || calcule === null) return [];
    return [
      {
        ...locateTotal(id, edition),
        gravite: 'alerte',
        code: 'C-TOTAL',
        message: `${libelle} : le total publié est ${formatNumber(valeur)}, le détail donne ${formatNumber(calcule)} (écart : ${formatNumber(valeur - calcule)})`,
        conseil:
          'Corrigez le détail ou le total ; si la source est ainsi, laissez : le site montre les deux.',
      },
    ];
  });
