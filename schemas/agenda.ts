import { z } from 'astro/zod';
import { dateComplete, identifiant, ouiNon, texte, variantesDesFaits } from './commun.ts';

/** `agenda.yaml`: the year's meetings, from one list. */
export const agendaSchema = z.strictObject({
  instances: z
    .record(
      identifiant,
      z.strictObject({
        nom: texte.describe('Nom de l’instance ou de l’organisme.'),
        nom_court: texte.optional().describe('Nom pour les filtres.'),
      }),
    )
    .describe('Instances et organismes rencontrés.'),
  natures: z
    .record(identifiant, texte)
    .optional()
    .describe('Natures de rendez-vous : reunion → Réunion, webinaire → Webinaire…'),
  entrees: z
    .array(
      z.strictObject({
        date: dateComplete.describe('Jour.'),
        heure: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'une heure s’écrit "18:30", entre guillemets' })
          .optional()
          .describe('Heure de début.'),
        titre: texte.describe('Ce qui s’est tenu.'),
        instance: identifiant.optional().describe('Identifiant de l’instance.'),
        nature: identifiant.optional().describe('Identifiant de la nature.'),
        lieu: texte.optional().describe('Lieu.'),
        annule: ouiNon.optional().describe('oui si le rendez-vous n’a pas eu lieu.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .describe('Rendez-vous ; l’ordre ne compte pas.'),
});

export type Agenda = z.output<typeof agendaSchema>;
export type EntreeAgenda = Agenda['entrees'][number];
