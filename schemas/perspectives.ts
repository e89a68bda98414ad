import { z } from 'astro/zod';
import { texte } from './commun.ts';

/** `perspectives.yaml`: what comes next year. */
export const perspectivesSchema = z.strictObject({
  annee: z.number().int().describe('Année visée.'),
  axes: z
    .array(
      z.strictObject({
        titre: texte.describe('Titre de la perspective.'),
        texte: texte.optional().describe('Une ou deux phrases.'),
        actions: z.array(texte).optional().describe('Actions, une par ligne.'),
      }),
    )
    .min(1)
    .describe('Perspectives, dans l’ordre.'),
});

export type Perspectives = z.output<typeof perspectivesSchema>;
