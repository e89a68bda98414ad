import { z } from 'astro/zod';
import { adresseWeb, codeDepartement, couleur, dateSouple, texte } from './commun.ts';

/** Visual identity of a structure: one to three colours and two families; the rest is derived. */
export const charteSchema = z.strictObject({
  couleurs: z.strictObject({
    principale: couleur.describe('Couleur de la structure : couverture, titres, séries des graphiques.'),
    secondaire: couleur.optional().describe('Deuxième couleur, dérivée de la principale si elle manque.'),
    accent: couleur.optional().describe('Couleur d’alerte douce : aplats de couverture, repères.'),
  }),
  polices: z
    .strictObject({
      titres: texte.describe('Famille des titres et des grands chiffres, parmi celles qui sont installées.'),
      texte: texte.describe('Famille du texte courant.'),
    })
    .optional()
    .describe('Deux familles au plus ; Bricolage Grotesque et Source Serif 4 par défaut.'),
});

/** `data/<structure>/structure.yaml`: who publishes. */
export const structureSchema = z.strictObject({
  nom: texte.describe('Nom d’usage, tel qu’il figure sur la couverture.'),
  article: z
    .enum(['le', 'la', 'l’', "l'", 'les'])
    .optional()
    .describe(
      'Article devant le nom dans une phrase : « l’ » pour « le rapport de l’APMSL ». Aucun par défaut.',
    ),
  nom_complet: texte.optional().describe('Nom développé.'),
  presentation: texte.optional().describe('Une phrase qui dit ce que fait la structure.'),
  creation: dateSouple.optional().describe('Année ou date de création.'),
  rna: z
    .string()
    .regex(/^W\d{9}$/, { error: 'un numéro RNA s’écrit W suivi de neuf chiffres' })
    .optional()
    .describe('Numéro au répertoire national des associations.'),
  siren: z
    .string()
    .regex(/^\d{9}$/, { error: 'un SIREN s’écrit en neuf chiffres, entre guillemets' })
    .optional()
    .describe('Numéro SIREN.'),
  site: adresseWeb.optional().describe('Site internet de la structure.'),
  adresses: z
    .array(
      z.strictObject({
        libelle: texte.describe('Siège, bureaux…'),
        adresse: texte.describe('Adresse postale.'),
      }),
    )
    .optional()
    .describe('Adresses de la structure (jamais celles de personnes).'),
  departements: z.array(codeDepartement).min(1).describe('Codes des départements du territoire.'),
  territoire: texte
    .optional()
    .describe('Nom du territoire dans une phrase : « Bretagne », « Pays d’Auray ».'),
  reseaux: z
    .array(
      z.strictObject({
        nom: texte.describe('Nom du réseau.'),
        lien: texte.optional().describe('Ce qui lie la structure au réseau.'),
      }),
    )
    .optional()
    .describe('Réseaux et fédérations d’appartenance.'),
  charte: charteSchema.optional().describe('Charte graphique.'),
  sigles: z
    .record(texte, texte)
    .optional()
    .describe(
      'Sigles propres à la structure (sigle → développement) ; ils priment sur ceux de data/reference.',
    ),
});

export type Structure = z.output<typeof structureSchema>;
export type Charte = z.output<typeof charteSchema>;
