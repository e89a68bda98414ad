import type { Gouvernance } from '../../schemas/gouvernance.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { formatRepresentants, listPersonnes } from './personnes.ts';

/** One seat of the structure. */
export interface RepresentationVue {
  /** The instance; in a group, its département where it has one. */
  nom: string;
  /** « Régional, tous les deux mois, 4 réunions ». */
  precisions: string;
  role: string | undefined;
  representants: string | null;
}

/** Neighbouring seats under one title; alone, a seat has none. */
export interface GroupeRepresentations {
  titre: string | undefined;
  representations: RepresentationVue[];
}

type Representation = NonNullable<Gouvernance['representations']>[number];

/** Who people of neither board nor team are, by id. */
type Presentations = Map<string, string>;

function listPresentations({ gouvernance }: Edition): Presentations {
  return new Map(
    (gouvernance?.autres_personnes ?? []).flatMap(({ id, qualite }) =>
      qualite === undefined ? [] : [[id, qualite] as const],
    ),
  );
}

/** Adds to a representative who they are, the first time they are named; `presentations` then forgets them. */
function present(
  { personne, qualite }: NonNullable<Representation['personnes']>[number],
  presentations: Presentations,
): { personne: string; qualite?: string } {
  const parts = [presentations.get(personne), qualite].filter((part) => part !== undefined);
  presentations.delete(personne);
  return parts.length === 0 ? { personne } : { personne, qualite: parts.join(', ') };
}

function toVue(
  representation: Representation,
  edition: Edition,
  grouped: boolean,
  presentations: Presentations,
): RepresentationVue {
  const { instance, echelon, rythme, reunions, role, departement, personnes } = representation;
  const lieu = departement === undefined ? undefined : (edition.departements[departement] ?? departement);
  const held =
    reunions === undefined ? undefined : `${formatNumber(reunions)} ${pluralize(reunions, 'réunion')}`;
  const precisions = [echelon, rythme, held].filter((part) => part !== undefined);
  return {
    nom: lieu === undefined ? instance : grouped ? lieu : `${instance} (${lieu})`,
    precisions: capitalize(precisions.join(', ')),
    role,
    representants: formatRepresentants(
      (personnes ?? []).map((representant) => present(representant, presentations)),
      listPersonnes(edition),
    ),
  };
}

/** Seats in the order of the file; those of a group come together, where its first one stands. */
export function buildRepresentations(edition: Edition): GroupeRepresentations[] {
  const groups: { titre: string | undefined; members: Representation[] }[] = [];
  for (const representation of edition.gouvernance?.representations ?? []) {
    const { groupe } = representation;
    const known = groups.find(({ titre }) => titre === groupe && groupe !== undefined);
    const last = groups.at(-1);
    if (known) known.members.push(representation);
    else if (groupe === undefined && last?.titre === undefined && last) last.members.push(representation);
    else groups.push({ titre: groupe, members: [representation] });
  }
  const presentations = listPresentations(edition);
  return groups.map(({ titre, members }) => ({
    titre,
    representations: members.map((member) => toVue(member, edition, titre !== undefined, presentations)),
  }));
}
