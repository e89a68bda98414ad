import type { ChartConfiguration, FontSpec, Scale } from 'chart.js';
import { aspectDeBarre } from './aspect.ts';
import { type Disposition, disposer } from './disposition.ts';
import { pluginDeDessin } from './dessin.ts';
import type { Boite, Graphique, Mesure, Police, Theme } from './types.ts';

type Configuration = ChartConfiguration<'bar', (number | null)[], string[]>;

const enFonte = (police: Police): Partial<FontSpec> => ({
  family: police.famille,
  size: police.taille,
  weight: police.graisse,
});

/** Bounds of the value axis: they hold zero and every bar, so that lengths are in proportion to the values. */
function bornes({ empile, series, categories }: Graphique): { min: number; max: number } {
  const extremites = categories.flatMap((_, rang) => {
    const valeurs = series.map((serie) => serie.valeurs[rang] ?? 0);
    if (empile !== true) return valeurs;
    const somme = (garder: (n: number) => boolean): number =>
      valeurs.filter(garder).reduce((a, b) => a + b, 0);
    return [somme((n) => n > 0), somme((n) => n < 0)];
  });
  const min = Math.min(0, ...extremites);
  const max = Math.max(0, ...extremites);
  return min === max ? { min: 0, max: 1 } : { min, max };
}

/** Tooltip in the site's own colours; it says the category, then « série : valeur » (or the value alone). */
function infobulle(graphique: Graphique, theme: Theme, { police, policeChiffres }: Disposition) {
  const plusieurs = graphique.series.length > 1;
  return {
    backgroundColor: theme.texte,
    titleColor: theme.fond,
    bodyColor: theme.fond,
    titleFont: enFonte(police),
    bodyFont: enFonte({ ...policeChiffres, taille: police.taille }),
    displayColors: false,
    // Inside the bar: the value at its end stays readable.
    ...(graphique.type === 'barres' ? { yAlign: 'top' as const } : { xAlign: 'right' as const }),
    cornerRadius: 0,
    caretSize: 0,
    padding: 10,
    callbacks: {
      title: (points: { dataIndex: number }[]) => graphique.categories[points[0]?.dataIndex ?? -1]?.nom ?? '',
      label: ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }) => {
        const serie = graphique.series[datasetIndex];
        const etiquette = serie?.etiquettes[dataIndex] ?? '';
        return plusieurs ? `${serie?.nom ?? ''}\u00a0: ${etiquette}` : etiquette;
      },
    },
  };
}

/**
 * The one configuration from which chart.js draws at build (`svg.ts`) and in the browser (`toile.ts`).
 * Colours and fonts of `theme` are passed on untouched, so `var(--x, …)` is fine.
 * No animation on either side: the drawing is already there when the canvas comes over it.
 */
export function chartConfiguration(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): Configuration {
  const horizontal = graphique.type === 'barres_horizontales';
  const disposition = disposer(graphique, theme, boite, mesurer);
  const { place, police } = disposition;
  const { min, max } = bornes(graphique);
  const empile = graphique.empile === true;

  // Values of negative bars stand between the zero line and the names.
  const placeSous = min < 0 ? place : 0;
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
      ...(horizontal ? { crossAlign: 'far' as const } : { maxRotation: 90 }),
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
      datasets: graphique.series.map((serie, rang) => {
        const fonds = graphique.categories.map((_, categorie) => {
          const { couleur, hachures } = aspectDeBarre(graphique, rang, categorie);
          return hachures ? 'transparent' : (theme.couleurs[couleur] ?? theme.texte);
        });
        return {
          label: serie.nom,
          data: [...serie.valeurs],
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
      interaction: { mode: 'index', intersect: false, axis: horizontal ? 'y' : 'x' },
      scales: horizontal ? { x: valeurs, y: categories } : { x: categories, y: valeurs },
      plugins: { legend: { display: false }, tooltip: infobulle(graphique, theme, disposition) },
    },
    plugins: [pluginDeDessin(graphique, theme, disposition)],
  };
}
