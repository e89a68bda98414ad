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

const membreSchema = z.strictObject({
  id: identifiant.describe('Identifiant de la personne ; tout le reste du rapport l’appelle par lui.'),
  prenom: texte.describe('Prénom.'),
  nom: texte.describe('Nom.'),
  profession: texte.optional().describe('Profession ou qualité.'),
  structure: texte
    .optional()
    .describe('Structure d’exercice, avec sa commune s’il n’y a pas de ligne « commune: ».'),
  commune: texte.optional().describe('Commune.'),
  departement: codeDepartement.optional().describe('Code du département.'),
  photo: image.optional().describe('Portrait ; des initiales dessinées le remplacent s’il manque.'),
  college: identifiant.optional().describe('Identifiant du collège.'),
  depart: dateSouple.optional().describe('Date ou année du départ, si la personne a quitté l’instance.'),
  variantes: variantesDesFaits.optional(),
});

/** Somebody who stands for the structure somewhere: an id alone, or with a capacity. Out: always with a name of field. */
const representantSchema = z
  .union([
    identifiant,
    z.strictObject({
      personne: identifiant.describe('Identifiant de la personne.'),
      qualite: texte.describe('suppléante, invité… : ce qui s’ajoute à son nom.'),
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
        id: identifiant.describe('Identifiant du collège.'),
        libelle: texte.describe('Nom du collège.'),
        sieges,
      }),
    )
    .optional()
    .describe('Collèges, dans l’ordre des statuts.'),
  conseil: z
    .strictObject({
      nom: texte.optional().describe('Nom de l’instance ; « Conseil d’administration » par défaut.'),
      elu_le: dateSouple.optional().describe('Date de l’élection.'),
      reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.'),
      sieges,
      membres: z.array(membreSchema).min(1).describe('Membres élus.'),
    })
    .optional()
    .describe('Conseil d’administration.'),
  bureau: z
    .strictObject({
      elu_le: dateSouple.optional().describe('Date de l’élection.'),
      reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.'),
      sieges,
      membres: z
        .array(
          z.strictObject({
            personne: identifiant.describe('Identifiant d’un membre du conseil.'),
            fonction: texte.describe('Fonction, en minuscules : présidente, trésorier…'),
            referent: texte.optional().describe('Domaine dont la personne est référente auprès de l’équipe.'),
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
        id: identifiant.describe('Identifiant de la personne.'),
        prenom: texte.describe('Prénom.'),
        nom: texte.describe('Nom.'),
        qualite: texte.optional().describe('Profession, fonction : « médecin, ancien coprésident ».'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .optional()
    .describe('Personnes nommées dans le rapport sans être au conseil ni dans l’équipe.'),
  representations: z
    .array(
      z.strictObject({
        instance: texte.describe('Instance où la structure siège.'),
        echelon: texte.optional().describe('national, régional, départemental…'),
        rythme: texte.optional().describe('Rythme des réunions.'),
        role: texte.optional().describe('Ce que la structure y fait.'),
        groupe: texte
          .optional()
          .describe('Titre commun à plusieurs instances voisines : « CATS », une par département.'),
        departement: codeDepartement.optional().describe('Code du département de l’instance.'),
        reunions: effectif.optional().describe('Nombre de réunions dans l’exercice.'),
        personnes: z.array(representantSchema).optional().describe('Identifiants des représentants.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .optional()
    .describe('Représentations extérieures.'),
});

export type Gouvernance = z.output<typeof gouvernanceSchema>;
