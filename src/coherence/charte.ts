import { derivePalette } from '../charte/palette.ts';
import { FAMILLES_CONNUES } from '../charte/familles.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import type { Constat, Regle } from './regle.ts';

/** Fonts that exist, colours that can be read. */
export const checkCharte: Regle = ({ edition: { structure } }) => {
  const { charte } = structure;
  if (!charte) return [];
  const colours = derivePalette(charte).ajustees.map(({ nom, demandee, servie }): Constat => ({
    source: 'structure',
    chemin: ['charte', 'couleurs', nom],
    gravite: 'alerte',
    code: 'C-CONTRASTE',
    message: `la couleur ${nom} (${demandee}) se lit mal sur le papier`,
    conseil: `Le site emploie ${servie}, de même teinte et assez foncée pour être lue ; adoptez-la, ou laissez faire.`,
  }));
  const fonts = Object.entries(charte.polices ?? {}).flatMap(([usage, famille]): Constat[] => {
    if (FAMILLES_CONNUES.includes(famille)) return [];
    return [
      {
        source: 'structure',
        chemin: ['charte', 'polices', usage],
        gravite: 'erreur',
        code: 'C-POLICE',
        message: `la police « ${famille} » n’est pas installée`,
        conseil: suggest(famille, FAMILLES_CONNUES, `Polices possibles : ${FAMILLES_CONNUES.join(', ')}.`),
      },
    ];
  });
  return [...colours, ...fonts];
};
