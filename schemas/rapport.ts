import { z } from 'astro/zod';
import { adresseWeb, dateComplete, identifiant, texte } from './commun.ts';
import { identifiantDe, type Renvoi } from './renvois.ts';

/** `data/<structure>/<année>/rapport.yaml`: what the edition is; the only file that an edition must have. */
export const rapportSchema = z.strictObject({
  titre: texte
    .describe('Titre du document : « Rapport d’activité ».')
    .meta({ exemple: 'Rapport d’activité' }),
  sous_titre: texte
    .optional()
    .describe('Ligne sous le titre de couverture.')
    .meta({ exemple: 'Une année de rencontres' }),
  exercice: z
    .strictObject({
      libelle: texte
        .optional()
        .describe('Nom de l’exercice, s’il n’est pas une année civile.')
        .meta({ exemple: 'saison 2023-2024' }),
      debut: dateComplete.describe('Premier jour de l’exercice.').meta({ exemple: '2024-01-01' }),
      fin: dateComplete.describe('Dernier jour de l’exercice.').meta({ exemple: '2024-12-31' }),
    })
    .describe('Période couverte.'),
  assemblee_generale: dateComplete
    .optional()
    .describe('Date de l’assemblée générale qui examine le rapport.'),
  publication: dateComplete.optional().describe('Date de publication.'),
  chapitres: z
    .array(texte.meta({ renvoi: 'chapitre' satisfies Renvoi, exemple: 'rapport-moral' }))
    .optional()
    .describe(
      'Chapitres attendus, sans numéro ni terminaison : un fichier qui manque ou qui s’ajoute sera signalé.',
    ),
  soutiens: z
    .array(texte.meta({ exemple: 'Agence régionale de santé Bretagne' }))
    .optional()
    .describe('Financeurs et soutiens remerciés en fin de rapport, un par ligne.'),
  credits: z
    .array(
      z
        .strictObject({
          role: texte.describe('Rédaction, photographies…').meta({ exemple: 'Rédaction' }),
          personnes: z
            .array(identifiantDe('personne'))
            .min(1)
            .optional()
            .describe(
              'Personnes du rapport, par leur identifiant : leur nom n’est écrit que dans leur fichier.',
            ),
          nom: texte
            .optional()
            .describe('Qui, quand ce n’est pas une personne du rapport ; ou une précision.')
            .meta({ exemple: 'Atelier du Port' }),
        })
        .refine(({ personnes, nom }) => personnes !== undefined || nom !== undefined, {
          error: 'ce crédit ne nomme personne : ajoutez « nom: » ou « personnes: »',
        }),
    )
    .optional()
    .describe('Crédits du document.'),
  sources: z
    .array(
      z.strictObject({
        id: identifiant
          .describe('Identifiant, appelé dans un chapitre par <Source id="…" />.')
          .meta({ exemple: 'ars_bretagne' }),
        titre: texte
          .describe('Titre du document.')
          .meta({ exemple: 'La politique régionale d’accompagnement' }),
        auteur: texte.optional().describe('Auteur ou éditeur.').meta({ exemple: 'ARS Bretagne' }),
        lien: adresseWeb.optional().describe('Adresse du document.'),
      }),
    )
    .optional()
    .describe('Documents d’où viennent les faits du rapport.'),
  variantes: z
    .array(
      z.strictObject({
        sujet: texte.describe(
          'De quoi il s’agit : « nom du réseau national », « date de la mise en service ».',
        ),
        retenu: texte.describe('Ce que le rapport écrit, mot pour mot.'),
        dit: texte.describe('Ce que la source dit ailleurs.'),
        lieu: texte.describe('Où elle le dit.'),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'Mots et faits que la source dit de deux façons et qu’aucun autre fichier ne tient ; elles ne s’impriment pas.',
    ),
});

export type Rapport = z.output<typeof rapportSchema>;
