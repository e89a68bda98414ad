import type { Cible } from '../../schemas/composants.ts';
import type { Chemin, ParsedYaml } from './parse-yaml.ts';
import type { Edition } from './types.ts';

/** The parsed files of an edition by name (`indicateurs`, `promotions`…), to place a fault. */
export type Sources = Partial<Record<string, ParsedYaml>>;

/** An id that a data file names, and where. */
export interface Reference {
  fichier: string;
  chemin: Chemin;
  cible: Cible;
  id: string;
}

function ref(fichier: string, chemin: Chemin, cible: Cible, id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ fichier, chemin, cible, id }];
}

/** One id alone or a list of them: both are typed under the same key. */
function refs(
  fichier: string,
  chemin: Chemin,
  cible: Cible,
  ids: readonly string[] | undefined,
): Reference[] {
  const alone = ids?.length === 1;
  return (ids ?? []).map((id, i) => ({ fichier, chemin: alone ? chemin : [...chemin, i], cible, id }));
}

function keyRefs(fichier: string, chemin: Chemin, cible: Cible, record: object | undefined): Reference[] {
  return Object.keys(record ?? {}).map((id) => ({ fichier, chemin: [...chemin, id], cible, id }));
}

function fromIndicateurs({ indicateurs }: Edition): Reference[] {
  return Object.entries(indicateurs).flatMap(([id, indicateur]) => {
    const { calcul } = indicateur;
    const at = (...chemin: Chemin): Chemin => [id, ...chemin];
    return [
      ...ref('indicateurs', at('dont'), 'indicateur', indicateur.dont),
      ...(calcul && 'type' in calcul
        ? ref('indicateurs', at('calcul', 'type'), 'type_evenement', calcul.type)
        : []),
      ...(calcul?.nature === 'participants'
        ? ref('indicateurs', at('calcul', 'evenement'), 'evenement', calcul.evenement)
        : []),
      ...(calcul && 'mission' in calcul
        ? ref('indicateurs', at('calcul', 'mission'), 'mission', calcul.mission)
        : []),
      ...(indicateur.par_categorie ?? []).flatMap((categorie, c) =>
        ref('indicateurs', at('par_categorie', c, 'indicateur'), 'indicateur', categorie.indicateur),
      ),
      ...keyRefs('indicateurs', at('par_territoire'), 'territoire', indicateur.par_territoire),
      ...keyRefs(
        'indicateurs',
        at('precedent_par_territoire'),
        'territoire',
        indicateur.precedent_par_territoire,
      ),
    ];
  });
}

function fromDrawings({ coupDOeil, graphiques, cartes, parcours }: Edition): Reference[] {
  return [
    ...(coupDOeil?.groupes ?? []).flatMap(({ tuiles }, g) =>
      tuiles.flatMap(({ indicateur, puis }, t) => [
        ...ref('coup-d-oeil', ['groupes', g, 'tuiles', t, 'indicateur'], 'indicateur', indicateur),
        ...ref('coup-d-oeil', ['groupes', g, 'tuiles', t, 'puis'], 'indicateur', puis),
      ]),
    ),
    ...Object.entries(graphiques).flatMap(([id, graphique]) =>
      (['evolution', 'par_departement', 'par_territoire', 'par_categorie', 'indicateurs'] as const).flatMap(
        (cle) => refs('graphiques', [id, cle], 'indicateur', graphique[cle]),
      ),
    ),
    ...Object.entries(cartes).flatMap(([id, { indicateurs }]) =>
      (indicateurs ?? []).flatMap((indicateur, i) =>
        ref('cartes', [id, 'indicateurs', i], 'indicateur', indicateur),
      ),
    ),
    ...Object.entries(parcours).flatMap(([id, { etapes }]) =>
      etapes.flatMap((etape, e) => [
        ...ref('parcours', [id, 'etapes', e, 'indicateur'], 'indicateur', etape.indicateur),
        ...(['sorties', 'groupes'] as const).flatMap((cle) =>
          (etape[cle] ?? []).flatMap(({ indicateur }, i) =>
            ref('parcours', [id, 'etapes', e, cle, i, 'indicateur'], 'indicateur', indicateur),
          ),
        ),
      ]),
    ),
  ];
}

function fromPeople({
  rapport,
  gouvernance,
  evenements,
  territoires,
  temoignages,
  groupesDeTravail,
}: Edition): Reference[] {
  return [
    ...(rapport.credits ?? []).flatMap(({ personnes }, c) =>
      (personnes ?? []).flatMap((personne, i) =>
        ref('rapport', ['credits', c, 'personnes', i], 'personne', personne),
      ),
    ),
    ...(gouvernance?.bureau?.membres ?? []).flatMap(({ personne }, i) =>
      ref('gouvernance', ['bureau', 'membres', i, 'personne'], 'personne', personne),
    ),
    ...(gouvernance?.representations ?? []).flatMap(({ personnes }, r) =>
      (personnes ?? []).flatMap(({ personne }, i) =>
        ref('gouvernance', ['representations', r, 'personnes', i], 'personne', personne),
      ),
    ),
    ...(evenements?.evenements ?? []).flatMap(({ type, intervenants }, i) => [
      ...ref('evenements', ['evenements', i, 'type'], 'type_evenement', type),
      ...(intervenants ?? []).flatMap(({ personne }, p) =>
        ref('evenements', ['evenements', i, 'intervenants', p, 'personne'], 'personne', personne),
      ),
    ]),
    ...(territoires?.territoires ?? []).flatMap(({ referents }, t) =>
      (referents ?? []).flatMap(({ personne }, r) =>
        ref('territoires', ['territoires', t, 'referents', r, 'personne'], 'personne', personne),
      ),
    ),
    ...(groupesDeTravail?.missions ?? []).flatMap(({ axes }, m) =>
      axes.flatMap(({ referents }, a) =>
        refs('groupes-de-travail', ['missions', m, 'axes', a, 'referents'], 'personne', referents),
      ),
    ),
    ...(territoires?.indicateurs ?? []).flatMap((indicateur, i) =>
      ref('territoires', ['indicateurs', i], 'indicateur', indicateur),
    ),
    ...Object.entries(temoignages).flatMap(([id, { personne }]) =>
      ref('temoignages', [id, 'personne'], 'personne', personne),
    ),
  ];
}

/** Every id that the data files name elsewhere in the data. */
export function listReferences(edition: Edition): Reference[] {
  return [...fromIndicateurs(edition), ...fromDrawings(edition), ...fromPeople(edition)];
}
