import { slugify } from '../../format/texte.ts';
import type { Edition } from '../../edition/types.ts';
import type { TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** The words of one cloud, as open data: how often each came back where the source counts, which it stresses where not. */
export function tableNuage(edition: Edition, id: string): TableauVue {
  const nuage = edition.nuages[id];
  return dropEmptyColumns({
    id: `nuage-${slugify(id)}`,
    titre: nuage?.titre ?? id,
    colonnes: [
      { cle: 'mot', titre: 'Mot' },
      { cle: 'poids', titre: 'Fois', nombre: true },
      { cle: 'en_avant', titre: 'Mis en avant' },
    ],
    lignes: (nuage?.mots ?? []).map(({ mot, poids, en_avant }) => [
      mot,
      poids ?? null,
      en_avant ? 'oui' : null,
    ]),
    source: nuage?.source,
  });
}
