import { z } from 'astro/zod';
import { dateComplete, identifiant, ouiNon, texte, variantesDesFaits } from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** `agenda.yaml`: the year's meetings, from one list. */
export const agendaSchema = z.strictObject({
  instances: z
    .record(
      identifiant,
      z.strictObject({
        nom: texte
          .describe('Nom de l’instance ou de l’organisme.')
          .meta({ exemple: 'Conseil d’administration' }),
        nom_court: texte.optional().describe('Nom plus court, pour les filtres.').meta({ exemple: 'CA' }),
      }),
    )
    .describe('Instances et organismes rencontrés : identifiant → nom.'),
  natures: z
    .record(identifiant, texte.meta({ exemple: 'Réunion' }))
    .optional()
    .describe('Natures de rendez-vous : identifiant → nom.'),
  entrees: z
    .array(
      z.strictObject({
        date: dateComplete.describe('Jour du rendez-vous.'),
        heure: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'une heure s’écrit "18:30", entre guillemets' })
          .optional()
          .describe('Heure de début, entre guillemets.')
          .meta({ examples: ['18:30'] }),
        titre: texte.describe('Ce qui s’est tenu.').meta({ exemple: 'Réunion du bureau' }),
        instance: identifiantDe('instance')
          .optional()
          .describe('Instance ou organisme rencontré, par son identifiant.'),
        nature: identifiantDe('nature').optional().describe('Nature du rendez-vous, par son identifiant.'),
        lieu: texte.optional().describe('Lieu.').meta({ exemple: 'Visioconférence' }),
        annule: ouiNon.optional().describe('oui si le rendez-vous n’a pas eu lieu.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .describe('Rendez-vous ; l’ordre ne compte pas.'),
});

export type Agenda = z.output<typeof agendaSchema>;
export type EntreeAgenda = Agenda['entrees'][number];
