import { z } from 'astro/zod';
import { dateSouple, identifiant, image, texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

const temoignageSchema = z
  .strictObject({
    texte: texte.describe('Le témoignage, sans guillemets.').meta({ exemple: 'J’y ai trouvé une équipe.' }),
    auteur: texte.optional().describe('Prénom et nom.').meta({ exemple: 'Anne Le Goff' }),
    qualite: texte.optional().describe('Fonction, structure.').meta({ exemple: 'infirmière, MSP du Blavet' }),
    personne: identifiantDe('personne')
      .optional()
      .describe('À la place de l’auteur, l’identifiant d’une personne de gouvernance.yaml ou equipe.yaml.'),
    photo: image.optional().describe('Photo de l’auteur.'),
    consentement: z
      .strictObject({
        date: dateSouple.describe('Quand la personne a donné son accord.'),
        forme: texte
          .describe('Sous quelle forme : courriel, formulaire signé…')
          .meta({ exemple: 'courriel' }),
      })
      .describe('Accord de la personne pour être citée ; il ne s’imprime pas.'),
  })
  .refine(({ auteur, personne }) => (auteur === undefined) !== (personne === undefined), {
    error: 'un témoignage a soit un auteur, soit une personne',
  });

/** `temoignages.yaml`: id → what somebody says, who, and the consent to print it. */
export const temoignagesSchema = z.record(identifiant, temoignageSchema);

export type TemoignageSaisi = z.output<typeof temoignageSchema>;
