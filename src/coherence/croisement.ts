import type { Chiffre } from '../domain/chiffres.ts';
import { sum } from '../domain/repartition.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** What is typed in indicateurs.yaml for each place, N and N-1, and where the figure holds it. */
const LIEUX = [
  { detail: 'parDepartement', valeur: 'par_departement', precedent: 'precedent_par_departement' },
  { detail: 'parTerritoire', valeur: 'par_territoire', precedent: 'precedent_par_territoire' },
] as const;

function compare(
  whole: Chiffre,
  categories: readonly Chiffre[],
  { detail, ...cles }: (typeof LIEUX)[number],
  annee: 'valeur' | 'precedent',
): Constat[] {
  return (whole[detail] ?? []).flatMap(({ code, nom, [annee]: printed }) => {
    const values = categories.map(
      (categorie) => categorie[detail]?.find((part) => part.code === code)?.[annee] ?? null,
    );
    const somme = sum(values);
    if (printed === null || somme === null || values.includes(null) || somme === printed) return [];
    const quand = annee === 'valeur' ? '' : ', exercice précédent';
    return [
      {
        source: 'indicateurs',
        chemin: [whole.id, cles[annee], code],
        gravite: 'alerte',
        code: 'C-CROISEMENT',
        message: `${whole.libelle}, ${nom}${quand} : ${formatNumber(printed)}, ses catégories y donnent ${formatNumber(somme)} (${values.map((value) => formatNumber(value ?? 0)).join(' + ')})`,
        conseil:
          'Corrigez le total du lieu ou ses catégories ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
      },
    ];
  });
}

/** A figure cut both by kind and by place: in each place, the kinds must add up to the figure, this year and last. */
export const checkCroisement: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => {
    const whole = chiffres[id];
    const categories = (indicateur.par_categorie ?? []).map(({ indicateur: named }) => chiffres[named ?? '']);
    const known = categories.filter((categorie) => categorie !== undefined);
    if (!whole || known.length === 0 || known.length < categories.length) return [];
    return LIEUX.flatMap((lieu) =>
      (['valeur', 'precedent'] as const).flatMap((annee) =>
        indicateur[lieu[annee]] === undefined ? [] : compare(whole, known, lieu, annee),
      ),
    );
  });
