import { joinFrench } from '../format/texte.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import type { Edition } from '../edition/types.ts';
import type { Constat, Regle } from './regle.ts';

function nameAll(codes: readonly string[], { departements }: Edition): string {
  return joinFrench(codes.map((code) => `${code} (${departements[code] ?? ''})`));
}

/** Known codes that are not among those of the structure; an unknown one is told elsewhere. */
function foreignOf(codes: readonly string[], { structure, departements }: Edition): string[] {
  return codes.filter((code) => Object.hasOwn(departements, code) && !structure.departements.includes(code));
}

/** Territories against the départements of the structure: each département in one of them, and no other. */
function checkCouverture(edition: Edition): Constat[] {
  const { territoires, structure } = edition;
  if (!territoires) return [];
  const covered = new Set(territoires.territoires.flatMap(({ departements }) => departements));
  const missing = structure.departements.filter((code) => !covered.has(code));
  const where = { source: 'territoires', gravite: 'alerte', code: 'C-COUVERTURE' } as const;
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            ...where,
            chemin: ['territoires'],
            message: `${pluralize(missing.length, 'un département', `${formatNumber(missing.length)} départements`)} de la structure ${pluralize(missing.length, 'n’est', 'ne sont')} dans aucun territoire : ${nameAll(missing, edition)}`,
            conseil: pluralize(
              missing.length,
              'Ajoutez-le à un territoire, ou retirez-le de structure.yaml.',
              'Ajoutez-les à un territoire, ou retirez-les de structure.yaml.',
            ),
          },
        ]),
    ...territoires.territoires.flatMap(({ nom, departements }, t): Constat[] => {
      const foreign = foreignOf(departements, edition);
      const [first] = foreign;
      if (first === undefined) return [];
      return [
        {
          ...where,
          chemin: ['territoires', t, 'departements', departements.indexOf(first)],
          message: `« ${nom} » compte ${nameAll(foreign, edition)}, ${pluralize(foreign.length, 'qui n’est pas un département', 'qui ne sont pas des départements')} de la structure`,
          conseil: 'Corrigez le code, ou ajoutez-le à « departements: » dans structure.yaml.',
        },
      ];
    }),
  ];
}

/**
 * Details by département that leave the territory of the structure. A detail that is mostly elsewhere is of another
 * scale, the country for instance, and zero or nothing elsewhere is no presence.
 */
function listDetails(
  edition: Edition,
): { source: string; chemin: Constat['chemin']; quoi: string; detail: Record<string, number | null> }[] {
  return [
    ...Object.entries(edition.indicateurs).map(([id, { libelle, par_departement: detail }]) => ({
      ...{ source: 'indicateurs', chemin: [id, 'par_departement'], quoi: libelle, detail: detail ?? {} },
    })),
    ...(edition.promotions?.formations ?? []).flatMap(({ titre, promotions }, f) =>
      promotions.map(({ titre: promotion, apprenants }, p) => ({
        ...{ source: 'promotions', quoi: `${titre}, ${promotion}`, detail: apprenants.par_departement ?? {} },
        chemin: ['formations', f, 'promotions', p, 'apprenants', 'par_departement'],
      })),
    ),
  ];
}

function checkDetails(edition: Edition): Constat[] {
  return listDetails(edition).flatMap(({ source, chemin, quoi, detail }): Constat[] => {
    const present = Object.keys(detail).filter((code) => (detail[code] ?? 0) !== 0);
    const foreign = foreignOf(present, edition);
    const [first] = foreign;
    if (first === undefined || foreign.length * 2 >= present.length) return [];
    return [
      {
        ...{ source, chemin: [...chemin, first], gravite: 'alerte', code: 'C-HORS-TERRITOIRE' },
        message: `${quoi} : ${formatNumber(detail[first] ?? 0)} dans le département ${nameAll([first], edition)}, hors des départements de la structure${foreign.length > 1 ? ` ; de même ${nameAll(foreign.slice(1), edition)}` : ''}`,
        conseil: `Corrigez le code ; si ${pluralize(foreign.length, 'ce département en est', 'ces départements en sont')}, ajoutez-${pluralize(foreign.length, 'le', 'les')} à « departements: » dans structure.yaml, sinon laissez.`,
      },
    ];
  });
}

/** What lies outside the départements of the structure, or leaves some of them out. */
export const checkTerritoiresStructure: Regle = ({ edition }) => [
  ...checkCouverture(edition),
  ...checkDetails(edition),
];
