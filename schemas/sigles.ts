import { z } from 'astro/zod';
import { texte } from './commun.ts';

/** `data/reference/sigles.yaml`: sigle → what it stands for, with a plain definition. */
export const siglesSchema = z.record(
  texte,
  z.strictObject({
    developpement: texte.describe('Le sigle en toutes lettres, minuscules de règle.'),
    definition: texte.optional().describe('Une phrase pour qui découvre.'),
    source: texte.optional().describe('Source de la définition.'),
  }),
);

export type Sigles = z.output<typeof siglesSchema>;
