import { z } from 'astro/zod';
import { dateComplete, dateSouple, identifiant, image, texte, variantesDesFaits } from './commun.ts';

/** `equipe.yaml`: employees with dated ETP, so that the headcount of any day is computed. */
export const equipeSchema = z.strictObject({
  salaries: z
    .array(
      z.strictObject({
        id: identifiant
          .describe('Identifiant de la personne ; tout le reste du rapport l’appelle par lui.')
          .meta({ exemple: 'le_goff' }),
        prenom: texte.describe('Prénom.').meta({ exemple: 'Anne' }),
        nom: texte.describe('Nom de famille.').meta({ exemple: 'Le Goff' }),
        fonction: texte.describe('Fonction, en minuscules.').meta({ exemple: 'chargée de mission' }),
        etp: z
          .number()
          .positive()
          .max(1, { error: 'une personne compte au plus pour 1 ETP' })
          .optional()
          .describe('Équivalent temps plein ; absent si la source ne le dit pas.')
          .meta({ examples: [1, 0.8, 0.5] }),
        arrivee: dateSouple
          .optional()
          .describe('Date ou mois d’arrivée ; sans elle, la personne est comptée depuis toujours.'),
        depart: dateSouple.optional().describe('Date ou mois de départ, si la personne est partie.'),
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
        valeur: z.number().positive().describe('ETP publiés.').meta({ exemple: 5.8 }),
        lieu: texte.describe('Où la source le dit.').meta({ exemple: 'page 8' }),
      }),
    )
    .optional()
    .describe('Effectifs imprimés par la source, comparés au calcul.'),
});

export type Equipe = z.output<typeof equipeSchema>;
