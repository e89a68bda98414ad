import type { NatureDetail } from '../domain/details.ts';
import { type Part, sum } from '../domain/repartition.ts';
import { foldLibelle } from '../format/libelle.ts';
import { formatNumber, formatQuantity } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** Published percentages are rounded: their sum may miss 100 by this much. */
const ARRONDI = 1;
/** Several answers allowed make much more than 100; a little more is a slip, the surer when the kinds are the whole. */
const PLUSIEURS_REPONSES = { tout: 10, parts: 3 };

/** A kind that gathers all the others: with it, the kinds are the whole. */
const RESTE =
  /^(?:(?:les |des )?autres?\b|divers\b|sans reponse|non reponse|ne se prononcent? pas|nsp$|aucune? )/;

type Detail = Extract<NatureDetail, 'parDepartement' | 'parCategorie'>;

const CLES: Record<Detail, string> = { parDepartement: 'par_departement', parCategorie: 'par_categorie' };
const NOMS: Record<Detail, string> = { parDepartement: 'les départements', parCategorie: 'les catégories' };

/** What the parts of one detail make, where they should make a whole and do not; null otherwise. */
function findFault(parts: readonly Part[], added: boolean): { somme: number; conseil: string } | null {
  const values = parts.map(({ valeur }) => valeur);
  const somme = sum(values);
  if (parts.length < 2 || somme === null || values.some((valeur) => valeur === null || valeur < 0))
    return null;
  if (added && somme > 100 + ARRONDI) {
    return {
      somme,
      conseil:
        'Corrigez une des parts ; si elles ne s’additionnent pas (taux, réponses multiples), écrivez « sans_total: oui ».',
    };
  }
  const whole = parts.some(({ nom }) => RESTE.test(foldLibelle(nom)));
  const most = whole ? PLUSIEURS_REPONSES.tout : parts.length > 2 ? PLUSIEURS_REPONSES.parts : 0;
  const over = somme > 100 + ARRONDI && somme <= 100 + most;
  if (!over && (!whole || somme >= 100 - ARRONDI)) return null;
  return {
    somme,
    conseil:
      'Corrigez une des parts, ou ajoutez celle qui manque ; si plusieurs réponses étaient possibles, laissez.',
  };
}

/**
 * Parts of a figure in % that should make a whole. Those that are added up cannot pass 100; of kinds that are not
 * (`sans_total`), an « Autres » says that they are the whole, and a sum a little above 100 that they were meant to be.
 */
export const checkPourcentages: Regle = ({ edition, chiffres }) =>
  Object.values(chiffres).flatMap((chiffre) => {
    const { sans_total: sansTotal, total_publie: publie } = edition.indicateurs[chiffre.id] ?? {};
    // A published total is compared with its parts already.
    if (chiffre.unite !== '%' || publie !== undefined) return [];
    return (['parDepartement', 'parCategorie'] as const).flatMap((detail): Constat[] => {
      const parts = chiffre[detail];
      // Rates by place make no whole.
      if (parts === null || (sansTotal && detail === 'parDepartement')) return [];
      const fault = findFault(parts, !sansTotal);
      if (fault === null) return [];
      const { somme, conseil } = fault;
      const addition = parts.map(({ valeur }) => formatNumber(valeur ?? 0)).join(' + ');
      return [
        {
          ...{ source: 'indicateurs', chemin: [chiffre.id, CLES[detail]], gravite: 'alerte' },
          code: 'C-POURCENTAGES',
          message: `${chiffre.libelle} : ${NOMS[detail]} font ${formatQuantity(somme, '%')}, pas 100 % (${addition})`,
          conseil,
        },
      ];
    });
  });
