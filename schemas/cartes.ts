import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

const carteSchema = z.strictObject({
  titre: texte.optional().describe('Titre ; une phrase calculée à partir des données s’il manque.'),
  indicateurs: z
    .array(identifiant)
    .min(1)
    .describe('Indicateurs par département : une carte chacun, sur une même échelle.'),
  source: texte.optional().describe('Source imprimée sous la carte.'),
});

/** `cartes.yaml`: id → what a map shows; the figures stay in indicateurs.yaml. */
export const cartesSchema = z.record(identifiant, carteSchema);

export type CarteSaisie = z.output<typeof carteSchema>;
