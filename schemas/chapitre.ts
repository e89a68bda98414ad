import { z } from 'astro/zod';
import { texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** Front matter of `content/<structure>/<année>/NN-slug.mdx`. */
export const chapitreSchema = z.strictObject({
  titre: texte.describe('Titre du chapitre.').meta({ exemple: 'La vie associative' }),
  surtitre: texte
    .optional()
    .describe('Ce que le chapitre est dans le rapport ; s’imprime au-dessus du titre.')
    .meta({ exemple: 'Axe 1' }),
  titre_court: texte
    .optional()
    .describe('Titre plus court, pour le sommaire latéral et l’en-tête des pages.')
    .meta({ exemple: 'Vie associative' }),
  chapeau: texte
    .optional()
    .describe('Deux ou trois lignes d’ouverture.')
    .meta({ exemple: 'Une année de rencontres, dans les quatre départements.' }),
  chiffres: z
    .array(identifiantDe('indicateur'))
    .max(4)
    .optional()
    .describe('Deux à quatre chiffres clés en ouverture, par leur identifiant.'),
});

export type ChapitreEnTete = z.output<typeof chapitreSchema>;
