/** The accounts as open data: one file a table, amounts in euros, rates in %. */
import { type DeuxAns, toEuros } from '../../domain/comptes/centimes.ts';
import { type Compte, listPostes } from '../../domain/comptes/compte.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { listEquilibre } from '../../domain/comptes/equilibre.ts';
import { compareMontants, shareOfWhole } from '../../domain/comptes/evolution.ts';
import type { Cellule, Colonne, TableauVue } from '../tableau.ts';
import { chooseTaux } from './table.ts';

const euros = (centimes: number | null): number | null => (centimes === null ? null : toEuros(centimes));
/** As the page rounds: away from zero. */
const tenth = (pourcent: number | null): number | null =>
  pourcent === null ? null : (Math.sign(pourcent) * Math.round(Math.abs(pourcent) * 10)) / 10;

const montant = (cle: string, titre: string): Colonne => ({ cle, titre, nombre: true, unite: '€' });

/** N, N-1, difference and evolution, under the heads that the page gives them. */
function moveColumns({ exercices: { noms } }: Comptes, unite: '€' | null = '€'): Colonne[] {
  return [
    ...(['montant', 'precedent'] as const).map((cle): Colonne => ({
      ...{ cle, titre: noms[cle], nombre: true },
      ...(unite && { unite }),
    })),
    montant('ecart', 'Écart'),
    { cle: 'evolution', titre: 'Évolution', nombre: true, unite: '%' },
  ];
}

/** `publiee`: the evolution that the source prints, which the page prints too when the amounts give another. */
function moveOf(montants: DeuxAns, comparables: boolean, publiee?: number): Cellule[] {
  const evolution = compareMontants(montants);
  return [
    euros(montants.montant),
    euros(montants.precedent),
    euros(evolution?.ecart ?? null),
    comparables ? tenth(chooseTaux(evolution?.pourcent ?? null, publiee)) : null,
  ];
}

/** Sub-lines are told from the lines that they add up to. */
function natureOf({ sections }: Compte): (cle: string, chemin: readonly unknown[]) => string {
  const rubriques = new Set(
    Object.values(sections).flatMap(({ lignes }) => lignes.map(({ chemin }) => chemin.join('.'))),
  );
  return (cle, chemin) =>
    cle === 'detail' ? 'détail' : rubriques.has(chemin.join('.')) ? 'rubrique' : 'total ou résultat';
}

/** What the lines of a rubrique are parts of, by where they stand in finances.yaml. Cents. */
function listRubriques({ sections }: Compte): Map<string, number | null> {
  return new Map(
    Object.values(sections)
      .flatMap(({ lignes }) => lignes)
      .filter(({ details }) => details.length > 0)
      .flatMap((ligne) =>
        [ligne, ...ligne.details].map(({ chemin }) => [chemin.join('.'), ligne.imprime.montant] as const),
      ),
  );
}

function openCompte(comptes: Comptes, source: string): TableauVue[] {
  const { compte, contributions, exercices } = comptes;
  if (!compte) return [];
  const whole = compte.totalProduits.imprime.montant;
  const nature = natureOf(compte);
  const rubriques = listRubriques(compte);
  return [
    {
      id: 'compte-de-resultat',
      titre: `Compte de résultat ${exercices.noms.montant}`,
      source,
      colonnes: [
        { cle: 'poste', titre: 'Poste' },
        { cle: 'nature', titre: 'Nature', court: true },
        ...moveColumns(comptes),
        { cle: 'part_des_produits', titre: 'Part des produits', nombre: true, unite: '%' },
        { cle: 'part_de_la_rubrique', titre: 'Part de la rubrique', nombre: true, unite: '%' },
      ],
      lignes: listPostes(compte).map(
        ({ libelle, cle, chemin, imprime, evolutionPubliee, partPubliee: { montant: partPubliee } }) => [
          ...[libelle, nature(cle, chemin), ...moveOf(imprime, exercices.comparables, evolutionPubliee)],
          tenth(chooseTaux(shareOfWhole(imprime.montant, whole), partPubliee)),
          tenth(shareOfWhole(imprime.montant, rubriques.get(chemin.join('.')) ?? null)),
        ],
      ),
    },
    {
      id: 'contributions-volontaires',
      titre: `Contributions volontaires en nature ${exercices.noms.montant}`,
      source,
      colonnes: [{ cle: 'cote', titre: 'Côté' }, { cle: 'poste', titre: 'Poste' }, ...moveColumns(comptes)],
      lignes: [
        ...(contributions?.ressources ?? []).map((ligne) => ['Ressources', ligne] as const),
        ...(contributions?.emplois ?? []).map((ligne) => ['Emplois', ligne] as const),
      ].map(([cote, ligne]) => [cote, ligne.libelle, ...moveOf(ligne, exercices.comparables)]),
    },
  ];
}

