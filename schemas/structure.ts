import { z } from 'astro/zod';
import { adresseWeb, codeDepartement, couleur, dateSouple, saisie, texte } from './commun.ts';

/** Visual identity of a structure: one to three colours and two families; the rest is derived. */
export const charteSchema = z.strictObject({
  couleurs: z
    .strictObject({
      principale: couleur
        .describe('Couleur de la structure : couverture, titres, séries des graphiques.')
        .meta({ exemple: '#0b4f5c' }),
      secondaire: couleur
        .optional()
        .describe('Deuxième couleur, dérivée de la principale si elle manque.')
        .meta({ exemple: '#2a7f62' }),
      accent: couleur
        .optional()
        .describe('Couleur d’alerte douce : aplats de couverture, repères.')
        .meta({ exemple: '#e4572e' }),
    })
    .describe('Une à trois couleurs ; tout le reste en est dérivé.'),
  polices: z
    .strictObject({
      titres: texte
        .describe('Famille des titres et des grands chiffres, parmi celles qui sont installées.')
        .meta(saisie('police')),
      texte: texte.describe('Famille du texte courant.').meta(saisie('police')),
    })
    .optional()
    .describe('Deux familles au plus ; Bricolage Grotesque et Source Serif 4 par défaut.'),
});

/** `data/<structure>/structure.yaml`: who publishes. */
export const structureSchema = z.strictObject({
  nom: texte.describe('Nom d’usage, tel qu’il figure sur la couverture.').meta({ exemple: 'ESSORT' }),
  article: z
    .enum(['le', 'la', 'l’', "l'", 'les'])
    .optional()
    .describe(
      'Article devant le nom dans une phrase : « l’ » pour « le rapport de l’APMSL ». Aucun par défaut.',
    ),
  nom_complet: texte
    .optional()
    .describe('Nom en toutes lettres.')
    .meta({ exemple: 'Équipe de soins et organisation territoriale' }),
  presentation: texte
    .optional()
    .describe('Une phrase qui dit ce que fait la structure.')
    .meta({ exemple: 'Le réseau des équipes de soins de Bretagne.' }),
  creation: dateSouple.optional().describe('Année ou date de création.'),
  rna: z
    .string()
    .regex(/^W\d{9}$/, { error: 'un numéro RNA s’écrit W suivi de neuf chiffres' })
    .optional()
    .describe('Numéro au répertoire national des associations : W et neuf chiffres.')
    .meta({ exemple: 'W353012345' }),
  siren: z
    .string()
    .regex(/^\d{9}$/, { error: 'un SIREN s’écrit en neuf chiffres, entre guillemets' })
    .optional()
    .describe('Numéro SIREN : neuf chiffres, entre guillemets.')
    .meta({ ...saisie('siren'), exemple: '123456789' }),
  site: adresseWeb.optional().describe('Site internet de la structure.'),
  adresses: z
    .array(
      z.strictObject({
        libelle: texte.describe('Siège, bureaux…').meta({ exemple: 'Siège' }),
        adresse: texte
          .describe('Adresse postale, sur une ligne.')
          .meta({ exemple: '1 rue du Port, 56400 Auray' }),
      }),
    )
    .optional()
    .describe('Adresses de la structure (jamais celles de personnes).'),
  departements: z.array(codeDepartement).min(1).describe('Codes des départements du territoire.'),
  territoire: texte
    .optional()
    .describe('Nom du territoire, tel qu’il se lit dans une phrase.')
    .meta({ exemple: 'Bretagne' }),
  reseaux: z
    .array(
      z.strictObject({
        nom: texte.describe('Nom du réseau.').meta({ exemple: 'AVECsanté' }),
        lien: texte
          .optional()
          .describe('Ce qui lie la structure au réseau.')
          .meta({ exemple: 'adhérente depuis 2016' }),
      }),
    )
    .optional()
    .describe('Réseaux et fédérations d’appartenance.'),
  charte: charteSchema.optional().describe('Charte graphique.'),
  sigles: z
    .record(texte, texte.meta({ exemple: 'équipe ressource régionale de l’exercice coordonné' }))
    .optional()
    .describe(
      'Sigles propres à la structure (sigle → développement) ; ils priment sur ceux de data/reference.',
    ),
});

export type Structure = z.output<typeof structureSchema>;
export type Charte = z.output<typeof charteSchema>;
