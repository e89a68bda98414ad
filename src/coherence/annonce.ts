import type { Constat, Regle } from './regle.ts';

function compare(
  announced: number | undefined,
  listed: number | undefined,
  where: Pick<Constat, 'source' | 'chemin'>,
  what: string,
): Constat[] {
  if (announced === undefined || listed === undefined || announced === listed) return [];
  return [
    {
      ...where,
      gravite: 'alerte',
      code: 'C-ANNONCE',
      message: `${what} : ${announced} annoncés, ${listed} dans la liste`,
      conseil: 'Complétez la liste ou corrigez le nombre annoncé.',
    },
  ];
}

/** A number announced by the source against the list that follows it. */
export const checkAnnonce: Regle = ({ edition }) => [
  ...(edition.evenements?.evenements ?? []).flatMap(({ titre, contenu, contenu_annonce }, i) =>
    compare(
      contenu_annonce,
      contenu?.length,
      { source: 'evenements', chemin: ['evenements', i, 'contenu_annonce'] },
      `contenu de « ${titre} »`,
    ),
  ),
  ...(edition.promotions?.formations ?? []).flatMap(({ titre, promotions }, f) =>
    promotions.flatMap((promotion, p) =>
      compare(
        promotion.seminaires_publies,
        promotion.seminaires?.length,
        { source: 'promotions', chemin: ['formations', f, 'promotions', p, 'seminaires_publies'] },
        `séminaires de ${titre}, ${promotion.titre}`,
      ),
    ),
  ),
];
