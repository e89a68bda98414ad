import type { Chiffre } from '../../domain/chiffres.ts';
import type { Edition } from '../../edition/types.ts';
import { slugify } from '../../format/texte.ts';
import { labelOf } from '../chiffre.ts';
import type { Cellule, TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** One flow as open data: a line for each step, group and exit. */
export function tableParcours(edition: Edition, id: string, chiffres: Record<string, Chiffre>): TableauVue {
  const parcours = edition.parcours[id];
  const row = (
    etape: number,
    nature: string,
    { indicateur, libelle }: { indicateur: string; libelle?: string | undefined },
    quand: string | undefined,
  ): Cellule[] => {
    const chiffre = chiffres[indicateur];
    return [
      etape,
      nature,
      libelle ?? (chiffre ? labelOf(chiffre) : null),
      chiffre?.valeur ?? null,
      quand ?? null,
    ];
  };
  return dropEmptyColumns({
    id: `parcours-${slugify(id)}`,
    titre: parcours?.titre ?? id,
    colonnes: [
      { cle: 'etape', titre: 'Étape', nombre: true },
      { cle: 'nature', titre: 'Nature' },
      { cle: 'libelle', titre: 'Libellé' },
      { cle: 'effectif', titre: 'Effectif', nombre: true },
      { cle: 'quand', titre: 'Quand' },
    ],
    lignes: (parcours?.etapes ?? []).flatMap((etape, e) => [
      row(e + 1, 'étape', etape, etape.quand),
      ...(etape.groupes ?? []).map((groupe) => row(e + 1, 'groupe', groupe, undefined)),
      ...(etape.sorties ?? []).map((sortie) => row(e + 1, 'sortie', sortie, undefined)),
    ]),
    note: parcours?.note,
    source: parcours?.source,
  });
}
