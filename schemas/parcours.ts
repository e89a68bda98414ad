import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** A count of the flow: a figure of the report, with what it means here. */
const effectifSchema = z.strictObject({
  indicateur: identifiantDe('indicateur').describe('L’effectif, par son identifiant dans indicateurs.yaml.'),
  libelle: texte
    .optional()
    .describe('Ce qu’il compte ici ; le libellé de l’indicateur par défaut.')
    .meta({ exemple: 'personnes contactées' }),
});

const parcoursSchema = z.strictObject({
  titre: texte.describe('Titre du schéma.').meta({ exemple: 'De la candidature au diplôme' }),
  etapes: z
    .array(
      effectifSchema.extend({
        quand: texte
          .optional()
          .describe('Date ou période, en toutes lettres.')
          .meta({ exemple: 'septembre 2023' }),
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
  note: texte
    .optional()
    .describe('Précision imprimée sous le schéma.')
    .meta({ exemple: 'Une personne a repris l’année suivante.' }),
  source: texte
    .optional()
    .describe('Source imprimée sous le schéma.')
    .meta({ exemple: 'Suivi des promotions' }),
});

/** `parcours.yaml`: id → how a group thins out or splits from step to step (inclusions of a study, recruitment…). */
export const parcoursParId = z.record(identifiant, parcoursSchema);

export type ParcoursSaisi = z.output<typeof parcoursSchema>;
