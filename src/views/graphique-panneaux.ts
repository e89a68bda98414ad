/** Small multiples: one panel for each figure, or for each row of one figure, on one scale. */
import { bornesDe } from '../charts/bornes.ts';
import type { Graphique } from '../charts/types.ts';
import { type Comparaison, stacksRows } from '../domain/comparaison.ts';
import { capitalize } from '../format/texte.ts';
import { nameOfLigne } from './graphique-etiquettes.ts';
import { sideBySide } from './graphique-series.ts';

/** Years from which a panel shows a line rather than bars. */
const ANNEES_EN_LIGNE = 7;

interface Panneau {
  nom: string;
  graphique: Graphique;
}

function drawPanneau(nom: string, comparaison: Comparaison): Panneau {
  const years = comparaison.contenu === 'evolution';
  const type = years && comparaison.lignes.length >= ANNEES_EN_LIGNE ? 'lignes' : 'barres';
  const graphique = sideBySide(comparaison, type);
  const series = graphique.series.map((serie) => (graphique.series.length === 1 ? { ...serie, nom } : serie));
  return { nom, graphique: { ...graphique, series, horizontal: !years } };
}

/** The rows of one figure (or the figures) in two years: a panel for each row, its years side by side. */
function panelsOfLignes(comparaison: Comparaison): Panneau[] {
  const { lignes, colonnes } = comparaison;
  return lignes.map(({ nom }, rang) =>
    drawPanneau(nameOfLigne(nom, comparaison), {
      ...comparaison,
      contenu: 'evolution',
      lignes: colonnes.map(({ annee }) => ({ code: annee ?? '', nom: annee ?? '' })),
      colonnes: [
        {
          chiffre: null,
          annee: null,
          precedent: false,
          mesures: colonnes.map(({ mesures }) => mesures[rang] ?? { valeur: null, secret: false }),
          total: null,
        },
      ],
    }),
  );
}

/** The panels of small multiples, with their names. */
export function toPanneaux(comparaison: Comparaison): Panneau[] {
  const { chiffres, colonnes } = comparaison;
  const panneaux = stacksRows(comparaison)
    ? panelsOfLignes(comparaison)
    : chiffres.map((chiffre) =>
        drawPanneau(capitalize(chiffre.libelle), {
          ...comparaison,
          chiffres: [chiffre],
          colonnes: colonnes.filter((colonne) => colonne.chiffre === chiffre),
        }),
      );
  const scales = panneaux.map(({ graphique }) => bornesDe(graphique));
  const bornes = {
    min: Math.min(0, ...scales.map(({ min }) => min)),
    max: Math.max(0, ...scales.map(({ max }) => max)),
  };
  return panneaux.map(({ nom, graphique }) => ({ nom, graphique: { ...graphique, bornes } }));
}
