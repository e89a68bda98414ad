import { formatNumber, formatQuantity } from '../format/nombre.ts';
import { isRounding } from '../domain/arrondi.ts';
import type { Regle } from './regle.ts';

/** A share printed by the source against the one that the figure and its whole give. */
export const checkPart: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, { part_publiee: publiee }]) => {
    const chiffre = chiffres[id];
    const calcule = chiffre?.part?.calcule ?? null;
    if (publiee === undefined || !chiffre?.part || calcule === null) return [];
    if (isRounding(calcule, publiee)) return [];
    return [
      {
        source: 'indicateurs',
        chemin: [id, 'part_publiee'],
        gravite: 'alerte',
        code: 'C-PART',
        message: `${chiffre.libelle} : la source imprime ${formatQuantity(publiee, '%')} (${chiffre.part.de}), le calcul donne ${formatQuantity(Math.round(calcule * 10) / 10, '%')} pour ${formatNumber(chiffre.valeur ?? 0)}`,
        conseil:
          'Corrigez la part ou le chiffre ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : la part publiée s’imprime.',
      },
    ];
  });
