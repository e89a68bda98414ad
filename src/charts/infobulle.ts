import { enFonte } from './texte.ts';
import type { Graphique, Police, Theme } from './types.ts';

interface Point {
  datasetIndex: number;
  dataIndex: number;
}

/** « 33 (20 %) » where the drawing shows shares, « 33 » elsewhere. */
export function etiquetteComplete(graphique: Graphique, serie: number, categorie: number): string {
  const { valeurs = [], etiquettes = [], parts } = graphique.series[serie] ?? {};
  const etiquette = etiquettes[categorie] ?? '';
  const part = parts?.[categorie] ?? '';
  return part === '' || part === etiquette || valeurs[categorie] === 0 ? etiquette : `${etiquette} (${part})`;
}

/** Tooltip in the site's own colours; it says the category, then « série : valeur » (or the value alone). */
export function infobulle(graphique: Graphique, theme: Theme, police: Police) {
  const plusieurs = graphique.series.length > 1;
  return {
    backgroundColor: theme.texte,
    titleColor: theme.fond,
    bodyColor: theme.fond,
    titleFont: enFonte(police),
    bodyFont: enFonte({ ...police, graisse: 600 }),
    displayColors: false,
    cornerRadius: 0,
    caretSize: 0,
    padding: 10,
    callbacks: {
      title: (points: Point[]) => graphique.categories[points[0]?.dataIndex ?? -1]?.nom ?? '',
      label: ({ datasetIndex, dataIndex }: Point) => {
        const nom = graphique.series[datasetIndex]?.nom ?? '';
        const etiquette = etiquetteComplete(graphique, datasetIndex, dataIndex);
        return plusieurs ? `${nom}\u00a0: ${etiquette}` : etiquette;
      },
    },
  };
}
