import { z } from 'astro/zod';
import { identifiant, ouiNon, texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

const typesDeGraphique = [
  'barres',
  'barres_horizontales',
  'barres_empilees',
  'barres_100',
  'lignes',
  'anneau',
  'petits_multiples',
] as const;

/** One id, or several. Out: a list. */
const identifiants = z
  .union([identifiantDe('indicateur'), z.array(identifiantDe('indicateur')).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** What a chart shows, one of these. */
const contenus = ['evolution', 'par_departement', 'par_territoire', 'par_categorie', 'indicateurs'] as const;

const graphiqueSchema = z
  .strictObject({
    titre: texte
      .optional()
      .describe('Titre ; une phrase calculée à partir des données s’il manque.')
      .meta({ exemple: 'Des adhérents toujours plus nombreux' }),
    type: z
      .enum(typesDeGraphique)
      .describe(
        'Façon de dessiner ; plusieurs indicateurs se mettent côte à côte, ou l’un sur l’autre avec barres_empilees et barres_100.',
      )
      .meta({
        enumDescriptions: [
          'des barres debout',
          'des barres couchées, pour des noms longs',
          'des barres l’une sur l’autre : le total se lit en haut',
          'des parts d’un tout, ramenées à 100 %',
          'une courbe, pour des années',
          'un anneau, pour les parts d’un seul chiffre',
          'un petit graphique par indicateur, à la même échelle',
        ],
      }),
    evolution: identifiants.optional().describe('Indicateurs dont on montre les années connues.'),
    par_departement: identifiants.optional().describe('Indicateurs comparés par département.'),
    par_territoire: identifiants.optional().describe('Indicateurs comparés par territoire.'),
    par_categorie: identifiants.optional().describe('Indicateurs comparés par catégorie.'),
    indicateurs: identifiants
      .optional()
      .describe('Indicateurs comparés entre eux, de même unité : une barre chacun.'),
    precedent: ouiNon.optional().describe('oui pour montrer aussi l’exercice précédent.'),
    note: texte
      .optional()
      .describe('Précision imprimée sous le graphique.')
      .meta({ exemple: 'au 31 décembre' }),
    source: texte
      .optional()
      .describe('Source imprimée sous le graphique.')
      .meta({ exemple: 'Enquête auprès des adhérents' }),
  })
  .refine((graphique) => contenus.filter((cle) => graphique[cle] !== undefined).length === 1, {
    error:
      'un graphique montre une seule chose : evolution, par_departement, par_territoire, par_categorie ou indicateurs',
  });

/** `graphiques.yaml`: id → what a chart shows; the figures stay in indicateurs.yaml. */
export const graphiquesSchema = z.record(identifiant, graphiqueSchema);

export type GraphiqueSaisi = z.output<typeof graphiqueSchema>;
