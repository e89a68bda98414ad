import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

const tableauSchema = z
  .strictObject({
    titre: texte.describe('Titre du tableau.').meta({ exemple: 'Conditions d’une équipe' }),
    colonnes: z
      .array(
        z.strictObject({
          titre: texte.describe('En-tête de la colonne.').meta({ exemple: 'Montant' }),
          unite: texte
            .optional()
            .describe('Unité des nombres de la colonne.')
            .meta({ examples: ['€', '%', 'h'] }),
        }),
      )
      .min(2)
      .describe('Colonnes ; la première nomme les lignes.'),
    lignes: z
      .array(z.array(z.union([texte, z.number(), z.null()])))
      .min(1)
      .describe('Lignes : autant de cellules que de colonnes ; null quand la source ne dit rien.'),
    note: texte
      .optional()
      .describe('Précision imprimée sous le tableau.')
      .meta({ exemple: 'au 31 décembre' }),
    source: texte
      .optional()
      .describe('Source imprimée sous le tableau.')
      .meta({ exemple: 'ARS Bretagne, 2024' }),
  })
  .superRefine((tableau, ctx) => {
    tableau.lignes.forEach((ligne, index) => {
      if (ligne.length === tableau.colonnes.length) return;
      ctx.addIssue({
        code: 'custom',
        path: ['lignes', index],
        message: `cette ligne a ${ligne.length} cellules pour ${tableau.colonnes.length} colonnes`,
        params: { conseil: 'Complétez la ligne ; écrivez null pour une cellule vide.' },
      });
    });
  });

/** `tableaux.yaml`: id → a table that no other file describes. */
export const tableauxSchema = z.record(identifiant, tableauSchema);

export type TableauSaisi = z.output<typeof tableauSchema>;
