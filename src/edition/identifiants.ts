/** Ids of an edition: what may be named, and how a name that names nothing is told. */
import type { Cible } from '../../schemas/composants.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import type { Edition } from './types.ts';

const NOMS: Record<Cible, { article: string; ou: string }> = {
  indicateur: { article: 'l’indicateur', ou: 'indicateurs.yaml' },
  graphique: { article: 'le graphique', ou: 'graphiques.yaml' },
  carte: { article: 'la carte', ou: 'cartes.yaml' },
  tableau: { article: 'le tableau', ou: 'tableaux.yaml' },
  formation: { article: 'la formation', ou: 'promotions.yaml' },
  evenement: { article: 'l’évènement', ou: 'evenements.yaml' },
  type_evenement: { article: 'le type d’évènement', ou: 'evenements.yaml (types)' },
  personne: { article: 'la personne', ou: 'gouvernance.yaml ou equipe.yaml' },
  source: { article: 'la source', ou: 'rapport.yaml (sources)' },
  territoire: { article: 'le territoire', ou: 'territoires.yaml' },
  parcours: { article: 'le parcours', ou: 'parcours.yaml' },
  nuage: { article: 'le nuage de mots', ou: 'nuages.yaml' },
  mission: { article: 'la mission', ou: 'groupes-de-travail.yaml' },
  rubrique: { article: 'la rubrique', ou: 'finances.yaml (compte_de_resultat)' },
  temoignage: { article: 'le témoignage', ou: 'temoignages.yaml' },
};

/** Rubriques that the compte de résultat holds. */
function listRubriques({ finances }: Edition): string[] {
  const sections = Object.values(finances?.compte_de_resultat ?? {}).filter((part) => Array.isArray(part));
  return [...new Set(sections.flatMap((lignes) => lignes.map(({ rubrique }) => rubrique)))];
}

/** Every id of an edition that something may name. */
export function knownIds(edition: Edition): Record<Cible, string[]> {
  return {
    indicateur: Object.keys(edition.indicateurs),
    graphique: Object.keys(edition.graphiques),
    carte: Object.keys(edition.cartes),
    tableau: Object.keys(edition.tableaux),
    formation: edition.promotions?.formations.map(({ id }) => id) ?? [],
    evenement: edition.evenements?.evenements.map(({ id }) => id) ?? [],
    type_evenement: Object.keys(edition.evenements?.types ?? {}),
    personne: [
      ...(edition.gouvernance?.conseil?.membres.map(({ id }) => id) ?? []),
      ...(edition.gouvernance?.autres_personnes?.map(({ id }) => id) ?? []),
      ...(edition.equipe?.salaries.map(({ id }) => id) ?? []),
    ],
    source: edition.rapport.sources?.map(({ id }) => id) ?? [],
    territoire: edition.territoires?.territoires.map(({ id }) => id) ?? [],
    parcours: Object.keys(edition.parcours),
    nuage: Object.keys(edition.nuages),
    mission: edition.groupesDeTravail?.missions.map(({ id }) => id) ?? [],
    rubrique: listRubriques(edition),
    temoignage: Object.keys(edition.temoignages),
  };
}

/** An id that names nothing, with the nearest ones. */
export function unknownId(
  fichier: string,
  position: Position,
  cible: Cible,
  id: string,
  known: string[],
): Diagnostic {
  const { article, ou } = NOMS[cible];
  return {
    fichier,
    ...position,
    gravite: 'erreur',
    code: 'R-INCONNU',
    message: `${article} « ${id} » n’existe pas dans ${ou}`,
    conseil: suggest(id, known, `Ajoutez-le dans ${ou}, ou corrigez l’identifiant.`),
  };
}

/**
 * A person who is no longer in the data. Not an error: taking somebody out of a report is one deletion, and what still
 * names the id prints nothing.
 */
export function unknownPersonne(
  fichier: string,
  position: Position,
  id: string,
  known: string[],
): Diagnostic {
  return {
    fichier,
    ...position,
    gravite: 'alerte',
    code: 'R-PERSONNE',
    message: `la personne « ${id} » n’est ni dans gouvernance.yaml ni dans equipe.yaml : rien ne s’imprime ici`,
    conseil: suggest(id, known, 'Supprimez cette ligne si la personne ne doit plus paraître.'),
  };
}
