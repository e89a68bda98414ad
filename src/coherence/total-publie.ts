import type { Ecart } from '../domain/chiffres.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Chemin } from '../edition/parse-yaml.ts';
import type { Edition } from '../edition/types.ts';
import type { Regle } from './regle.ts';

/** The key of indicateurs.yaml that holds each detail. */
const CLES: Record<Ecart['detail'], string> = {
  parDepartement: 'par_departement',
  parTerritoire: 'par_territoire',
  parCategorie: 'par_categorie',
  calcul: 'calcul',
};

/** The published total is typed beside the figure, or beside the cohort that the figure reads. */
function locateTotal(
  id: string,
  edition: Edition,
  detail: Ecart['detail'],
): { source: string; chemin: Chemin } {
  const calcul = edition.indicateurs[id]?.calcul;
  if (calcul?.nature === 'apprenants' && edition.indicateurs[id]?.total_publie === undefined) {
    const formations = edition.promotions?.formations ?? [];
    for (const [f, { promotions }] of formations.entries()) {
      const p = promotions.findIndex((promotion) => promotion.id === calcul.promotion);
      if (p >= 0) {
        return {
          source: 'promotions',
          chemin: ['formations', f, 'promotions', p, 'apprenants', 'total_publie'],
        };
      }
    }
  }
  const typed = edition.indicateurs[id]?.total_publie !== undefined;
  return { source: 'indicateurs', chemin: [id, typed ? 'total_publie' : CLES[detail]] };
}

const NOMS: Record<Ecart['detail'], string> = {
  parDepartement: 'les départements donnent',
  parTerritoire: 'les territoires donnent',
  parCategorie: 'les catégories donnent',
  calcul: 'le détail du rapport donne',
};

/** A total printed by the source that its own detail does not give. */
export const checkTotalPublie: Regle = ({ edition, chiffres }) =>
  Object.values(chiffres).flatMap(({ id, libelle, valeur, ecarts }) =>
    ecarts.map(({ detail, somme }) => ({
      ...locateTotal(id, edition, detail),
      gravite: 'alerte',
      code: 'C-TOTAL',
      message: `${libelle} : le total publié est ${formatNumber(valeur ?? 0)}, ${NOMS[detail]} ${formatNumber(somme)} (écart : ${formatNumber((valeur ?? 0) - somme)})`,
      conseil:
        'Corrigez le détail ou le total ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : le site montre les deux.',
    })),
  );
