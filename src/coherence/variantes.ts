import { formatNumber } from '../format/nombre.ts';
import type { Regle } from './regle.ts';

/** The same fact given twice with two values by the source. */
export const checkVariantes: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, { variantes }]) =>
    (variantes ?? []).flatMap(({ valeur, lieu }, i) => {
      const kept = chiffres[id]?.valeur;
      if (kept === null || kept === undefined || kept === valeur) return [];
      return [
        {
          source: 'indicateurs',
          chemin: [id, 'variantes', i, 'valeur'],
          gravite: 'alerte' as const,
          code: 'C-VARIANTE',
          message: `${chiffres[id]?.libelle ?? id} : ${formatNumber(kept)} est retenu, la source donne aussi ${formatNumber(valeur)} (${lieu})`,
          conseil: 'Choisissez la bonne valeur, puis supprimez la variante.',
        },
      ];
    }),
  );
