import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { sum } from '../domain/repartition.ts';
import { formatNumber, formatSigned } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

interface Somme {
  cle: string;
  donne: string;
  values: (number | null | undefined)[];
}

/** Details typed of the previous exercice; a category that is itself a figure has that figure's. */
function listSommes(indicateur: IndicateurSaisi, chiffres: Record<string, Chiffre>): Somme[] {
  const { precedent_par_departement: departements, precedent_par_territoire: territoires } = indicateur;
  const categories = (indicateur.par_categorie ?? []).map(({ precedent, indicateur: id }) =>
    id === undefined ? precedent : chiffres[id]?.precedent,
  );
  return [
    {
      cle: 'precedent_par_departement',
      donne: 'les départements donnent',
      values: Object.values(departements ?? {}),
    },
    {
      cle: 'precedent_par_territoire',
      donne: 'les territoires donnent',
      values: Object.values(territoires ?? {}),
    },
    { cle: 'par_categorie', donne: 'les catégories donnent', values: categories },
  ];
}

/** The previous exercice typed beside a figure against its own detail, typed there too. */
export const checkPrecedentTotal: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => {
    const { precedent, libelle, sans_total: sansTotal } = indicateur;
    if (precedent === undefined || sansTotal) return [];
    return listSommes(indicateur, chiffres).flatMap(({ cle, donne, values }): Constat[] => {
      const somme = sum(values);
      if (somme === null || somme === precedent) return [];
      // A part that is not known can only lack.
      if (somme < precedent && values.some((value) => value == null)) return [];
      return [
        {
          ...{ source: 'indicateurs', chemin: [id, cle], gravite: 'alerte', code: 'C-TOTAL' },
          message: `${libelle}, exercice précédent : le total est ${formatNumber(precedent)}, ${donne} ${formatNumber(somme)} (écart : ${formatSigned(precedent - somme, 2)})`,
          conseil:
            'Corrigez le détail ou « precedent: » ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
        },
      ];
    });
  });