function openBilan(comptes: Comptes, source: string): TableauVue[] {
  const { bilan, equilibre, exercices, fondsDedies } = comptes;
  return [
    {
      id: 'bilan',
      titre: `Bilan ${exercices.noms.montant}`,
      source,
      colonnes: [
        { cle: 'cote', titre: 'Côté' },
        { cle: 'poste', titre: 'Poste' },
        montant('brut', 'Brut'),
        montant('amortissements', 'Amortissements'),
        montant('montant', 'Net'),
        montant('precedent', 'Exercice précédent'),
      ],
      lignes: [
        ...(bilan?.actif ?? []).map(({ libelle, brut, amortissements, ...ligne }) => [
          ...['Actif', libelle, euros(brut), euros(amortissements)],
          ...[euros(ligne.montant), euros(ligne.precedent)],
        ]),
        ...(bilan?.passif ?? []).map((ligne) => [
          ...['Passif', ligne.libelle, null, null, euros(ligne.montant), euros(ligne.precedent)],
        ]),
      ],
    },
    {
      id: 'equilibre-financier',
      titre: `Équilibre financier ${exercices.noms.montant}`,
      source,
      colonnes: [
        { cle: 'poste', titre: 'Poste' },
        { cle: 'unite', titre: 'Unité', court: true },
        // Days stand below euros.
        ...moveColumns(comptes, null),
      ],
      lignes: equilibre
        ? [
            // Balances at one date compare whatever the length of the exercices.
            ...listEquilibre(equilibre).map(({ libelle, imprime, evolutionPubliee }) => [
              ...[libelle, '€', ...moveOf(imprime, true, evolutionPubliee)],
            ]),
            ...(equilibre.jours.montant === null
              ? []
              : [
                  [
                    'Jours de charges',
                    'jours',
                    equilibre.jours.montant,
                    equilibre.jours.precedent,
                    null,
                    null,
                  ],
                ]),
          ]
        : [],
    },
    {
      id: 'fonds-dedies',
      titre: `Fonds dédiés ${exercices.noms.montant}`,
      source,
      colonnes: [
        { cle: 'projet', titre: 'Projet' },
        montant('ouverture', 'Ouverture'),
        montant('reports', 'Reports'),
        montant('utilisations', 'Utilisations'),
        montant('cloture', 'Clôture'),
      ],
      lignes: fondsDedies.map(({ projet, ouverture, reports, utilisations, imprimee }) => [
        ...[projet, euros(ouverture), euros(reports), euros(utilisations), euros(imprimee)],
      ]),
    },
  ];
}

function openSuites(comptes: Comptes, source: string): TableauVue[] {
  const { budget, affectation, financements, exercices } = comptes;
  return [
    {
      id: 'financements',
      titre: 'Financements par financeur',
      source,
      colonnes: [
        { cle: 'financeur', titre: 'Financeur' },
        { cle: 'objet', titre: 'Objet' },
        ...(financements?.annees ?? []).map((annee) => montant(`annee_${annee.replace('-', '_')}`, annee)),
      ],
      lignes: (financements?.financeurs ?? []).flatMap(({ libelle, montants, objets }) =>
        objets.length === 0
          ? [[libelle, null, ...montants.map(euros)]]
          : objets.map((objet) => [
              ...[libelle, objet.libelle === libelle ? null : objet.libelle, ...objet.montants.map(euros)],
            ]),
      ),
    },
    {
      id: 'budget',
      titre: `Budget prévisionnel ${budget?.annee ?? ''}`,
      source,
      colonnes: [
        { cle: 'cote', titre: 'Côté' },
        { cle: 'poste', titre: 'Poste' },
        montant('budget', 'Budget'),
        montant('realise', `Réalisé ${exercices.noms.montant}`),
      ],
      lignes: [
        ...(budget?.produits ?? []).map((ligne) => ['Produits', ligne] as const),
        ...(budget?.charges ?? []).map((ligne) => ['Charges', ligne] as const),
      ].map(([cote, ligne]) => [cote, ligne.libelle, euros(ligne.montant), euros(ligne.precedent)]),
    },
    {
      id: 'affectation',
      titre: `Affectation du résultat ${exercices.noms.montant}`,
      source,
      colonnes: [{ cle: 'poste', titre: 'Affectation' }, montant('montant', 'Montant')],
      lignes: (affectation?.lignes ?? []).map(({ libelle, montant: part }) => [libelle, euros(part)]),
    },
  ];
}

/** Tables without a line are left out by whoever lists them. */
export function listOuvertes(comptes: Comptes, source: string): TableauVue[] {
  return [...openCompte(comptes, source), ...openBilan(comptes, source), ...openSuites(comptes, source)];
}
