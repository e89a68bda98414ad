import type { Edition } from '../../edition/types.ts';
import type { TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** Partners with their category. */
export function tablePartenaires(edition: Edition): TableauVue {
  const categories = new Map(edition.partenaires?.categories.map(({ id, libelle }) => [id, libelle]));
  return dropEmptyColumns({
    id: 'partenaires',
    titre: 'Partenaires',
    colonnes: [
      { cle: 'categorie', titre: 'Catégorie' },
      { cle: 'nom', titre: 'Nom' },
      { cle: 'role', titre: 'Rôle' },
      { cle: 'site', titre: 'Site' },
    ],
    lignes: (edition.partenaires?.partenaires ?? []).map(({ nom, categorie, role, site }) => [
      categories.get(categorie) ?? null,
      nom,
      role ?? null,
      site ?? null,
    ]),
  });
}
