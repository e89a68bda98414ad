/** Tables of fonds dédiés, of next year's budget, of the affectation of the result, and of funders. */
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { compareMontants, shareOfWhole } from '../../domain/comptes/evolution.ts';
import { sumFondsDedies } from '../../domain/comptes/fonds-dedies.ts';
import { FINE } from '../../format/nombre.ts';
import { chooseUnite, formatEcart, formatMontant, formatSomme, formatTaux, sayUnite } from './montants.ts';
import type { SourceComptes } from './source.ts';
import type { ColonneComptes, LigneComptes, TableComptesVue } from './table.ts';

/** Opening, movements and closing by project; a column that nobody fills is left out. */
export function tableFondsDedies(
  { fondsDedies, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): TableComptesVue | null {
  if (fondsDedies.length === 0) return null;
  const unite = chooseUnite(
    affichage,
    fondsDedies.flatMap(({ ouverture, reports, utilisations, imprimee }) => [
      ...[ouverture, reports, utilisations, imprimee],
    ]),
  );
  const columns = (
    [
      ['ouverture', 'Ouverture'],
      ['reports', 'Reports'],
      ['utilisations', 'Utilisations'],
      ['imprimee', 'Clôture'],
    ] as const
  ).filter(([cle]) => fondsDedies.some((fonds) => fonds[cle] !== null));
  const write = (ligne: Omit<(typeof fondsDedies)[number], 'projet'>): string[] =>
    columns.map(([cle]) => {
      const value = ligne[cle];
      // What is used goes out.
      return formatMontant(cle === 'utilisations' && value !== null ? 0 - value : value, unite);
    });
  const gaps = fondsDedies.filter(
    ({ cloturePubliee, cloture }) => cloturePubliee !== null && cloturePubliee !== cloture,
  );
  return {
    id: 'fonds-dedies',
    titre: `Fonds dédiés ${exercices.noms.montant}`,
    unite: sayUnite(unite),
    colonnes: columns.map(([, titre]) => ({ titre, discrete: false })),
    lignes: [
      ...fondsDedies.map((fonds): LigneComptes => ({
        ...{ nature: 'ligne', libelle: fonds.projet, cellules: write(fonds) },
      })),
      ...(fondsDedies.length > 1
        ? [{ nature: 'resultat' as const, libelle: 'Total', cellules: write(sumFondsDedies(fondsDedies)) }]
        : []),
    ],
    notes: gaps.map(
      ({ projet, imprimee, cloture }) =>
        `Clôture publiée : ${formatSomme(imprimee, unite)} pour « ${projet} » (le calcul donne ${formatSomme(cloture, unite)}).`,
    ),
    source,
  };
}

/** What is planned beside what was done; null without a budget. */
export function tableBudget(
  { budget, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): TableComptesVue | null {
  if (!budget) return null;
  const { produits, charges, totalProduits, totalCharges, solde, annee } = budget;
  const all = [...produits, ...charges];
  const unite = chooseUnite(
    affichage,
    all.flatMap(({ montant, precedent }) => [montant, precedent]),
  );
  const realise = all.some(({ precedent }) => precedent !== null);
  const write = (montants: (typeof all)[number] | typeof totalProduits): string[] => {
    const evolution = compareMontants(montants);
    const now = formatMontant(montants.montant, unite);
    if (!realise) return [now];
    return [
      formatMontant(montants.precedent, unite),
      now,
      formatEcart(evolution?.ecart ?? null, unite),
      evolution?.nouveau === true ? 'nouveau' : formatTaux(evolution?.pourcent ?? null, { signe: true }),
    ];
  };
  const section = (libelle: string, lignes: typeof produits, total: typeof totalProduits): LigneComptes[] => [
    { nature: 'section', libelle, cellules: [] },
    ...lignes.map((ligne): LigneComptes => ({
      ...{ nature: 'ligne', libelle: ligne.libelle, cellules: write(ligne) },
    })),
    { nature: 'total', libelle: `Total des ${libelle.toLowerCase()}`, cellules: write(total) },
  ];
  const done =
    totalProduits.precedent === null || totalCharges.precedent === null
      ? null
      : totalProduits.precedent - totalCharges.precedent;
  return {
    id: 'budget',
    titre: `Budget prévisionnel ${annee}`,
    unite: sayUnite(unite),
    colonnes: realise
      ? [
          { titre: `Réalisé ${exercices.noms.montant}`, discrete: false },
          { titre: `Budget ${annee}`, discrete: false },
          { titre: 'Écart', discrete: true },
          { titre: 'Évolution', discrete: true },
        ]
      : [{ titre: `Budget ${annee}`, discrete: false }],
    lignes: [
      ...section('Produits', produits, totalProduits),
      ...section('Charges', charges, totalCharges),
      {
        nature: 'resultat',
        libelle: 'Résultat prévu',
        cellules: realise
          ? [formatMontant(done, unite), formatMontant(solde, unite), '', '']
          : [formatMontant(solde, unite)],
      },
    ],
    notes: [
      solde === 0
        ? 'Budget en équilibre.'
        : `Budget présenté avec un ${solde > 0 ? 'excédent' : 'déficit'} de ${formatSomme(Math.abs(solde), unite)}.`,
    ],
    source,
  };
}

/** What the assembly is asked to do with the result; null when nobody says. */
export function tableAffectation(
  { affectation, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): TableComptesVue | null {
  if (!affectation) return null;
  const unite = chooseUnite(
    affichage,
    affectation.lignes.map(({ montant }) => montant),
  );
  return {
    id: 'affectation',
    titre: `Affectation du résultat ${exercices.noms.montant}`,
    unite: sayUnite(unite),
    colonnes: [{ titre: 'Proposition', discrete: false }],
    lignes: [
      ...affectation.lignes.map(({ libelle, montant }): LigneComptes => ({
        ...{ nature: 'ligne', libelle, cellules: [formatMontant(montant, unite)] },
      })),
      {
        nature: 'resultat',
        libelle: 'Résultat affecté',
        cellules: [formatMontant(affectation.total, unite)],
      },
    ],
    notes: [],
    source,
  };
}

/** Funders over the known years, then how the last year moved and what share it is; null without funders. */
export function tableFinancements(
  { financements, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): TableComptesVue | null {
  if (!financements) return null;
  const { annees, financeurs, totaux } = financements;
  const unite = chooseUnite(
    affichage,
    financeurs.flatMap(({ montants, objets }) => [...montants, ...objets.flatMap((objet) => objet.montants)]),
  );
  const last = annees.length - 1;
  const whole = totaux[last] ?? null;
  const compared = last > 0 && annees[last - 1] === exercices.noms.precedent && exercices.comparables;
  // The newest year first, as in the other tables.
  const write = (montants: readonly (number | null)[]): string[] => {
    const evolution = compareMontants({
      montant: montants[last] ?? null,
      precedent: montants[last - 1] ?? null,
    });
    const share = shareOfWhole(montants[last] ?? null, whole);
    return [
      ...montants.map((montant) => formatMontant(montant, unite)).toReversed(),
      ...(compared
        ? [evolution?.nouveau === true ? 'nouveau' : formatTaux(evolution?.pourcent ?? null, { signe: true })]
        : []),
      formatTaux(share),
    ];
  };
  const colonnes: ColonneComptes[] = [
    ...annees.map((titre) => ({ titre, discrete: false })).toReversed(),
    ...(compared ? [{ titre: 'Évolution', discrete: true }] : []),
    { titre: `Part ${exercices.noms.montant}`, discrete: true },
  ];
  return {
    id: 'financements',
    titre:
      annees.length > 1
        ? `Financements de ${annees[0] ?? ''} à ${annees[last] ?? ''}`
        : `Financements ${annees[0] ?? ''}`,
    unite: sayUnite(unite),
    colonnes,
    lignes: [
      ...financeurs.flatMap(({ libelle, montants, objets }): LigneComptes[] => {
        const [only] = objets;
        if (objets.length === 1 && only) {
          const precision = only.libelle;
          return [{ nature: 'ligne', libelle, precision, cellules: write(montants) }];
        }
        return [
          { nature: 'ligne', libelle, cellules: write(montants) },
          ...objets.map((objet): LigneComptes => ({
            ...{ nature: 'detail', libelle: objet.libelle, cellules: write(objet.montants) },
          })),
        ];
      }),
      ...(financeurs.length > 1
        ? [{ nature: 'resultat' as const, libelle: 'Total', cellules: write(totaux) }]
        : []),
    ],
    notes:
      last > 0 && !exercices.comparables
        ? [
            `L’exercice ${exercices.noms.montant} compte ${exercices.mois.montant} mois${FINE}; le précédent, ${exercices.mois.precedent}.`,
          ]
        : [],
    source,
  };
}
