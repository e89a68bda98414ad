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
import { identifiantDe } from './renvois.ts';

const typeSchema = z.strictObject({
  libelle: texte.describe('Nom du type, au singulier.').meta({ exemple: 'webinaire' }),
  pluriel: texte
    .describe('Nom du type, au pluriel : il sert de titre au tableau.')
    .meta({ exemple: 'Webinaires' }),
});

const evenementSchema = z.strictObject({
  id: identifiant.describe('Identifiant de l’évènement.').meta({ exemple: 'journee_regionale' }),
  titre: texte.describe('Titre de l’évènement.').meta({ exemple: 'Journée régionale' }),
  type: identifiantDe('type_evenement').describe('Un des types déclarés en tête de fichier.'),
  date: dateSouple.optional().describe('Jour, mois ou année ; aucun si la source n’en donne pas.'),
  fin: dateSouple.optional().describe('Dernier jour, si l’évènement en dure plusieurs.'),
  autres_dates: z.array(dateSouple).optional().describe('Dates suivantes d’un évènement en plusieurs fois.'),
  seances: effectif
    .optional()
    .describe('Nombre de séances d’un rendez-vous qui revient ; 1 par défaut.')
    .meta({ exemple: 6 }),
  lieu: texte.optional().describe('Lieu, commune.').meta({ exemple: 'Rennes' }),
  departement: codesDepartement
    .optional()
    .describe('Code du département ; ou plusieurs, entre crochets, pour un évènement à cheval.'),
  inscrits: effectif.optional().describe('Nombre d’inscrits.').meta({ exemple: 120 }),
  vues: effectif.optional().describe('Nombre de vues en différé.').meta({ exemple: 230 }),
  structures: z
    .strictObject({
      nombre: effectif.describe('Nombre de structures.').meta({ exemple: 12 }),
      nom: texte
        .describe('Ce qu’elles sont : équipes, MSP représentées, clubs…')
        .meta({ exemple: 'équipes' }),
    })
    .optional()
    .describe('Structures représentées ou accompagnées.'),
  duree: texte.optional().describe('Durée, en toutes lettres.').meta({ exemple: 'trois journées' }),
  participants: effectif.optional().describe('Nombre de participants.').meta({ exemple: 85 }),
  participants_min: effectif
    .optional()
    .describe('Borne basse, quand la source donne un intervalle : « de 6 à 13 ».')
    .meta({ exemple: 6 }),
  participants_max: effectif.optional().describe('Borne haute de cet intervalle.').meta({ exemple: 13 }),
  plus_de: ouiNon.optional().describe('oui si la source dit « plus de ».'),
  intervenants: z
    .array(
      z
        .strictObject({
          nom: texte.optional().describe('Prénom et nom.').meta({ exemple: 'Anne Le Goff' }),
          personne: identifiantDe('personne')
            .optional()
            .describe('À la place du nom, l’identifiant d’une personne de gouvernance.yaml ou equipe.yaml.'),
          qualite: texte
            .optional()
            .describe('Fonction, organisme.')
            .meta({ exemple: 'directrice, ARS Bretagne' }),
        })
        .refine(({ nom, personne }) => (nom === undefined) !== (personne === undefined), {
          error: 'un intervenant a soit un nom, soit une personne',
        }),
    )
    .optional()
    .describe('Intervenants.'),
  partenaires: z
    .array(texte.meta({ exemple: 'ARS Bretagne' }))
    .optional()
    .describe('Organismes partenaires, un par ligne.'),
  contenu: z
    .array(texte.meta({ exemple: 'Atelier : écrire un projet de santé' }))
    .optional()
    .describe('Ateliers, thèmes, séquences : un par ligne.'),
  contenu_annonce: effectif
    .optional()
    .describe('Nombre d’éléments annoncé par la source, comparé à la liste « contenu ».')
    .meta({ exemple: 4 }),
  photos: z.array(image).min(1).optional().describe('Photos de l’évènement.'),
  description: texte
    .optional()
    .describe('Une ou deux phrases.')
    .meta({ exemple: 'La première journée ouverte à tous les adhérents.' }),
  public: texte.optional().describe('À qui l’évènement s’adresse.').meta({ exemple: 'coordinateurs' }),
  nouveau: ouiNon.optional().describe('oui pour une première édition.'),
  annule: ouiNon.optional().describe('oui si l’évènement n’a pas eu lieu.'),
  note: texte
    .optional()
    .describe('Précision imprimée avec l’évènement.')
    .meta({ exemple: 'en partenariat avec l’ARS' }),
  variantes: variantesDesFaits.optional(),
});

/** `evenements.yaml`: the year's events. */
export const evenementsSchema = z.strictObject({
  types: z.record(identifiant, typeSchema).describe('Types d’évènements du rapport : identifiant → noms.'),
  evenements: z.array(evenementSchema).min(1).describe('Évènements, dans l’ordre voulu.'),
});

export type Evenements = z.output<typeof evenementsSchema>;
export type Evenement = z.output<typeof evenementSchema>;
