import { z } from 'astro/zod';
import { codeDepartement, dateSouple, effectif, identifiant, ouiNon, texte } from './commun.ts';

const typeSchema = z.strictObject({
  libelle: texte.describe('Nom du type, au singulier.'),
  pluriel: texte.describe('Nom du type, au pluriel : titre de tableau.'),
});

const evenementSchema = z.strictObject({
  id: identifiant.describe('Identifiant.'),
  titre: texte.describe('Titre.'),
  type: identifiant.describe('Un des types déclarés en tête de fichier.'),
  date: dateSouple.optional().describe('Jour, mois ou année ; aucun si la source n’en donne pas.'),
  fin: dateSouple.optional().describe('Dernier jour, si l’évènement en dure plusieurs.'),
  autres_dates: z.array(dateSouple).optional().describe('Dates suivantes d’un évènement en plusieurs fois.'),
  seances: effectif.optional().describe('Nombre de séances d’un rendez-vous qui revient ; 1 par défaut.'),
  lieu: texte.optional().describe('Lieu, commune.'),
  departement: codeDepartement.optional().describe('Code du département.'),
  participants: effectif.optional().describe('Nombre de participants.'),
  participants_min: effectif.optional().describe('Borne basse, quand la source donne un intervalle.'),
  participants_max: effectif.optional().describe('Borne haute.'),
  plus_de: ouiNon.optional().describe('oui si la source dit « plus de ».'),
  intervenants: z
    .array(
      z.strictObject({
        nom: texte.describe('Prénom et nom.'),
        qualite: texte.optional().describe('Fonction, organisme.'),
      }),
    )
    .optional()
    .describe('Intervenants.'),
  partenaires: z.array(texte).optional().describe('Organismes partenaires.'),
  contenu: z.array(texte).optional().describe('Ateliers, thèmes, séquences : un par ligne.'),
  contenu_annonce: effectif
    .optional()
    .describe('Nombre d’éléments annoncé par la source, comparé à la liste.'),
  description: texte.optional().describe('Une ou deux phrases.'),
  public: texte.optional().describe('À qui l’évènement s’adresse.'),
  nouveau: ouiNon.optional().describe('oui pour une première édition.'),
  annule: ouiNon.optional().describe('oui si l’évènement n’a pas eu lieu.'),
  note: texte.optional().describe('Précision imprimée.'),
});

/** `evenements.yaml`: the year's events. */
export const evenementsSchema = z.strictObject({
  types: z.record(identifiant, typeSchema).describe('Types d’évènements du rapport.'),
  evenements: z.array(evenementSchema).min(1).describe('Évènements, dans l’ordre voulu.'),
});

export type Evenements = z.output<typeof evenementsSchema>;
export type Evenement = z.output<typeof evenementSchema>;
