import { z } from 'astro/zod';
import { codeDepartement, identifiant, texte, variantesDesFaits } from './commun.ts';

const territoireSchema = z.strictObject({
  id: identifiant.describe('Identifiant du territoire.'),
  nom: texte.describe('Nom : « Territoire Ouest ».'),
  nom_court: texte.optional().describe('Nom sur la carte et dans les tableaux : « Ouest ».'),
  departements: z.array(codeDepartement).min(1).describe('Codes des départements du territoire.'),
  variantes: variantesDesFaits.optional(),
  referents: z
    .array(
      z.strictObject({
        fonction: texte.describe('Fonction auprès du territoire : « référent territorial ».'),
        personne: identifiant.describe('Identifiant de la personne, dans gouvernance.yaml ou equipe.yaml.'),
        note: texte.optional().describe('Précision : « jusqu’en juin ».'),
      }),
    )
    .optional()
    .describe('Personnes qui animent le territoire.'),
});

/** `territoires.yaml`: groups of départements, who runs them, and the figures that are told for each. */
export const territoiresSchema = z.strictObject({
  territoires: z.array(territoireSchema).min(1).describe('Territoires, dans l’ordre voulu.'),
  indicateurs: z
    .array(identifiant)
    .optional()
    .describe('Chiffres donnés pour chaque territoire, dans l’ordre ; le détail vient d’indicateurs.yaml.'),
});

export type Territoires = z.output<typeof territoiresSchema>;
export type Territoire = z.output<typeof territoireSchema>;
