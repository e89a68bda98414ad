import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

/** Front matter of `content/<structure>/<année>/NN-slug.mdx`. */
export const chapitreSchema = z.strictObject({
  titre: texte.describe('Titre du chapitre.'),
  surtitre: texte
    .optional()
    .describe('Ce que le chapitre est dans le rapport, au-dessus du titre : « Axe 1 ».'),
  titre_court: texte.optional().describe('Titre pour le sommaire latéral et l’en-tête courant.'),
  chapeau: texte.optional().describe('Deux ou trois lignes d’ouverture.'),
  chiffres: z.array(identifiant).max(4).optional().describe('Deux à quatre chiffres clés en ouverture.'),
});

export type ChapitreEnTete = z.output<typeof chapitreSchema>;
