import type { Chiffre } from '../domain/chiffres.ts';
import { sum } from '../domain/repartition.ts';
import { formatNumber } from '../format/nombre.ts';
import { joinFrench } from '../format/texte.ts';
import type { Constat, Regle } from './regle.ts';

type Compte = { indicateur: string };

/** Sum of some figures; null as soon as one is not known. */
function total(comptes: readonly Compte[], chiffres: Record<string, Chiffre>): number | null {
  const values = comptes.map(({ indicateur }) => chiffres[indicateur]?.valeur ?? null);
  return values.includes(null) ? null : (sum(values) ?? 0);
}

/** What some of the groups make together: a step may go on with a few of them only. */
function subsetSums(parts: readonly number[]): number[] {
  return parts.reduce<number[]>((sums, part) => [...sums, ...sums.map((known) => known + part), part], []);
}

function tell(chemin: Constat['chemin'], message: string): Constat {
  return {
    source: 'parcours',
    chemin,
    gravite: 'alerte',
    code: 'C-PARCOURS',
    message,
    conseil: 'Corrigez un des chiffres, ou ajoutez la sortie ou le groupe qui manque.',
  };
}

/**
 * A flow of people: each step is the one before, or some of its groups, less those who left at it; and the groups of a
 * step add up to it.
 */
export const checkParcours: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.parcours).flatMap(([id, { etapes }]) =>
    etapes.flatMap((etape, e): Constat[] => {
      const value = total([etape], chiffres);
      if (value === null) return [];
      const faults: Constat[] = [];
      const groupes = etape.groupes ? total(etape.groupes, chiffres) : null;
      if (groupes !== null && groupes !== value) {
        const detail = etape.groupes?.map(({ indicateur }) =>
          formatNumber(chiffres[indicateur]?.valeur ?? 0),
        );
        faults.push(
          tell(
            [id, 'etapes', e, 'groupes'],
            `les groupes de l’étape (${joinFrench(detail ?? [])}) font ${formatNumber(groupes)}, pas ${formatNumber(value)}`,
          ),
        );
      }
      const next = etapes[e + 1];
      const following = next ? total([next], chiffres) : null;
      const exits = total(etape.sorties ?? [], chiffres);
      const parts = (etape.groupes ?? []).map((groupe) => total([groupe], chiffres) ?? 0);
      if (
        next &&
        following !== null &&
        exits !== null &&
        following !== value - exits &&
        !subsetSums(parts).includes(following + exits)
      ) {
        faults.push(
          tell(
            [id, 'etapes', e + 1, 'indicateur'],
            `${formatNumber(value)} moins ${formatNumber(exits)} sortis font ${formatNumber(value - exits)}, l’étape suivante en compte ${formatNumber(following)}`,
          ),
        );
      }
      return faults;
    }),
  );
