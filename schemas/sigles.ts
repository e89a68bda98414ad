import { z } from 'astro/zod';
import { texte } from './commun.ts';

/** `data/reference/sigles.yaml`: sigle → what it stands for, with a plain definition. */
export const siglesSchema = z.record(
  texte,
  z.strictObject({
    developpement: texte
      .describe('Le sigle en toutes lettres, en minuscules sauf les noms propres.')
      .meta({ exemple: 'agence régionale de santé' }),
    definition: texte
      .optional()
      .describe('Une phrase pour qui découvre.')
      .meta({ exemple: 'L’établissement public qui conduit la politique de santé dans une région.' }),
    source: texte.optional().describe('Source de la définition.').meta({ exemple: 'ministère de la Santé' }),
  }),
);

export type Sigles = z.output<typeof siglesSchema>;
