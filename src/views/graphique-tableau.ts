import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import {
  type Comparaison,
  completeColonne,
  type Contenu,
  stacksRows,
  sumKnown,
} from '../domain/comparaison.ts';
import { slugify } from '../format/texte.ts';
import { SECRET } from './barres.ts';
import { nameOfColonne, nameOfLigne } from './graphique-etiquettes.ts';
import type { Cellule, Colonne, TableauVue } from './tableau.ts';

const ENTETES: Record<Contenu, string> = {
  evolution: 'Année',
  par_departement: 'Département',
  par_territoire: 'Territoire',
  par_categorie: 'Catégorie',
  indicateurs: 'Indicateur',
};

const keyOf = (titre: string): string => slugify(titre).replaceAll('-', '_');

/** Two columns may come to one key (« MSP » and « M.S.P. »): the second is numbered. */
function numberKeys(colonnes: Colonne[]): Colonne[] {
  const seen = new Map<string, number>();
  return colonnes.map((colonne) => {
    const rank = (seen.get(colonne.cle) ?? 0) + 1;
    seen.set(colonne.cle, rank);
    return rank === 1 ? colonne : { ...colonne, cle: `${colonne.cle}_${String(rank)}` };
  });
}

/** Shares that rings and 100 % bars draw, to the tenth: of the column when rows are parts of it, else of the row. */
function shareOf(comparaison: Comparaison, colonne: number, ligne: number): number | null {
  const { colonnes } = comparaison;
  const la = colonnes[colonne];
  const valeur = la?.mesures[ligne]?.valeur ?? null;
  const sameYear = colonnes.filter(({ annee }) => annee === la?.annee);
  const base =
    la === undefined
      ? null
      : stacksRows(comparaison)
        ? completeColonne(la).base
        : sumKnown(sameYear.map(({ mesures }) => mesures[ligne] ?? { valeur: null, secret: false }));
  return valeur === null || base === null || base <= 0 ? null : Math.round((valeur / base) * 1000) / 10;
}

/** The twin table of a chart: every value, the shares that it draws, and a total where adding makes sense. */
export function tableGraphique(
  { id, titre, source }: { id: string; titre: string; source: string | undefined },
  type: GraphiqueSaisi['type'],
  comparaison: Comparaison,
): TableauVue {
  const { contenu, lignes, colonnes, unite } = comparaison;
  const shares = type === 'anneau' || type === 'barres_100';
  // Figures put side by side add up only where the drawing says so.
  const adds = contenu !== 'indicateurs' || shares || type === 'barres_empilees';
  const totals = colonnes.map((colonne) => {
    if (!adds || contenu === 'evolution') return null;
    return contenu === 'indicateurs' && unite !== '%' ? sumKnown(colonne.mesures) : colonne.total;
  });
  const entete = ENTETES[contenu];
  const columns = colonnes.flatMap((colonne): Colonne[] => {
    const nom = nameOfColonne(colonne, comparaison);
    const figure = nom === '' ? 'Valeur' : nom;
    const year = colonne.annee !== null && figure === colonne.annee;
    const cle = keyOf(year ? `${colonne.chiffre?.libelle ?? 'valeur'} ${figure}` : figure);
    const valeur = { cle, titre: figure, nombre: true, ...(unite === undefined ? {} : { unite }) };
    return shares
      ? [
          valeur,
          {
            cle: `part_${cle}`,
            titre: colonnes.length > 1 ? `${figure}, part` : 'Part',
            nombre: true,
            unite: '%',
          },
        ]
      : [valeur];
  });
  return {
    id: `graphique-${slugify(id)}`,
    titre,
    colonnes: numberKeys([{ cle: keyOf(entete), titre: entete }, ...columns]),
    lignes: lignes.map(({ nom }, ligne) => [
      nameOfLigne(nom, comparaison),
      ...colonnes.flatMap(({ mesures }, colonne): Cellule[] => {
        const mesure = mesures[ligne];
        const valeur = mesure?.secret ? SECRET : (mesure?.valeur ?? null);
        return shares ? [valeur, shareOf(comparaison, colonne, ligne)] : [valeur];
      }),
    ]),
    ...(lignes.length > 1 && totals.some((total) => total !== null)
      ? { total: ['Total', ...totals.flatMap((total): Cellule[] => (shares ? [total, null] : [total]))] }
      : {}),
    source,
  };
}
