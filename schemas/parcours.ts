import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

/** A count of the flow: a figure of the report, with what it means here. */
const effectifSchema = z.strictObject({
  indicateur: identifiant.describe('Chiffre, dans indicateurs.yaml.'),
  libelle: texte.optional().describe('Ce qu’il compte ici ; le libellé de l’indicateur par défaut.'),
});

const parcoursSchema = z.strictObject({
  titre: texte.describe('Titre du schéma.'),
  etapes: z
    .array(
      effectifSchema.extend({
        quand: texte.optional().describe('Date ou période, en toutes lettres.'),
        sorties: z
          .array(effectifSchema)
          .optional()
          .describe('Ceux qui quittent le parcours à cette étape : ils se retranchent de l’effectif.'),
        groupes: z
          .array(effectifSchema)
          .min(2)
          .optional()
          .describe('Groupes entre lesquels l’effectif se répartit : leur somme est comparée à l’étape.'),
      }),
    )
    .min(2)
    .describe('Étapes, dans l’ordre.'),
  note: texte.optional().describe('Précision imprimée sous le schéma.'),
  source: texte.optional().describe('Source imprimée sous le schéma.'),
});

/** `parcours.yaml`: id → how a group thins out or splits from step to step (inclusions of a study, recruitment…). */
export const parcoursParId = z.record(identifiant, parcoursSchema);

export type ParcoursSaisi = z.output<typeof parcoursSchema>;
