import { formatNumber } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

function inverted(
  min: number | undefined,
  max: number | undefined,
  quoi: string,
): Pick<Constat, 'gravite' | 'code' | 'message' | 'conseil'>[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [
    {
      ...{ gravite: 'erreur', code: 'C-INTERVALLE' },
      message: `${quoi} : la borne basse (${formatNumber(min)}) dépasse la borne haute (${formatNumber(max)})`,
      conseil: 'Échangez les deux nombres, ou corrigez celui qui est faux.',
    },
  ];
}

/** « de 13 à 6 » : intervals whose ends are swapped. */
export const checkIntervalles: Regle = ({ edition: { indicateurs, evenements } }) => [
  ...Object.entries(indicateurs).flatMap(([id, { libelle, intervalle }]) =>
    inverted(intervalle?.min, intervalle?.max, libelle).map((dit): Constat => ({
      ...{ source: 'indicateurs', chemin: [id, 'intervalle', 'min'], ...dit },
    })),
  ),
  ...(evenements?.evenements ?? []).flatMap(({ titre, participants_min: min, participants_max: max }, i) =>
    inverted(min, max, `participants à « ${titre} »`).map((dit): Constat => ({
      ...{ source: 'evenements', chemin: ['evenements', i, 'participants_min'], ...dit },
    })),
  ),
];
