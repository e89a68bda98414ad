import { z } from 'astro/zod';
import { adresseWeb, identifiant, texte, variantesDesFaits } from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** `partenaires.yaml`: with whom the structure works. */
export const partenairesSchema = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant de la catégorie.').meta({ exemple: 'institutions' }),
        libelle: texte.describe('Nom de la catégorie.').meta({ exemple: 'Institutions' }),
      }),
    )
    .min(1)
    .describe('Catégories, dans l’ordre.'),
  partenaires: z
    .array(
      z.strictObject({
        nom: texte.describe('Nom du partenaire.').meta({ exemple: 'ARS Bretagne' }),
        categorie: identifiantDe('categorie').describe('Catégorie, par son identifiant.'),
        role: texte
          .optional()
          .describe('Ce que le partenaire fait avec la structure.')
          .meta({ exemple: 'financement, appui aux équipes' }),
        site: adresseWeb.optional().describe('Site internet du partenaire.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .describe('Partenaires.'),
});

export type Partenaires = z.output<typeof partenairesSchema>;
