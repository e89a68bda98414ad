import type { Colonne, TableauVue } from '../tableau.ts';

/** Drops the columns in which no row says anything: what is absent leaves no empty heading. */
export function dropEmptyColumns(tableau: TableauVue): TableauVue {
  const kept = tableau.colonnes.map((_, i) => tableau.lignes.some((row) => row[i] !== null && row[i] !== ''));
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => kept[i]);
  return {
    ...tableau,
    colonnes: keep(tableau.colonnes),
    lignes: tableau.lignes.map(keep),
    ...(tableau.total ? { total: keep(tableau.total) } : {}),
    ...(tableau.groupes
      ? {
          groupes: tableau.groupes.map(({ sousTotal, ...groupe }) => ({
            ...groupe,
            ...(sousTotal ? { sousTotal: keep(sousTotal) } : {}),
          })),
        }
      : {}),
  };
}

/** What the page draws and the files export of a column, without the way to read it. */
export function toColonne({ cle, titre, nombre, court, date }: Colonne): Colonne {
  return {
    cle,
    titre,
    ...(nombre ? { nombre } : {}),
    ...(court ? { court } : {}),
    ...(date ? { date } : {}),
  };
}
