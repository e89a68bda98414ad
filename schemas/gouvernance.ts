import { z } from 'astro/zod';
import {
  codeDepartement,
  dateSouple,
  effectif,
  identifiant,
  image,
  texte,
  variantesDesFaits,
} from './commun.ts';
import { identifiantDe } from './renvois.ts';

const membreSchema = z.strictObject({
  id: identifiant
    .describe('Identifiant de la personne ; tout le reste du rapport l’appelle par lui.')
    .meta({ exemple: 'le_goff' }),
  prenom: texte.describe('Prénom.').meta({ exemple: 'Anne' }),
  nom: texte.describe('Nom de famille.').meta({ exemple: 'Le Goff' }),
  profession: texte.optional().describe('Profession ou qualité.').meta({ exemple: 'infirmière' }),
  structure: texte
    .optional()
    .describe('Structure d’exercice, avec sa commune s’il n’y a pas de ligne « commune: ».')
    .meta({ exemple: 'MSP du Blavet' }),
  commune: texte.optional().describe('Commune d’exercice.').meta({ exemple: 'Pontivy' }),
  departement: codeDepartement.optional().describe('Code du département d’exercice.'),
  photo: image.optional().describe('Portrait ; des initiales dessinées le remplacent s’il manque.'),
  college: identifiantDe('college').optional().describe('Collège, par son identifiant.'),
  depart: dateSouple.optional().describe('Date ou année du départ, si la personne a quitté l’instance.'),
  variantes: variantesDesFaits.optional(),
});

/** Somebody who stands for the structure somewhere: an id alone, or with a capacity. Out: always with a name of field. */
const representantSchema = z
  .union([
    identifiantDe('personne'),
    z.strictObject({
      personne: identifiantDe('personne').describe('La personne, par son identifiant.'),
      qualite: texte
        .describe('Ce qui s’ajoute à son nom : suppléante, invité…')
        .meta({ exemple: 'suppléante' }),
    }),
  ])
  .transform((value): { personne: string; qualite?: string } =>
    typeof value === 'string' ? { personne: value } : value,
  );

/** Seats that the statutes give, compared with the list of members. */
const sieges = effectif.optional().describe('Nombre de sièges, comparé à la liste des membres.');

/** `gouvernance.yaml`: who decides, how often they met, where they represent the structure. */
export const gouvernanceSchema = z.strictObject({
  colleges: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant du collège.').meta({ exemple: 'usagers' }),
        libelle: texte.describe('Nom du collège.').meta({ exemple: 'Collège des usagers' }),
        sieges,
      }),
    )
    .optional()
    .describe('Collèges, dans l’ordre des statuts.'),
  conseil: z
    .strictObject({
      nom: texte
        .optional()
        .describe('Nom de l’instance ; « Conseil d’administration » par défaut.')
        .meta({ exemple: 'Comité directeur' }),
      elu_le: dateSouple.optional().describe('Date de l’élection.'),
      reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.').meta({ exemple: 5 }),
      sieges,
      membres: z.array(membreSchema).min(1).describe('Membres élus.'),
    })
    .optional()
    .describe('Conseil d’administration.'),
  bureau: z
    .strictObject({
      elu_le: dateSouple.optional().describe('Date de l’élection.'),
      reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.').meta({ exemple: 7 }),
      sieges,
      membres: z
        .array(
          z.strictObject({
            personne: identifiantDe('personne').describe('Un membre du conseil, par son identifiant.'),
            fonction: texte
              .describe('Fonction, en minuscules : présidente, trésorier…')
              .meta({ exemple: 'présidente' }),
            referent: texte
              .optional()
              .describe('Domaine dont la personne est référente auprès de l’équipe.')
              .meta({ exemple: 'ressources humaines' }),
          }),
        )
        .min(1)
        .describe('Membres du bureau.'),
    })
    .optional()
    .describe('Bureau.'),
  autres_personnes: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant de la personne.').meta({ exemple: 'martin' }),
        prenom: texte.describe('Prénom.').meta({ exemple: 'Paul' }),
        nom: texte.describe('Nom de famille.').meta({ exemple: 'Martin' }),
        qualite: texte
          .optional()
          .describe('Profession, fonction.')
          .meta({ exemple: 'médecin, ancien coprésident' }),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .optional()
    .describe('Personnes nommées dans le rapport sans être au conseil ni dans l’équipe.'),
  representations: z
    .array(
      z.strictObject({
        instance: texte.describe('Instance où la structure siège.').meta({ exemple: 'Comité régional' }),
        echelon: texte
          .optional()
          .describe('Échelon : national, régional, départemental…')
          .meta({ exemple: 'régional' }),
        rythme: texte.optional().describe('Rythme des réunions.').meta({ exemple: 'trimestriel' }),
        role: texte.optional().describe('Ce que la structure y fait.').meta({ exemple: 'voix consultative' }),
        groupe: texte
          .optional()
          .describe('Titre commun à plusieurs instances voisines, comme une par département.')
          .meta({ exemple: 'CATS' }),
        departement: codeDepartement.optional().describe('Code du département de l’instance.'),
        reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.').meta({ exemple: 4 }),
        personnes: z
          .array(representantSchema)
          .optional()
          .describe('Représentants, par leur identifiant ; avec une qualité s’il y a lieu.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .optional()
    .describe('Représentations extérieures.'),
});

export type Gouvernance = z.output<typeof gouvernanceSchema>;
