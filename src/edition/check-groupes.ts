import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import type { Chemin } from './parse-yaml.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** An id that names something of the groups or of the agenda, and what it may name. */
interface Nomme {
  fichier: string;
  chemin: Chemin;
  quoi: string;
  id: string | undefined;
  connus: readonly string[];
}

function fromGroupes({ groupesDeTravail: groupes }: Edition, axes: readonly string[]): Nomme[] {
  const natures = groupes?.natures?.map(({ id }) => id) ?? [];
  return (groupes?.missions ?? []).flatMap(({ nature, axes: own }, m): Nomme[] => [
    {
      fichier: 'groupes-de-travail',
      chemin: ['missions', m, 'nature'],
      quoi: 'la famille de missions',
      id: nature,
      connus: natures,
    },
    ...own.flatMap(({ id, seances }, a) =>
      (seances ?? []).map(({ partagee_avec: avec }, s): Nomme => ({
        fichier: 'groupes-de-travail',
        chemin: ['missions', m, 'axes', a, 'seances', s, 'partagee_avec'],
        quoi: 'l’autre axe',
        id: avec,
        connus: axes.filter((axe) => axe !== id),
      })),
    ),
  ]);
}

function fromAgenda({ agenda }: Edition, instances: readonly string[], natures: readonly string[]): Nomme[] {
  return (agenda?.entrees ?? []).flatMap(({ instance, nature }, i): Nomme[] => [
    {
      fichier: 'agenda',
      chemin: ['entrees', i, 'instance'],
      quoi: 'l’instance',
      id: instance,
      connus: instances,
    },
    {
      fichier: 'agenda',
      chemin: ['entrees', i, 'nature'],
      quoi: 'la nature de rendez-vous',
      id: nature,
      connus: natures,
    },
  ]);
}

function fromCalculs(
  { indicateurs, groupesDeTravail }: Edition,
  instances: readonly string[],
  natures: readonly string[],
): Nomme[] {
  return Object.entries(indicateurs).flatMap(([id, { calcul }]): Nomme[] => {
    const at = (cle: string): Pick<Nomme, 'fichier' | 'chemin'> => ({
      fichier: 'indicateurs',
      chemin: [id, 'calcul', cle],
    });
    if (calcul?.nature === 'seances' || calcul?.nature === 'presences') {
      // The mission itself is looked up with the other references.
      const axes = (groupesDeTravail?.missions ?? [])
        .filter((mission) => calcul.mission === undefined || mission.id === calcul.mission)
        .flatMap((mission) => mission.axes.map((axe) => axe.id));
      return [{ ...at('axe'), quoi: 'l’axe', id: calcul.axe, connus: axes }];
    }
    if (calcul?.nature === 'rendez_vous') {
      return [
        { ...at('instance'), quoi: 'l’instance', id: calcul.instance, connus: instances },
        { ...at('de_nature'), quoi: 'la nature de rendez-vous', id: calcul.de_nature, connus: natures },
      ];
    }
    return [];
  });
}

/** Ids of the groups and of the agenda that name nothing, in their files or in a `calcul`. */
export function checkGroupesEtAgenda(edition: Edition, sources: Sources): Diagnostic[] {
  const axes = (edition.groupesDeTravail?.missions ?? []).flatMap((mission) =>
    mission.axes.map(({ id }) => id),
  );
  const instances = Object.keys(edition.agenda?.instances ?? {});
  const natures = Object.keys(edition.agenda?.natures ?? {});
  return [
    ...fromGroupes(edition, axes),
    ...fromAgenda(edition, instances, natures),
    ...fromCalculs(edition, instances, natures),
  ].flatMap(({ fichier, chemin, quoi, id, connus }): Diagnostic[] => {
    const parsed = sources[fichier];
    if (id === undefined || connus.includes(id) || !parsed) return [];
    return [
      {
        fichier: parsed.fichier,
        ...parsed.locate(chemin),
        gravite: 'erreur',
        code: 'R-INCONNU',
        message: `${quoi} « ${id} » n’existe pas`,
        conseil: suggest(id, connus, `Identifiants connus : ${connus.join(', ') || 'aucun'}.`),
      },
    ];
  });
}
