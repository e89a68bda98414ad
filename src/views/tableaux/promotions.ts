import type { Promotion } from '../../../schemas/promotions.ts';
import { countApprenants, listApprenants } from '../../domain/promotions.ts';
import { compareCodes } from '../../domain/repartition.ts';
import type { Edition } from '../../edition/types.ts';
import { formatNumber } from '../../format/nombre.ts';
import { SECRET } from '../barres.ts';
import type { Cellule, TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** Learners of a département as a cell: a masked count says so. */
function readApprenants(promotion: Promotion, departements: Record<string, string>, code: string): Cellule {
  const part = listApprenants(promotion, departements).find((candidate) => candidate.code === code);
  return part?.secret ? SECRET : (part?.valeur ?? null);
}

/** Every cohort by département, with the computed sum beside the published total. */
export function tablePromotions(edition: Edition): TableauVue {
  const promotions = (edition.promotions?.formations ?? []).flatMap((formation) =>
    formation.promotions.map((promotion) => ({ formation, promotion })),
  );
  const codes = [
    ...new Set(
      promotions.flatMap(({ promotion }) => Object.keys(promotion.apprenants.par_departement ?? {})),
    ),
  ].toSorted(compareCodes);
  const gaps = promotions.filter(({ promotion }) => {
    const published = promotion.apprenants.total_publie;
    return published !== undefined && published !== countApprenants(promotion);
  });
  return dropEmptyColumns({
    id: 'promotions',
    titre: codes.length > 0 ? 'Promotions : apprenants par département' : 'Promotions',
    colonnes: [
      { cle: 'formation', titre: 'Formation' },
      { cle: 'promotion', titre: 'Promotion' },
      ...codes.map((code) => ({
        cle: `departement_${code.toLowerCase()}`,
        titre: edition.departements[code] ?? code,
        nombre: true,
      })),
      { cle: 'somme', titre: codes.length > 0 ? 'Somme' : 'Apprenants', nombre: true },
      { cle: 'total_publie', titre: 'Total publié', nombre: true },
      { cle: 'structures', titre: 'Structures' },
    ],
    lignes: promotions.map(({ formation, promotion }) => [
      formation.titre,
      promotion.titre,
      ...codes.map((code) => readApprenants(promotion, edition.departements, code)),
      countApprenants(promotion),
      promotion.apprenants.total_publie ?? null,
      promotion.structures
        ? `${formatNumber(promotion.structures.nombre)} ${promotion.structures.nom}`
        : null,
    ]),
    note:
      gaps.length > 0
        ? gaps
            .map(
              ({ formation, promotion }) =>
                `${formation.titre}, ${promotion.titre} : le total publié (${formatNumber(promotion.apprenants.total_publie ?? 0)}) n’est pas la somme des départements (${formatNumber(countApprenants(promotion) ?? 0)}).`,
            )
            .join(' ')
        : undefined,
  });
}
