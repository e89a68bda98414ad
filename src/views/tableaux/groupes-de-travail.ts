import type { GroupesDeTravail } from '../../../schemas/groupes-de-travail.ts';
import { type AxeCompte, countGroupes, type MissionComptee } from '../../domain/groupes-de-travail.ts';
import type { Edition } from '../../edition/types.ts';
import { tellNotes } from '../groupes-de-travail.ts';
import { listPersonnes } from '../personnes.ts';
import type { Cellule, Colonne, TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

function noteOf(groupes: GroupesDeTravail): Pick<TableauVue, 'note'> {
  const notes = tellNotes(groupes);
  return notes.length > 0 ? { note: notes.join(' ') } : {};
}

/** Every session once, as open data. */
export function tableSeances(groupes: GroupesDeTravail): TableauVue {
  const { missions } = countGroupes(groupes);
  const titres = Object.fromEntries(
    missions.flatMap(({ axes }) => axes.map(({ axe: { id, titre } }) => [id, titre])),
  );
  return dropEmptyColumns({
    id: 'seances-des-groupes',
    titre: 'Les séances des groupes de travail',
    colonnes: [
      { cle: 'mission', titre: 'Mission' },
      { cle: 'axe', titre: 'Axe' },
      { cle: 'date', titre: 'Date', date: true, court: true },
      { cle: 'presents', titre: 'Présents', nombre: true },
      { cle: 'commune_avec', titre: 'Commune avec' },
      { cle: 'remarque', titre: 'Remarque' },
    ],
    lignes: missions.flatMap(({ mission, axes }) =>
      axes.flatMap(({ axe, seances }) =>
        seances.map(({ date, presents, avec, note }): Cellule[] => [
          mission.titre,
          axe.titre,
          date,
          presents,
          avec === null ? null : (titres[avec] ?? avec),
          note ?? null,
        ]),
      ),
    ),
    ...noteOf(groupes),
  });
}

const COLONNES: readonly Colonne[] = [
  { cle: 'famille', titre: 'Famille' },
  { cle: 'mission', titre: 'Mission' },
  { cle: 'axe', titre: 'Axe' },
  { cle: 'referents', titre: 'Référents' },
  { cle: 'seances', titre: 'Séances', nombre: true },
  { cle: 'presences', titre: 'Présences', nombre: true },
  { cle: 'moyenne', titre: 'Présents par séance', nombre: true },
  { cle: 'seances_publiees', titre: 'Séances, total publié', nombre: true },
  { cle: 'presences_publiees', titre: 'Présences, total publié', nombre: true },
  { cle: 'resultats', titre: 'Résultats' },
  { cle: 'objectifs', titre: 'Objectifs' },
];

/** Numbers of a level: sums of its sessions, then totals that the source prints. */
function toNombres({ compte, publie }: Pick<AxeCompte, 'compte' | 'publie'>): Cellule[] {
  const moyenne = compte.moyenne === null ? null : Math.round(compte.moyenne * 10) / 10;
  return [compte.seances, compte.presences, moyenne, publie.seances, publie.presences];
}

/** Missions and their axes with what they count, did and aim at, as open data; a mission stands above its axes. */
export function tableGroupes(groupes: GroupesDeTravail, edition: Edition): TableauVue {
  const personnes = listPersonnes(edition);
  const familles = Object.fromEntries((groupes.natures ?? []).map(({ id, libelle }) => [id, libelle]));
  const join = (texts: readonly string[] | undefined): Cellule => texts?.join(' ; ') ?? null;
  const toLignes = ({ mission, axes, ...total }: MissionComptee): Cellule[][] => {
    const famille = familles[mission.nature ?? ''] ?? null;
    return [
      [
        famille,
        mission.titre,
        null,
        null,
        ...toNombres(total),
        join(mission.resultats),
        join(mission.objectifs),
      ],
      ...axes.map(({ axe, ...counted }): Cellule[] => [
        famille,
        mission.titre,
        axe.titre,
        axe.referents?.flatMap((id) => personnes[id]?.nom ?? []).join(', ') || null,
        ...toNombres(counted),
        join(axe.resultats),
        join(axe.objectifs),
      ]),
    ];
  };
  return dropEmptyColumns({
    id: 'groupes-de-travail',
    titre: 'Les groupes de travail',
    colonnes: [...COLONNES],
    lignes: countGroupes(groupes).missions.flatMap(toLignes),
    ...noteOf(groupes),
  });
}
