import { z } from 'astro/zod';
import { codeDepartement, identifiant, texte, variantesDesFaits } from './commun.ts';
import { identifiantDe } from './renvois.ts';

const territoireSchema = z.strictObject({
  id: identifiant.describe('Identifiant du territoire.').meta({ exemple: 'ouest' }),
  nom: texte.describe('Nom du territoire.').meta({ exemple: 'Territoire Ouest' }),
  nom_court: texte
    .optional()
    .describe('Nom plus court, sur la carte et dans les tableaux.')
    .meta({ exemple: 'Ouest' }),
  departements: z.array(codeDepartement).min(1).describe('Codes des départements du territoire.'),
  variantes: variantesDesFaits.optional(),
  referents: z
    .array(
      z.strictObject({
        fonction: texte.describe('Fonction auprès du territoire.').meta({ exemple: 'référent territorial' }),
        personne: identifiantDe('personne').describe(
          'La personne, par son identifiant dans gouvernance.yaml ou equipe.yaml.',
        ),
        note: texte
          .optional()
          .describe('Précision imprimée après le nom.')
          .meta({ exemple: 'jusqu’en juin' }),
      }),
    )
    .optional()
    .describe('Personnes qui animent le territoire.'),
});

/** `territoires.yaml`: groups of départements, who runs them, and the figures that are told for each. */
export const territoiresSchema = z.strictObject({
  territoires: z.array(territoireSchema).min(1).describe('Territoires, dans l’ordre voulu.'),
  indicateurs: z
    .array(identifiantDe('indicateur'))
    .optional()
    .describe('Chiffres donnés pour chaque territoire, dans l’ordre ; le détail vient d’indicateurs.yaml.'),
});

export type Territoires = z.output<typeof territoiresSchema>;
export type Territoire = z.output<typeof territoireSchema>;
