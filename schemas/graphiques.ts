import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

const graphiqueSchema = z
  .strictObject({
    titre: texte.optional().describe('Titre ; une phrase calculée à partir des données s’il manque.'),
    type: z.enum(['barres', 'barres_horizontales']).describe('Façon de dessiner.'),
    evolution: identifiant.optional().describe('Indicateur dont on montre les années connues.'),
    par_departement: z.array(identifiant).min(1).optional().describe('Indicateurs comparés par département.'),
    source: texte.optional().describe('Source imprimée sous le graphique.'),
  })
  .refine((graphique) => (graphique.evolution === undefined) !== (graphique.par_departement === undefined), {
    error: 'un graphique montre soit evolution, soit par_departement',
  });

/** `graphiques.yaml`: id → what a chart shows; the figures stay in indicateurs.yaml. */
export const graphiquesSchema = z.record(identifiant, graphiqueSchema);

export type GraphiqueSaisi = z.output<typeof graphiqueSchema>;
