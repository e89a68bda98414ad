import type { Cible } from './composants.ts';
import { identifiant } from './commun.ts';

/** What a key of the data names elsewhere in the same édition: said so, the editor can offer what exists. */
export type Renvoi =
  Cible | 'axe' | 'categorie' | 'chapitre' | 'college' | 'famille' | 'instance' | 'nature' | 'promotion';

/** How a kind of thing is told. */
interface NomDeRenvoi {
  /** After « identifiant ». */
  de: string;
  /** After « identifiants ». */
  des: string;
  /** The file, or the part of a file, that gives the ids. */
  ou: string;
  exemple: string;
}

/** Each kind of thing that may be named. */
export const nomsDesRenvois: Readonly<Record<Renvoi, NomDeRenvoi>> = {
  axe: { de: 'd’un axe', des: 'd’axes', ou: 'groupes-de-travail.yaml', exemple: 'medecin_traitant' },
  carte: { de: 'd’une carte', des: 'de cartes', ou: 'cartes.yaml', exemple: 'adherents' },
  categorie: {
    de: 'd’une catégorie',
    des: 'de catégories',
    ou: 'partenaires.yaml (categories)',
    exemple: 'institutions',
  },
  chapitre: {
    de: 'd’un chapitre',
    des: 'de chapitres',
    ou: 'le dossier des chapitres',
    exemple: 'rapport-moral',
  },
  college: { de: 'd’un collège', des: 'de collèges', ou: 'gouvernance.yaml (colleges)', exemple: 'usagers' },
  evenement: {
    de: 'd’un évènement',
    des: 'd’évènements',
    ou: 'evenements.yaml',
    exemple: 'journee_regionale',
  },
  famille: {
    de: 'd’une famille de missions',
    des: 'de familles de missions',
    ou: 'groupes-de-travail.yaml (natures)',
    exemple: 'socles',
  },
  formation: { de: 'd’une formation', des: 'de formations', ou: 'promotions.yaml', exemple: 'pacte_msp' },
  graphique: {
    de: 'd’un graphique',
    des: 'de graphiques',
    ou: 'graphiques.yaml',
    exemple: 'adherents_evolution',
  },
  indicateur: { de: 'd’un indicateur', des: 'd’indicateurs', ou: 'indicateurs.yaml', exemple: 'adherents' },
  instance: { de: 'd’une instance', des: 'd’instances', ou: 'agenda.yaml (instances)', exemple: 'bureau' },
  mission: { de: 'd’une mission', des: 'de missions', ou: 'groupes-de-travail.yaml', exemple: 'acces' },
  nature: {
    de: 'd’une nature de rendez-vous',
    des: 'de natures de rendez-vous',
    ou: 'agenda.yaml (natures)',
    exemple: 'reunion',
  },
  nuage: { de: 'd’un nuage de mots', des: 'de nuages de mots', ou: 'nuages.yaml', exemple: 'paroles' },
  parcours: { de: 'd’un parcours', des: 'de parcours', ou: 'parcours.yaml', exemple: 'inclusion' },
  personne: {
    de: 'd’une personne',
    des: 'de personnes',
    ou: 'gouvernance.yaml ou equipe.yaml',
    exemple: 'le_goff',
  },
  promotion: {
    de: 'd’une promotion',
    des: 'de promotions',
    ou: 'promotions.yaml',
    exemple: 'pacte_msp_2023',
  },
  rubrique: {
    de: 'd’une rubrique',
    des: 'de rubriques',
    ou: 'finances.yaml (compte_de_resultat)',
    exemple: 'achats_externes',
  },
  source: { de: 'd’une source', des: 'de sources', ou: 'rapport.yaml (sources)', exemple: 'ars_bretagne' },
  tableau: { de: 'd’un tableau', des: 'de tableaux', ou: 'tableaux.yaml', exemple: 'phases_aci' },
  temoignage: { de: 'd’un témoignage', des: 'de témoignages', ou: 'temoignages.yaml', exemple: 'benevole' },
  territoire: { de: 'd’un territoire', des: 'de territoires', ou: 'territoires.yaml', exemple: 'ouest' },
  type_evenement: {
    de: 'd’un type d’évènement',
    des: 'de types d’évènements',
    ou: 'evenements.yaml (types)',
    exemple: 'webinaire',
  },
};

/** An id that another file, or another part of this one, gives to something. */
export function identifiantDe(renvoi: Renvoi) {
  return identifiant.meta({ renvoi });
}
