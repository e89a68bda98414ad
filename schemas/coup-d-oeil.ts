import { z } from 'astro/zod';
import { saisie, texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

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
  indicateur: identifiantDe('indicateur').describe('Le chiffre, par son identifiant dans indicateurs.yaml.'),
  puis: identifiantDe('indicateur')
    .optional()
    .describe('Second chiffre, pour le dessin « paire » : 7 réunions → 104 participants.'),
  poids: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .optional()
    .describe('Importance : 1 (par défaut), 2 ou 3 ; 3 est le plus grand.'),
  dessin: z
    .enum(dessins)
    .optional()
    .describe('Façon de dessiner le chiffre ; nombre par défaut.')
    .meta({
      enumDescriptions: [
        'le nombre, en grand',
        'les années connues : il faut precedent, serie ou une édition précédente',
        'une part sur une jauge : il faut l’unité %, ou une part (dont, population)',
        'une barre partagée : il faut par_categorie, ou une part',
        'cent points, dont la part est pleine : il faut l’unité %, ou une part',
        'une barre par département : il faut par_departement',
        'une petite carte : il faut par_departement',
        'les premiers, du plus grand au plus petit : il faut un détail',
        'le pictogramme répété, un pour tant d’unités : il faut pictogramme',
        'deux chiffres liés : il faut puis',
      ],
    }),
  pictogramme: texte
    .optional()
    .describe('Pictogramme, par son nom anglais sur https://tabler.io/icons.')
    .meta({ ...saisie('pictogramme'), exemple: 'users' }),
});

/** `coup-d-oeil.yaml`: the spread of key figures. */
export const coupDOeilSchema = z.strictObject({
  titre: texte
    .optional()
    .describe('Titre de la page ; « En un coup d’œil » par défaut.')
    .meta({ exemple: 'L’année en chiffres' }),
  groupes: z
    .array(
      z.strictObject({
        titre: texte.describe('Titre du groupe.').meta({ exemple: 'Vie associative' }),
        tuiles: z.array(tuileSchema).min(1).describe('Chiffres du groupe, dans l’ordre.'),
      }),
    )
    .min(1)
    .describe('Groupes de chiffres, dans l’ordre.'),
});

export type CoupDOeil = z.output<typeof coupDOeilSchema>;
export type TuileSaisie = z.output<typeof tuileSchema>;
