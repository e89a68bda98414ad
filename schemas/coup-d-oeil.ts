import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

/**
 * How a tile draws its figure. Each asks something of it: a share (`jauge`, `barre`, `points`) a percentage or a whole,
 * `departements` and `carte` a value by département, `classement` parts, `paire` a second figure.
 */
const dessins = [
  'nombre',
  'evolution',
  'jauge',
  'barre',
  'points',
  'departements',
  'carte',
  'classement',
  'pictogrammes',
  'paire',
] as const;

const tuileSchema = z.strictObject({
  indicateur: identifiant.describe('Identifiant du chiffre, dans indicateurs.yaml.'),
  puis: identifiant
    .optional()
    .describe('Second chiffre, pour le dessin « paire » : 7 réunions → 104 participants.'),
  poids: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .optional()
    .describe('Importance : 1 (par défaut), 2 ou 3 ; 3 est le plus grand.'),
  dessin: z.enum(dessins).optional().describe('Façon de dessiner le chiffre ; nombre par défaut.'),
  pictogramme: texte.optional().describe('Nom d’un pictogramme Tabler, par exemple « users ».'),
});

/** `coup-d-oeil.yaml`: the spread of key figures. */
export const coupDOeilSchema = z.strictObject({
  titre: texte.optional().describe('Titre de la page ; « En un coup d’œil » par défaut.'),
  groupes: z
    .array(
      z.strictObject({
        titre: texte.describe('Titre du groupe.'),
        tuiles: z.array(tuileSchema).min(1).describe('Chiffres du groupe, dans l’ordre.'),
      }),
    )
    .min(1)
    .describe('Groupes de chiffres, dans l’ordre.'),
});

export type CoupDOeil = z.output<typeof coupDOeilSchema>;
export type TuileSaisie = z.output<typeof tuileSchema>;
