/** From what is compared to what is drawn. */
import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import type { Categorie, Graphique, Role, Serie } from '../charts/types.ts';
import {
  type ColonneComparee,
  type Comparaison,
  completeColonne,
  type Mesure,
  stacksRows,
  sumKnown,
} from '../domain/comparaison.ts';
import { capitalize } from '../format/texte.ts';
import { formatPart } from './barres.ts';
import { formatMesure, formatShare, nameOfColonne, nameOfLigne, signOf } from './graphique-etiquettes.ts';

const roleOf = ({ precedent }: ColonneComparee): Role => (precedent ? 'precedent' : 'actuel');

function toSerie(colonne: ColonneComparee, comparaison: Comparaison): Serie {
  const rang = colonne.chiffre === null ? 0 : comparaison.chiffres.indexOf(colonne.chiffre);
  return {
    nom: nameOfColonne(colonne, comparaison),
    valeurs: colonne.mesures.map(({ valeur }) => valeur),
    etiquettes: colonne.mesures.map((mesure) => formatMesure(mesure, comparaison.unite)),
    ...(comparaison.colonnes.some(({ precedent }) => precedent) ? { role: roleOf(colonne), rang } : {}),
  };
}

/** Rows against columns, as bars side by side and lines show them. */
export function sideBySide(comparaison: Comparaison, type: 'barres' | 'lignes'): Graphique {
  const { contenu, lignes, colonnes, unite } = comparaison;
  const years = contenu === 'evolution' && colonnes.length === 1 && type === 'barres';
  return {
    type,
    categories: lignes.map(({ nom }, i): Categorie => ({
      nom: nameOfLigne(nom, comparaison),
      ...(years ? { role: i === lignes.length - 1 ? 'actuel' : 'precedent' } : {}),
    })),
    series: colonnes.map((colonne) => toSerie(colonne, comparaison)),
    unite: signOf(unite),
  };
}

const RESTE = 'Non publié';

/** One stack (or one ring) a column: rows are its segments. */
function stackedRows(comparaison: Comparaison, type: 'barres_empilees' | 'barres_100'): Graphique {
  const { lignes, colonnes, unite } = comparaison;
  const entiers = colonnes.map(completeColonne);
  const base = (i: number): number | null => entiers[i]?.base ?? null;
  // Percentages of one whole are their own shares.
  const share = (mesure: Mesure, i: number): string =>
    unite === '%' ? formatMesure(mesure, unite) : formatShare(mesure.valeur, base(i));
  const series: Serie[] = lignes.map(({ nom }, rang) => {
    const mesures = colonnes.map((colonne) => colonne.mesures[rang] ?? { valeur: null, secret: false });
    return {
      nom: nameOfLigne(nom, comparaison),
      // A part that is not told stands in the rest.
      valeurs: mesures.map(({ valeur }, i) => (entiers[i]?.reste == null ? valeur : (valeur ?? 0))),
      etiquettes: mesures.map((mesure) => formatMesure(mesure, unite)),
      parts: mesures.map((mesure, i) => share(mesure, i)),
    };
  });
  if (entiers.some(({ reste }) => reste !== null)) {
    series.push({
      nom: RESTE,
      valeurs: entiers.map(({ reste }) => reste ?? 0),
      etiquettes: entiers.map(({ reste }) => formatMesure({ valeur: reste ?? 0, secret: false }, unite)),
      parts: entiers.map(({ reste }, i) => formatShare(reste ?? 0, base(i))),
      reste: true,
    });
  }
  return {
    type,
    horizontal: true,
    categories: colonnes.map(({ annee }) => ({ nom: annee ?? '' })),
    series,
    unite: signOf(unite),
    ...(type === 'barres_empilees'
      ? {
          totaux: entiers.map((entier) =>
            entier.base === null ? '' : formatMesure({ valeur: entier.base, secret: false }, unite),
          ),
        }
      : {}),
  };
}

/** Figures on top of each other, one stack a row (and a year). */
function stackedFigures(comparaison: Comparaison, type: 'barres_empilees' | 'barres_100'): Graphique {
  const { contenu, lignes, colonnes, chiffres, unite } = comparaison;
  const annees = [...new Set(colonnes.map(({ annee }) => annee))];
  const piles = lignes.flatMap(({ nom }, rang) =>
    annees.map((annee) => {
      const mesures = chiffres.map(
        (chiffre): Mesure =>
          colonnes.find((colonne) => colonne.chiffre === chiffre && colonne.annee === annee)?.mesures[
            rang
          ] ?? {
            valeur: null,
            secret: false,
          },
      );
      const propre = nameOfLigne(nom, comparaison);
      return {
        nom: annees.length > 1 ? `${propre}, ${annee ?? ''}` : propre,
        mesures,
        total: sumKnown(mesures),
      };
    }),
  );
  return {
    type,
    horizontal: contenu !== 'evolution',
    categories: piles.map(({ nom }) => ({ nom })),
    series: chiffres.map(({ libelle }, i) => {
      const mesures = piles.map((pile) => pile.mesures[i] ?? { valeur: null, secret: false });
      return {
        nom: capitalize(libelle),
        valeurs: mesures.map(({ valeur }) => valeur),
        etiquettes: mesures.map((mesure) => formatMesure(mesure, unite)),
        parts: mesures.map(({ valeur }, rang) => formatShare(valeur, piles[rang]?.total ?? null)),
      };
    }),
    unite: signOf(unite),
    totaux: piles.map(({ total }) => {
      if (total !== null)
        return type === 'barres_100' ? '' : formatMesure({ valeur: total, secret: false }, unite);
      // A stack without one of its parts has no total, and no bar in parts of 100 %.
      return formatPart({ valeur: null, secret: false });
    }),
  };
}

/** A ring: the rows of the one column, clockwise. */
function ring(comparaison: Comparaison): Graphique {
  const { categories, series, unite, totaux } = transposed(stackedRows(comparaison, 'barres_empilees'));
  const total = unite === '%' ? undefined : totaux?.filter((texte) => texte !== '');
  return {
    type: 'anneau',
    categories,
    series,
    unite,
    ...(total === undefined || total.length === 0 ? {} : { totaux: total }),
  };
}

/** Segments of the last stack as categories of one series. */
function transposed(graphique: Graphique): Graphique {
  const last = graphique.categories.length - 1;
  return {
    ...graphique,
    categories: graphique.series.map(({ nom, reste }) => ({ nom, ...(reste === true ? { reste } : {}) })),
    series: [
      {
        nom: '',
        valeurs: graphique.series.map(({ valeurs }) => valeurs[last] ?? null),
        etiquettes: graphique.series.map(({ etiquettes }) => etiquettes[last] ?? ''),
        parts: graphique.series.map(({ parts }) => parts?.[last] ?? ''),
      },
    ],
  };
}

/** The drawing of a chart that has one; small multiples have several (`graphique-panneaux.ts`). */
export function toGraphique(
  type: Exclude<GraphiqueSaisi['type'], 'petits_multiples'>,
  comparaison: Comparaison,
): Graphique {
  switch (type) {
    case 'barres':
      return sideBySide(comparaison, 'barres');
    case 'barres_horizontales':
      return { ...sideBySide(comparaison, 'barres'), horizontal: true };
    case 'lignes':
      return sideBySide(comparaison, 'lignes');
    case 'anneau':
      return ring(comparaison);
    case 'barres_empilees':
    case 'barres_100':
      return stacksRows(comparaison) ? stackedRows(comparaison, type) : stackedFigures(comparaison, type);
  }
}
