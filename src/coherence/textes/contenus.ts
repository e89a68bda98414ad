/** What the components of a chapter list, and how many: what a text announces above them. */
import { splitIds } from '../../../schemas/composants.ts';
import type { AppelEcrit } from '../../edition/load-edition.ts';
import type { Edition } from '../../edition/types.ts';
import { sameTete } from './groupe.ts';
import { fold, listRacines, stem } from './mots.ts';

/** What a component lists, and how many: several counts when one may count in several ways. */
export interface Contenu {
  /** Roots of the nouns by which it is announced; null when any noun may. */
  noms: readonly string[] | null;
  nombres: readonly number[];
  /** As a message names it. */
  ou: string;
}

function roots(noms: string): string[] {
  return noms.split(' ').map((nom) => sameTete(stem(fold(nom))));
}

/** Events of a type, as entries and as sessions. */
function ofEvenements({ evenements }: Edition, type: string): Contenu | null {
  const listed = (evenements?.evenements ?? []).filter((one) => one.type === type);
  const { libelle, pluriel } = evenements?.types[type] ?? { libelle: '', pluriel: '' };
  const seances = listed.reduce((sum, { seances: n = 1 }) => sum + n, 0);
  const held = listed.filter(({ annule }) => !annule).length;
  return {
    noms: [
      ...roots('rendez-vous évènement événement date rencontre séance'),
      ...listRacines(`${libelle} ${pluriel}`).map(sameTete),
    ],
    nombres: [listed.length, held, seances],
    ou: `evenements.yaml (type ${type})`,
  };
}

/** What a component lists; null for one that lists nothing that a text announces. */
export function contenuOf({ composant, attributs }: AppelEcrit, edition: Edition): Contenu | null {
  const { gouvernance, equipe, partenaires, perspectives, groupesDeTravail, territoires } = edition;
  const id = attributs['id'] ?? '';
  switch (composant) {
    case 'Evenements':
      return ofEvenements(edition, attributs['type'] ?? '');
    case 'Representations': {
      const all = gouvernance?.representations ?? [];
      const groupes = new Set(all.map(({ groupe, instance }) => groupe ?? instance));
      return {
        noms: roots('représentation instance mandat siège'),
        nombres: [all.length, groupes.size],
        ou: 'gouvernance.yaml',
      };
    }
    case 'Conseil': {
      const membres = gouvernance?.conseil?.membres ?? [];
      const restes = membres.filter(({ depart }) => depart === undefined).length;
      return {
        noms: roots('membre administrateur élu'),
        nombres: [membres.length, restes],
        ou: 'gouvernance.yaml',
      };
    }
    case 'Bureau':
      return {
        noms: roots('membre'),
        nombres: [gouvernance?.bureau?.membres.length ?? 0],
        ou: 'gouvernance.yaml',
      };
    case 'Equipe': {
      const salaries = equipe?.salaries ?? [];
      const restes = salaries.filter(({ depart }) => depart === undefined).length;
      return { noms: roots('salarié permanent'), nombres: [salaries.length, restes], ou: 'equipe.yaml' };
    }
    case 'Partenaires':
      return {
        noms: roots('partenaire'),
        nombres: [partenaires?.partenaires.length ?? 0],
        ou: 'partenaires.yaml',
      };
    case 'Perspectives':
      return {
        noms: roots('perspective chantier axe priorité objectif'),
        nombres: [perspectives?.axes.length ?? 0],
        ou: 'perspectives.yaml',
      };
    case 'Territoires':
      return {
        noms: roots('territoire'),
        nombres: [territoires?.territoires.length ?? 0],
        ou: 'territoires.yaml',
      };
    case 'Missions':
      return {
        noms: roots('mission'),
        nombres: [groupesDeTravail?.missions.length ?? 0],
        ou: 'groupes-de-travail.yaml',
      };
    case 'Mission': {
      const axes = groupesDeTravail?.missions.find((mission) => mission.id === id)?.axes.length ?? 0;
      return { noms: roots('axe'), nombres: [axes], ou: 'groupes-de-travail.yaml' };
    }
    case 'Tableau':
      return { noms: null, nombres: [edition.tableaux[id]?.lignes.length ?? 0], ou: 'tableaux.yaml' };
    case 'Chiffres':
      return {
        noms: roots('chiffre nombre indicateur'),
        nombres: [splitIds(attributs['ids'] ?? '').length],
        ou: 'le composant qui suit',
      };
    default:
      return null;
  }
}

/** The axes of all missions, announced beside `<Missions>`. */
export function axesOf({ composant }: AppelEcrit, { groupesDeTravail }: Edition): Contenu | null {
  if (composant !== 'Missions') return null;
  const axes = (groupesDeTravail?.missions ?? []).reduce((sum, mission) => sum + mission.axes.length, 0);
  return { noms: roots('axe'), nombres: [axes], ou: 'groupes-de-travail.yaml' };
}

/** `<Etape>` and `<Colonne>` of one group, up to the next group. In: the components of the chapter, the rank of the group. */
export function countInside(appels: readonly AppelEcrit[], at: number): Contenu | null {
  const inner = { Etapes: 'Etape', Colonnes: 'Colonne' }[appels[at]?.composant ?? ''];
  if (inner === undefined) return null;
  const after = appels.slice(at + 1);
  const end = after.findIndex(({ composant }) => composant === 'Etapes' || composant === 'Colonnes');
  const nombre = after
    .slice(0, end < 0 ? undefined : end)
    .filter(({ composant }) => composant === inner).length;
  return {
    noms: null,
    nombres: [nombre],
    ou: inner === 'Etape' ? 'les étapes qui suivent' : 'les colonnes qui suivent',
  };
}
