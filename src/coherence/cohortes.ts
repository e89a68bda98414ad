import type { Formation, Promotion } from '../../schemas/promotions.ts';
import { isRounding } from '../domain/arrondi.ts';
import { sum } from '../domain/repartition.ts';
import { formatNumber, formatQuantity } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

interface Lue {
  promotion: Promotion;
  /** « Formation PACTE, Promotion 2023-2024 ». */
  nom: string;
  chemin: Constat['chemin'];
}

function listPromotions(formations: readonly Formation[]): Lue[] {
  return formations.flatMap((formation, f) =>
    formation.promotions.map((promotion, p) => ({
      promotion,
      nom: `${formation.titre}, ${promotion.titre}`,
      chemin: ['formations', f, 'promotions', p],
    })),
  );
}

/** Learners as announced against their départements; `told`: a figure of the report says it already. */
function checkApprenants({ promotion: { apprenants }, nom, chemin }: Lue, told: boolean): Constat[] {
  const { nombre, par_departement: detail, total_publie: publie } = apprenants;
  const values = Object.values(detail ?? {});
  const somme = sum(values);
  const annonces = [
    { cle: 'nombre', annonce: nombre, quoi: 'le nombre d’apprenants' },
    ...(told ? [] : [{ cle: 'total_publie', annonce: publie, quoi: 'le total publié' }]),
  ];
  return annonces.flatMap(({ cle, annonce, quoi }): Constat[] => {
    const compared = somme ?? (cle === 'total_publie' ? (nombre ?? null) : null);
    if (annonce === undefined || compared === null || compared === annonce) return [];
    // A département without value can only lack.
    if (compared < annonce && values.includes(null)) return [];
    const donne = somme === null ? `« nombre: » donne` : 'les départements donnent';
    return [
      {
        ...{
          source: 'promotions',
          chemin: [...chemin, 'apprenants', cle],
          gravite: 'alerte',
          code: 'C-TOTAL',
        },
        message: `${nom} : ${quoi} est ${formatNumber(annonce)}, ${donne} ${formatNumber(compared)} (écart : ${formatNumber(annonce - compared)})`,
        conseil:
          'Corrigez le détail ou le total ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
      },
    ];
  });
}

/** The largest number of learners that the cohort gives: nobody outside it can graduate. */
function countAll({ apprenants }: Promotion): number | null {
  const { nombre, par_departement: detail, total_publie: publie } = apprenants;
  const values = Object.values(detail ?? {});
  const known = [nombre, publie, values.includes(null) ? null : sum(values)].filter(
    (value) => typeof value === 'number',
  );
  return known.length === 0 ? null : Math.max(...known);
}

/** Graduates and dissertations are those of the learners. */
function checkDiplomes({ promotion, nom, chemin }: Lue): Constat[] {
  const { diplomes, diplomes_en_attente: attente, memoires_soutenus: memoires } = promotion;
  const whole = countAll(promotion);
  if (whole === null) return [];
  const parts = [
    {
      cle: diplomes === undefined ? 'diplomes_en_attente' : 'diplomes',
      valeur: sum([diplomes, attente]),
      quoi: attente === undefined ? 'diplômés' : 'diplômés et diplômes en attente',
    },
    { cle: 'memoires_soutenus', valeur: memoires ?? null, quoi: 'mémoires soutenus' },
  ];
  return parts.flatMap(({ cle, valeur, quoi }): Constat[] => {
    if (valeur === null || valeur <= whole) return [];
    return [
      {
        ...{ source: 'promotions', chemin: [...chemin, cle], gravite: 'erreur', code: 'C-PARTIE' },
        message: `${nom} : ${formatNumber(valeur)} ${quoi} pour ${formatNumber(whole)} apprenants`,
        conseil: 'Corrigez l’un des deux nombres.',
      },
    ];
  });
}

/** The rate that the source prints against the one that graduates and learners give. */
function checkTaux({ promotion, nom, chemin }: Lue): Constat[] {
  const { diplomes, taux_diplomes: publie, memoires_soutenus: memoires } = promotion;
  const whole = countAll(promotion);
  if (diplomes === undefined || publie === undefined || whole === null || whole === 0) return [];
  const calcule = (diplomes / whole) * 100;
  // Some count it among those who defended a dissertation.
  const presentes = memoires === undefined || memoires === 0 ? calcule : (diplomes / memoires) * 100;
  if (isRounding(calcule, publie) || isRounding(presentes, publie)) return [];
  return [
    {
      ...{ source: 'promotions', chemin: [...chemin, 'taux_diplomes'], gravite: 'alerte', code: 'C-PART' },
      message: `${nom} : la source imprime ${formatQuantity(publie, '%')} de diplômés, le calcul donne ${formatQuantity(Math.round(calcule * 10) / 10, '%')} (${formatNumber(diplomes)} sur ${formatNumber(whole)})`,
      conseil:
        'Corrigez le taux ou l’un des deux nombres ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
    },
  ];
}

/** Cohorts: learners against their detail, graduates against learners. */
export const checkCohortes: Regle = ({ edition: { promotions, indicateurs } }) => {
  const called = new Set(
    Object.values(indicateurs).flatMap(({ calcul }) =>
      calcul?.nature === 'apprenants' ? [calcul.promotion] : [],
    ),
  );
  return listPromotions(promotions?.formations ?? []).flatMap((lue) => [
    ...checkApprenants(lue, called.has(lue.promotion.id)),
    ...checkDiplomes(lue),
    ...checkTaux(lue),
  ]);
};
