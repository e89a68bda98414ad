import { z } from 'astro/zod';
import {
  codesDepartement,
  dateSouple,
  effectif,
  identifiant,
  image,
  ouiNon,
  texte,
  variantesDesFaits,
} from './commun.ts';

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
  departement: codesDepartement.optional().describe('Code du département, ou plusieurs : [73, 74].'),
  inscrits: effectif.optional().describe('Nombre d’inscrits.'),
  vues: effectif.optional().describe('Nombre de vues en différé.'),
  structures: z
    .strictObject({
      nombre: effectif.describe('Nombre de structures.'),
      nom: texte.describe('équipes, MSP représentées, clubs…'),
    })
    .optional()
    .describe('Structures représentées ou accompagnées.'),
  duree: texte.optional().describe('Durée, en toutes lettres : « trois journées ».'),
  participants: effectif.optional().describe('Nombre de participants.'),
  participants_min: effectif.optional().describe('Borne basse, quand la source donne un intervalle.'),
  participants_max: effectif.optional().describe('Borne haute.'),
  plus_de: ouiNon.optional().describe('oui si la source dit « plus de ».'),
  intervenants: z
    .array(
      z
        .strictObject({
          nom: texte.optional().describe('Prénom et nom.'),
          personne: identifiant
            .optional()
            .describe('À la place du nom, l’identifiant d’une personne de gouvernance.yaml ou equipe.yaml.'),
          qualite: texte.optional().describe('Fonction, organisme.'),
        })
        .refine(({ nom, personne }) => (nom === undefined) !== (personne === undefined), {
          error: 'un intervenant a soit un nom, soit une personne',
        }),
    )
    .optional()
    .describe('Intervenants.'),
  partenaires: z.array(texte).optional().describe('Organismes partenaires.'),
  contenu: z.array(texte).optional().describe('Ateliers, thèmes, séquences : un par ligne.'),
  contenu_annonce: effectif
    .optional()
    .describe('Nombre d’éléments annoncé par la source, comparé à la liste.'),
  photos: z.array(image).min(1).optional().describe('Photos de l’évènement.'),
  description: texte.optional().describe('Une ou deux phrases.'),
  public: texte.optional().describe('À qui l’évènement s’adresse.'),
  nouveau: ouiNon.optional().describe('oui pour une première édition.'),
  annule: ouiNon.optional().describe('oui si l’évènement n’a pas eu lieu.'),
  note: texte.optional().describe('Précision imprimée.'),
  variantes: variantesDesFaits.optional(),
});

/** `evenements.yaml`: the year's events. */
export const evenementsSchema = z.strictObject({
  types: z.record(identifiant, typeSchema).describe('Types d’évènements du rapport.'),
  evenements: z.array(evenementSchema).min(1).describe('Évènements, dans l’ordre voulu.'),
});

export type Evenements = z.output<typeof evenementsSchema>;
export type Evenement = z.output<typeof evenementSchema>;
