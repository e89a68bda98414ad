import { isRounding } from '../domain/arrondi.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { Evolution } from '../domain/evolution.ts';
import { formatNumber, formatSigned, INSECABLE } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** The number that the evolution is told by; null where no percentage can be. */
function rateOf(evolution: Evolution | null): number | null {
  switch (evolution?.nature) {
    case 'relative':
      return evolution.pourcent;
    case 'points':
      return evolution.points;
    case 'stable':
      return 0;
    default:
      return null;
  }
}

/** What is wrong with a published evolution; null when it is the computed one, rounded. */
function contradict(
  { evolutionCalculee, plusDe, environ, unite, precedent }: Chiffre,
  publiee: number,
): string | null {
  const calcule = rateOf(evolutionCalculee);
  const tell = (taux: number, decimales = 2): string =>
    `${formatSigned(taux, decimales)}${INSECABLE}${unite === '%' ? 'point' : '%'}${unite === '%' && Math.abs(taux) >= 2 ? 's' : ''}`;
  const imprime = `la source imprime une évolution de ${tell(publiee)}`;
  if (calcule === null) {
    return precedent === 0
      ? `${imprime}, mais l’exercice précédent vaut 0 : aucun pourcentage ne se calcule`
      : `${imprime}, aucun pourcentage ne se calcule`;
  }
  if (isRounding(calcule, publiee)) return null;
  const donne = `le calcul donne ${tell(calcule, 1)}`;
  if (calcule !== 0 && isRounding(-calcule, publiee)) return `signe inversé, ${imprime}, ${donne}`;
  // « plus de 250 » after 200 may be any rise.
  const approximate = plusDe || environ;
  return approximate && Math.sign(calcule) === Math.sign(publiee) ? null : `${imprime}, ${donne}`;
}

/** An evolution printed by the source against the one that the two exercices give, to its last digit. */
export const checkEvolution: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, { evolution_publiee: publiee }]): Constat[] => {
    const chiffre = chiffres[id];
    // Without N-1 nobody can say.
    if (publiee === undefined || !chiffre || chiffre.valeur === null || chiffre.precedent === null) return [];
    const said = contradict(chiffre, publiee);
    if (said === null) return [];
    return [
      {
        ...{
          source: 'indicateurs',
          chemin: [id, 'evolution_publiee'],
          gravite: 'alerte',
          code: 'C-EVOLUTION',
        },
        message: `${chiffre.libelle} : ${said} (${formatNumber(chiffre.valeur)} après ${formatNumber(chiffre.precedent)})`,
        conseil: `${chiffre.unite === '%' ? 'L’évolution d’un pourcentage se dit en points. ' : ''}Corrigez l’évolution ou l’une des deux valeurs ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : l’évolution publiée s’imprime.`,
      },
    ];
  });
