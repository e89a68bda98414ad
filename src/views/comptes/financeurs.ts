/** The money of each funder, year by year: stacked columns. */
import { texteAlternatif } from '../../charts/alternative.ts';
import { legende } from '../../charts/aspect.ts';
import type { Graphique } from '../../charts/types.ts';
import { sumCentimes } from '../../domain/comptes/centimes.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import type { GraphiqueVue } from '../graphique.ts';
import { chooseUnite, formatSomme } from './montants.ts';
import type { SourceComptes } from './source.ts';

const FINANCEURS = 6;

/** « De 250 000 € en 2020 à 369 404 € en 2023 »: only years of which something is known. */
function sayFinancements(
  { annees, totaux, financeurs }: NonNullable<Comptes['financements']>,
  format: (centimes: number) => string,
): string {
  const [first, last] = [totaux[0] ?? null, totaux.at(-1) ?? null];
  const [from, to] = [annees[0] ?? '', annees.at(-1) ?? ''];
  const who = financeurs.length === 1 ? `Financement « ${financeurs[0]?.libelle ?? ''} »` : 'Financements';
  if (first === null || last === null) return `${who}, de ${from} à ${to}`;
  return first === last
    ? `${who} : ${format(last)} en ${to} comme en ${from}`
    : `${who} : de ${format(first)} en ${from} à ${format(last)} en ${to}`;
}

/** Null for one year alone, where the table says it all, or for amounts below zero. */
export function buildFinanceurs(
  { financements }: Comptes,
  { affichage, source }: SourceComptes,
): GraphiqueVue | null {
  if (!financements || financements.annees.length < 2) return null;
  const { annees, financeurs, totaux } = financements;
  if (financeurs.some(({ montants }) => montants.some((montant) => (montant ?? 0) < 0))) return null;
  const sorted = financeurs.toSorted((a, b) => (b.montants.at(-1) ?? 0) - (a.montants.at(-1) ?? 0));
  const few = sorted.length <= FINANCEURS;
  const kept = few ? sorted : sorted.slice(0, FINANCEURS - 1);
  const rest = sorted.slice(kept.length);
  const series = [
    ...kept.map(({ libelle, montants }) => ({ libelle, montants })),
    ...(few
      ? []
      : [
          {
            libelle: 'Autres financeurs',
            montants: annees.map((_, i) => sumCentimes(rest.map(({ montants }) => montants[i] ?? null))),
          },
        ]),
  ];
  const unite = chooseUnite(affichage, totaux);
  const format = (centimes: number): string => formatSomme(centimes, unite);
  const graphique: Graphique = {
    type: series.length > 1 ? 'barres_empilees' : 'barres',
    categories: annees.map((nom, i) => ({
      nom,
      ...(series.length > 1 ? {} : { role: i === annees.length - 1 ? 'actuel' : 'precedent' }),
    })),
    series: series.map(({ libelle, montants }) => ({
      nom: libelle,
      valeurs: montants.map((montant) => (montant === null ? null : montant / 100)),
      etiquettes: montants.map((montant) => (montant === null ? 'n. c.' : format(montant))),
    })),
    totaux: totaux.map((total) => (total === null ? '' : format(total))),
  };
  const titre = sayFinancements(financements, format);
  return {
    ...{ id: 'financements', titre, unite: undefined, note: undefined, legende: legende(graphique) },
    panneaux: [{ nom: '', graphique, alternative: `${titre}. ${texteAlternatif(graphique)}` }],
    tableau: {
      ...{ id: 'comptes-financements', titre, source },
      colonnes: [
        { cle: 'annee', titre: 'Année' },
        ...series.map(({ libelle }, i) => ({
          ...{ cle: `financeur_${i + 1}`, titre: libelle, nombre: true, unite: '€' },
        })),
        { cle: 'total', titre: 'Total', nombre: true, unite: '€' },
      ],
      lignes: annees.map((annee, i) => [
        annee,
        ...[...series.map(({ montants }) => montants[i] ?? null), totaux[i] ?? null].map((montant) =>
          montant === null ? null : montant / 100,
        ),
      ]),
    },
  };
}
