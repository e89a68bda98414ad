import type { Chiffre } from '../../domain/chiffres.ts';
import type { Edition } from '../../edition/types.ts';
import { labelOf } from '../chiffre.ts';
import type { TableauVue } from '../tableau.ts';

/** Every figure of the edition, as open data. */
export function tableChiffres(edition: Edition, chiffres: Record<string, Chiffre>): TableauVue {
  return {
    id: 'chiffres',
    titre: `Les chiffres de l’édition ${edition.annee}`,
    colonnes: [
      { cle: 'id', titre: 'Identifiant' },
      { cle: 'libelle', titre: 'Libellé' },
      { cle: 'valeur', titre: 'Valeur', nombre: true },
      { cle: 'minimum', titre: 'Minimum', nombre: true },
      { cle: 'maximum', titre: 'Maximum', nombre: true },
      { cle: 'unite', titre: 'Unité' },
      { cle: 'precision', titre: 'Précision' },
      { cle: 'precedent', titre: 'Exercice précédent', nombre: true },
      { cle: 'detail', titre: 'Somme du détail', nombre: true },
      { cle: 'part', titre: 'Part (%)', nombre: true },
      { cle: 'part_de', titre: 'Part de' },
      { cle: 'source', titre: 'Source' },
    ],
    lignes: Object.values(chiffres).map((chiffre) => [
      chiffre.id,
      labelOf(chiffre),
      chiffre.valeur,
      chiffre.intervalle?.min ?? null,
      chiffre.intervalle?.max ?? null,
      chiffre.unite ?? null,
      chiffre.plusDe ? 'plus de' : chiffre.environ ? 'environ' : null,
      chiffre.precedent,
      chiffre.ecarts[0]?.somme ?? null,
      chiffre.part?.pourcent ?? null,
      chiffre.part?.de ?? null,
      chiffre.source ?? null,
    ]),
  };
}
