import { etiquetteComplete } from './infobulle.ts';
import type { Graphique } from './types.ts';

function nomDuType({ type, horizontal }: Graphique): string {
  switch (type) {
    case 'anneau':
      return 'Diagramme en anneau';
    case 'lignes':
      return 'Courbes';
    case 'barres_empilees':
      return 'Diagramme en barres empilées';
    case 'barres_100':
      return 'Diagramme en barres, en parts de 100\u00a0%';
    case 'barres':
      return horizontal ? 'Diagramme en barres horizontales' : 'Diagramme en barres';
  }
}

/**
 * Text alternative of a drawing: its kind and every value, missing ones included.
 * « Diagramme en barres. Adhérents. 2023 : 49 ; 2024 : 84. », or for several series
 * « Diagramme en barres. Morbihan : 2023, 6 ; 2024, 8. Finistère : … ». Rings and 100 % bars give the shares too.
 */
export function texteAlternatif(graphique: Graphique): string {
  const { categories, series, totaux, type } = graphique;
  const [seule] = series;
  const complete = (serie: number, categorie: number): string =>
    etiquetteComplete(graphique, serie, categorie);
  const corps =
    series.length === 1 && seule !== undefined
      ? [
          ...(seule.nom === '' ? [] : [seule.nom]),
          categories.map(({ nom }, rang) => `${nom}\u00a0: ${complete(0, rang)}`).join('\u202f; '),
        ]
      : categories.map(({ nom }, rang) => {
          const valeurs = series.map((serie, i) => `${serie.nom}, ${complete(i, rang)}`);
          return `${nom}\u00a0: ${valeurs.join('\u202f; ')}`;
        });
  const total = type === 'anneau' ? totaux?.[0] : undefined;
  const phrases = [nomDuType(graphique), ...corps, ...(total === undefined ? [] : [`Total\u00a0: ${total}`])];
  // « n. c. » ends with its own full stop.
  return phrases.map((phrase) => (phrase.endsWith('.') ? phrase : `${phrase}.`)).join(' ');
}
