import { z } from 'astro/zod';
import { identifiant, ouiNon, texte } from './commun.ts';

const nuageSchema = z.strictObject({
  titre: texte.describe('Ce que rassemblent les mots.').meta({ exemple: 'Ce que les apprenants en disent' }),
  source: texte
    .optional()
    .describe('Quand et comment les mots ont été recueillis.')
    .meta({ exemple: 'Questionnaire de fin de formation' }),
  mots: z
    .array(
      z
        .strictObject({
          mot: texte.describe('Un mot, ou quelques-uns.').meta({ exemple: 'entraide' }),
          poids: z
            .number()
            .int()
            .min(1)
            .optional()
            .describe('Combien de fois il est revenu ; 1 par défaut, quand la source ne le dit pas.')
            .meta({ exemple: 7 }),
          en_avant: ouiNon
            .optional()
            .describe('oui si la source l’écrit plus grand ou plus gras, sans compter.'),
        })
        .refine(({ poids, en_avant }) => poids === undefined || !en_avant, {
          error: 'un mot compté n’est pas mis en avant : gardez « poids: » ou « en_avant: »',
          path: ['en_avant'],
        }),
    )
    .min(1)
    .describe('Mots, dans l’ordre voulu à poids égal.'),
});

/** `nuages.yaml`: id → words that people gave, with how often each came back. */
export const nuagesSchema = z.record(identifiant, nuageSchema);

export type NuageSaisi = z.output<typeof nuageSchema>;
