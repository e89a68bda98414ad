/** Proper names that the data hold, each with the file that writes it. */
import type { Edition } from '../../edition/types.ts';
import { foldLetters } from './jetons.ts';

/** A name of the data. */
export interface NomConnu {
  nom: string;
  /** File that writes it; null for the names of places, which nobody types. */
  fichier: string | null;
  /** Id of the person; null when it is no person. */
  personne: string | null;
}

/** Somebody of the data. */
export interface PersonneConnue {
  id: string;
  prenom: string;
  nom: string;
  fichier: 'gouvernance.yaml' | 'equipe.yaml';
  /** Key of the list that holds her. */
  liste: 'membres' | 'autres_personnes' | 'salaries';
  /** Rank in that list. */
  rang: number;
}

/** Words of a name, folded. */
export function wordsOf(nom: string): string[] {
  return nom
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldLetters)
    .filter(Boolean);
}

/** Everybody of the board and of the team, in the order of the files. */
export function listPersonnesConnues({ gouvernance, equipe }: Edition): PersonneConnue[] {
  const from = (
    personnes: readonly { id: string; prenom: string; nom: string }[] | undefined,
    fichier: PersonneConnue['fichier'],
    liste: PersonneConnue['liste'],
  ): PersonneConnue[] =>
    (personnes ?? []).map(({ id, prenom, nom }, rang) => ({ id, prenom, nom, fichier, liste, rang }));
  return [
    ...from(gouvernance?.conseil?.membres, 'gouvernance.yaml', 'membres'),
    ...from(gouvernance?.autres_personnes, 'gouvernance.yaml', 'autres_personnes'),
    ...from(equipe?.salaries, 'equipe.yaml', 'salaries'),
  ];
}

/**
 * Names that the data write: the structure and its networks, persons, partners, instances, sigles; then the départements
 * and regions of France. Titles and labels are no names: « Conseil d’administration » has its capital by its place.
 */
export function listNomsConnus(edition: Edition): NomConnu[] {
  const { structure, partenaires, gouvernance, agenda, evenements } = edition;
  const from = (fichier: string | null, noms: readonly (string | undefined)[]): NomConnu[] =>
    noms.flatMap((nom) => (nom === undefined ? [] : [{ nom, fichier, personne: null }]));
  return [
    ...from(null, Object.values(edition.departements)),
    ...from(
      null,
      Object.values(edition.regions).map(({ nom }) => nom),
    ),
    ...listPersonnesConnues(edition).map(({ id, prenom, nom, fichier }) => ({
      nom: `${prenom} ${nom}`,
      fichier,
      personne: id,
    })),
    ...from('structure.yaml', [
      structure.nom,
      ...(structure.reseaux ?? []).map(({ nom }) => nom),
      ...Object.keys(structure.sigles ?? {}),
    ]),
    ...from(
      'partenaires.yaml',
      (partenaires?.partenaires ?? []).map(({ nom }) => nom),
    ),
    ...from(
      'gouvernance.yaml',
      (gouvernance?.conseil?.membres ?? []).map((membre) => membre.structure),
    ),
    ...from(
      'agenda.yaml',
      Object.values(agenda?.instances ?? {}).flatMap(({ nom, nom_court }) => [nom, nom_court]),
    ),
    ...from(
      'evenements.yaml',
      (evenements?.evenements ?? []).flatMap(({ partenaires: avec = [], intervenants = [] }) => [
        ...avec,
        ...intervenants.map(({ nom }) => nom),
      ]),
    ),
  ];
}
