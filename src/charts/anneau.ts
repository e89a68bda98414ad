import type { ChartConfiguration } from 'chart.js';
import { disposerAnneau } from './anneau-disposition.ts';
import { dessinDAnneau } from './anneau-dessin.ts';
import { aspectDe } from './aspect.ts';
import { infobulle } from './infobulle.ts';
import type { Boite, Graphique, Mesure, Theme } from './types.ts';

/** chart.js's configuration of a ring: slices clockwise from noon, in the order of the data. */
export function configurationDAnneau(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): ChartConfiguration<'doughnut', (number | null)[], string> {
  const anneau = disposerAnneau(graphique, theme, boite, mesurer);
  const { x, y, rayon, trou, police } = anneau;
  const fonds = graphique.categories.map((_, categorie) => {
    const { couleur, motif } = aspectDe(graphique, 0, categorie);
    return motif === 'plein' ? (theme.couleurs[couleur ?? -1] ?? theme.texte) : 'transparent';
  });
  return {
    type: 'doughnut',
    data: {
      labels: graphique.categories.map(({ nom }) => nom),
      datasets: [
        {
          data: (graphique.series[0]?.valeurs ?? []).map((valeur) => valeur ?? 0),
          backgroundColor: fonds,
          hoverBackgroundColor: fonds,
          // The white line between two slices.
          borderColor: theme.fond,
          hoverBorderColor: theme.fond,
          borderWidth: 2,
        },
      ],
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      cutout: trou,
      radius: rayon,
      layout: {
        autoPadding: false,
        padding: {
          left: x - rayon,
          right: boite.largeur - x - rayon,
          top: y - rayon,
          bottom: boite.hauteur - y - rayon,
        },
      },
      plugins: { legend: { display: false }, tooltip: infobulle(graphique, theme, police) },
    },
    plugins: [dessinDAnneau(graphique, theme, anneau)],
  };
}
