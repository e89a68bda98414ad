import type { ChartConfiguration, Scale } from 'chart.js';
import { aspectDe } from './aspect.ts';
import { dessinDeBarres } from './barres-dessin.ts';
import { disposerBarres, estEmpile } from './barres-disposition.ts';
import { bornesDe } from './bornes.ts';
import { infobulle } from './infobulle.ts';
import { enFonte } from './texte.ts';
import type { Boite, Graphique, Mesure, Theme } from './types.ts';

/** Values as lengths: as they are, or in % of their category, whose unknown part leaves no bar at all. */
function longueurs(graphique: Graphique): (number | null)[][] {
  if (graphique.type !== 'barres_100') return graphique.series.map(({ valeurs }) => [...valeurs]);
  return graphique.series.map(({ valeurs }) =>
    valeurs.map((valeur, categorie) => {
      const toutes = graphique.series.map((serie) => serie.valeurs[categorie] ?? null);
      const somme = toutes.reduce<number>((total, n) => total + (n ?? 0), 0);
      return valeur === null || toutes.includes(null) || somme === 0 ? null : (valeur / somme) * 100;
    }),
  );
}

/** chart.js's configuration of bars, in any direction, side by side or stacked. */
export function configurationDeBarres(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): ChartConfiguration<'bar', (number | null)[], string[]> {
  const horizontal = graphique.horizontal === true;
  const empile = estEmpile(graphique);
  const disposition = disposerBarres(graphique, theme, boite, mesurer);
  const { place, police } = disposition;
  const { min, max } = graphique.type === 'barres_100' ? { min: 0, max: 100 } : bornesDe(graphique);

  // Values of negative bars stand between the zero line and the names.
  const placeSous = min < 0 && !empile ? place : 0;
  const retrait = horizontal ? 10 : 10 + placeSous;

  const categories = {
    type: 'category' as const,
    stacked: empile,
    grid: { display: false, drawTicks: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      color: theme.texte,
      font: enFonte(police),
      padding: retrait,
      ...(horizontal ? { crossAlign: 'far' as const } : { maxRotation: 0 }),
    },
    // chart.js keeps the padding all around the names: the outer ones would be white bands.
    afterFit(axe: Scale) {
      if (horizontal) {
        axe.width += placeSous - retrait;
        axe.paddingTop = 0;
        axe.paddingBottom = 0;
      } else {
        axe.height -= retrait - 2;
      }
    },
  };
  const valeurs = { type: 'linear' as const, display: false, stacked: empile, min, max };
  const marge = max > 0 ? place : 0;

  return {
    type: 'bar',
    data: {
      labels: disposition.noms,
      datasets: longueurs(graphique).map((data, serie) => {
        const fonds = graphique.categories.map((_, categorie) => {
          const { couleur, motif } = aspectDe(graphique, serie, categorie);
          return motif === 'plein' ? (theme.couleurs[couleur ?? -1] ?? theme.texte) : 'transparent';
        });
        return {
          label: graphique.series[serie]?.nom ?? '',
          data,
          backgroundColor: fonds,
          // Otherwise chart.js computes a hover colour, and cannot read oklch() or var().
          hoverBackgroundColor: fonds,
          borderWidth: 0,
          clip: false as const,
          categoryPercentage: disposition.occupation,
          barPercentage: empile || graphique.series.length < 2 ? 1 : 0.92,
          maxBarThickness: disposition.epaisseurMax,
        };
      }),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: horizontal ? 'y' : 'x',
      layout: { autoPadding: false, padding: horizontal ? { right: marge } : { top: marge } },
      // Of a stack the one segment under the pointer: all of them would not fit over two thin bars.
      interaction: empile
        ? { mode: 'nearest', intersect: true }
        : { mode: 'index', intersect: false, axis: horizontal ? 'y' : 'x' },
      scales: horizontal ? { x: valeurs, y: categories } : { x: categories, y: valeurs },
      plugins: {
        legend: { display: false },
        // Inside the bar: the value at its end stays readable.
        tooltip: {
          ...infobulle(graphique, theme, police),
          ...(horizontal ? { xAlign: 'right' as const } : { yAlign: 'top' as const }),
        },
      },
    },
    plugins: [dessinDeBarres(graphique, theme, disposition)],
  };
}
