import { z } from 'astro/zod';
import { dateComplete, dateSouple, identifiant, image, texte, variantesDesFaits } from './commun.ts';

/** `equipe.yaml`: employees with dated ETP, so that the headcount of any day is computed. */
export const equipeSchema = z.strictObject({
  salaries: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant de la personne.'),
        prenom: texte.describe('Prénom.'),
        nom: texte.describe('Nom.'),
        fonction: texte.describe('Fonction, en minuscules.'),
        etp: z
          .number()
          .positive()
          .max(1, { error: 'une personne compte au plus pour 1 ETP' })
          .optional()
          .describe('Équivalent temps plein : 1, 0.9, 0.5 ; absent si la source ne le dit pas.'),
        arrivee: dateSouple
          .optional()
          .describe('Date ou mois d’arrivée ; sans elle, présente depuis toujours.'),
        depart: dateSouple.optional().describe('Date ou mois de départ.'),
        photo: image.optional().describe('Portrait ; des initiales dessinées le remplacent s’il manque.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .describe('Salariés.'),
  etp_publies: z
    .array(
      z.strictObject({
        au: dateComplete.describe('Date de l’effectif publié.'),
        valeur: z.number().positive().describe('ETP publiés.'),
        lieu: texte.describe('Où la source le dit.'),
      }),
    )
    .optional()
    .describe('Effectifs imprimés par la source, comparés au calcul.'),
});

export type Equipe = z.output<typeof equipeSchema>;
