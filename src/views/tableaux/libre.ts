import type { Edition } from '../../edition/types.ts';
import { slugify } from '../../format/texte.ts';
import type { TableauVue } from '../tableau.ts';

/** A table of `tableaux.yaml`. A column of numbers only is set as numbers. */
export function tableLibre(edition: Edition, id: string): TableauVue {
  const saisi = edition.tableaux[id];
  const lignes = saisi?.lignes ?? [];
  return {
    id: `tableau-${slugify(id)}`,
    titre: saisi?.titre ?? id,
    colonnes: (saisi?.colonnes ?? []).map(({ titre, unite }, i) => ({
      cle: slugify(titre).replaceAll('-', '_'),
      titre,
      nombre: lignes.every((row) => typeof row[i] === 'number' || row[i] === null),
      ...(unite === undefined ? {} : { unite }),
    })),
    lignes,
    note: saisi?.note,
    source: saisi?.source,
  };
}
