import { z } from 'astro/zod';
import { texte } from './commun.ts';

/** `perspectives.yaml`: what comes next year. */
export const perspectivesSchema = z.strictObject({
  annee: z.number().int().describe('Année visée.').meta({ exemple: 2025 }),
  axes: z
    .array(
      z.strictObject({
        titre: texte
          .describe('Titre de la perspective.')
          .meta({ exemple: 'Aller vers les nouvelles équipes' }),
        texte: texte
          .optional()
          .describe('Une ou deux phrases.')
          .meta({ exemple: 'Une rencontre par département, au printemps.' }),
        actions: z
          .array(texte.meta({ exemple: 'Préparer un livret d’accueil' }))
          .optional()
          .describe('Actions, une par ligne.'),
      }),
    )
    .min(1)
    .describe('Perspectives, dans l’ordre.'),
});

export type Perspectives = z.output<typeof perspectivesSchema>;
