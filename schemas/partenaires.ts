import { z } from 'astro/zod';
import { adresseWeb, identifiant, texte, variantesDesFaits } from './commun.ts';

/** `partenaires.yaml`: with whom the structure works. */
export const partenairesSchema = z.strictObject({
  categories: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant.'),
        libelle: texte.describe('Nom de la catégorie.'),
      }),
    )
    .min(1)
    .describe('Catégories, dans l’ordre.'),
  partenaires: z
    .array(
      z.strictObject({
        nom: texte.describe('Nom du partenaire.'),
        categorie: identifiant.describe('Identifiant de la catégorie.'),
        role: texte.optional().describe('Ce que le partenaire fait avec la structure.'),
        site: adresseWeb.optional().describe('Site internet.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .describe('Partenaires.'),
});

export type Partenaires = z.output<typeof partenairesSchema>;
