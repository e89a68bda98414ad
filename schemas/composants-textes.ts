/** What an author is told of a component. */
export interface TexteComposant {
  /** What it gives, as the end of « il donne… ». */
  donne: string;
  /** How it is written. */
  exemple: string;
}

/** Each component of `composants.ts`, for the reference. */
export const textesComposants: Readonly<Record<string, TexteComposant>> = {
  Chiffre: {
    donne: 'le nombre et son unité, dans une phrase',
    exemple: '<Chiffre id="adherents" libelle="oui" />',
  },
  Evolution: {
    donne: 'l’évolution : « +71 % », « stable », « nouveau »',
    exemple: '<Evolution id="adherents" />',
  },
  Precedent: { donne: 'la valeur de l’exercice précédent', exemple: '<Precedent id="adherents" />' },
  Part: {
    donne: 'la part de l’ensemble (`dont`, `population`)',
    exemple: '<Part id="adherents_nouveaux" />',
  },
  Chiffres: { donne: 'plusieurs chiffres clés côte à côte', exemple: '<Chiffres ids="adherents etp_fin" />' },
  Graphique: { donne: 'un graphique de graphiques.yaml', exemple: '<Graphique id="adherents_evolution" />' },
  Carte: { donne: 'une carte de cartes.yaml', exemple: '<Carte id="apprenants" />' },
  Tableau: { donne: 'un tableau de tableaux.yaml', exemple: '<Tableau id="phases_aci" />' },
  Formation: {
    donne: 'la fiche d’une formation et de ses promotions',
    exemple: '<Formation id="pacte_msp" />',
  },
  Promotions: { donne: 'le tableau de toutes les promotions, par département', exemple: '<Promotions />' },
  Conseil: { donne: 'les membres du conseil, par collège', exemple: '<Conseil />' },
  Bureau: { donne: 'les membres du bureau', exemple: '<Bureau />' },
  Representations: { donne: 'les instances où la structure siège', exemple: '<Representations />' },
  Equipe: { donne: 'les salariés', exemple: '<Equipe />' },
  Evenement: { donne: 'la fiche d’un évènement', exemple: '<Evenement id="journee_regionale" />' },
  Evenements: {
    donne: 'le tableau des évènements d’un type',
    exemple: '<Evenements type="webinaire" par="mois" />',
  },
  Galerie: { donne: 'les photos d’un évènement', exemple: '<Galerie evenement="journee_regionale" />' },
  Photo: { donne: 'une photo', exemple: '<Photo fichier="photos/a.jpg" alternative="…" />' },
  Territoire: { donne: 'la fiche d’un territoire', exemple: '<Territoire id="ouest" />' },
  Territoires: { donne: 'le tableau des territoires', exemple: '<Territoires />' },
  CompteDeResultat: { donne: 'le compte de résultat, sur deux exercices', exemple: '<CompteDeResultat />' },
  DetailRubrique: {
    donne: 'le détail d’une rubrique',
    exemple: '<DetailRubrique rubrique="achats_externes" />',
  },
  OrigineEtEmploi: { donne: 'd’où vient l’argent, où il va', exemple: '<OrigineEtEmploi />' },
  Cascade: { donne: 'des produits au résultat, étape par étape', exemple: '<Cascade />' },
  Bilan: { donne: 'le bilan', exemple: '<Bilan />' },
  EquilibreFinancier: {
    donne: 'le fonds de roulement, le besoin et la trésorerie',
    exemple: '<EquilibreFinancier />',
  },
  Financements: { donne: 'les financements, par financeur', exemple: '<Financements />' },
  Budget: { donne: 'le budget de l’exercice suivant', exemple: '<Budget />' },
  Affectation: { donne: 'l’affectation du résultat', exemple: '<Affectation />' },
  FondsDedies: { donne: 'les fonds dédiés, par projet', exemple: '<FondsDedies />' },
  Missions: { donne: 'les missions et leurs axes, en une vue', exemple: '<Missions />' },
  Mission: {
    donne: 'une mission : ses axes, leurs résultats, leurs objectifs',
    exemple: '<Mission id="acces" />',
  },
  GroupesDeTravail: { donne: 'le calendrier des groupes : axes et mois', exemple: '<GroupesDeTravail />' },
  SeancesDesGroupes: { donne: 'toutes les séances', exemple: '<SeancesDesGroupes />' },
  Agenda: { donne: 'les rendez-vous de l’année, mois par mois', exemple: '<Agenda />' },
  Parcours: { donne: 'un schéma de parcours.yaml', exemple: '<Parcours id="inclusion" />' },
  NuageDeMots: { donne: 'un nuage de nuages.yaml', exemple: '<NuageDeMots id="paroles" />' },
  Temoignage: { donne: 'un témoignage de temoignages.yaml', exemple: '<Temoignage id="benevole" />' },
  Chronologie: { donne: 'les évènements datés, mois par mois', exemple: '<Chronologie />' },
  Partenaires: { donne: 'les partenaires, par catégorie', exemple: '<Partenaires />' },
  Perspectives: { donne: 'les axes de perspectives.yaml', exemple: '<Perspectives />' },
  Etapes: { donne: 'une suite d’étapes ; il entoure des `<Etape>`', exemple: '<Etapes>…</Etapes>' },
  Etape: { donne: 'une étape ; il entoure son texte', exemple: '<Etape titre="Rencontrer">…</Etape>' },
  Colonnes: {
    donne: 'un texte sur plusieurs colonnes ; il entoure des `<Colonne>`',
    exemple: '<Colonnes>…</Colonnes>',
  },
  Colonne: { donne: 'une colonne ; il entoure son texte', exemple: '<Colonne titre="En ligne">…</Colonne>' },
  Encadre: { donne: 'un encadré ; il entoure son texte', exemple: '<Encadre titre="À retenir">…</Encadre>' },
  Personne: {
    donne: 'le nom d’une personne du rapport, dans une phrase',
    exemple: '<Personne id="gereys" />',
  },
  Signature: {
    donne: 'le nom et la fonction d’une personne, au bas d’un texte',
    exemple: '<Signature personne="gereys" />',
  },
  Source: {
    donne: 'un document cité, pris dans `sources` de rapport.yaml',
    exemple: '<Source id="ars_bretagne" />',
  },
};
