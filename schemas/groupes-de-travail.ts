import { z } from 'astro/zod';
import { dateComplete, effectif, identifiant, type IssueParams, texte, variantesDesFaits } from './commun.ts';

const totauxPublies = z
  .strictObject({
    seances: effectif.optional().describe('Nombre de séances imprimé par la source.'),
    presences: effectif.optional().describe('Nombre de présences imprimé par la source.'),
    variantes: z
      .array(
        z.strictObject({
          presences: effectif.optional().describe('Présences données ailleurs.'),
          seances: effectif.optional().describe('Séances données ailleurs.'),
          lieu: texte.describe('Où la source les donne.'),
        }),
      )
      .optional()
      .describe('Autres valeurs données par la source.'),
  })
  .describe('Totaux imprimés par la source, comparés au calcul.');

const axeSchema = z.strictObject({
  id: identifiant.describe('Identifiant de l’axe.'),
  numero: z.number().int().positive().optional().describe('Numéro de l’axe.'),
  titre: texte.describe('Titre de l’axe.'),
  titre_court: texte.optional().describe('Titre pour la matrice et les bandes.'),
  referents: z.array(identifiant).optional().describe('Identifiants des personnes référentes.'),
  seances: z
    .array(
      z.strictObject({
        date: dateComplete.describe('Jour de la séance.'),
        presents: effectif.optional().describe('Nombre de présents ; absent si la source ne le dit pas.'),
        partagee_avec: identifiant
          .optional()
          .describe('Axe avec lequel cette séance est commune ; elle ne s’écrit qu’ici.'),
        note: texte.optional().describe('Précision.'),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('Séances de l’année, dans l’ordre.'),
  totaux_publies: totauxPublies.optional(),
  resultats: z.array(texte).min(1).optional().describe('Ce qui a été fait, une ligne par résultat.'),
  objectifs: z.array(texte).min(1).optional().describe('Objectifs de l’année suivante.'),
  variantes: variantesDesFaits.optional(),
});

/** `groupes-de-travail.yaml`: missions → axes → sessions, results and next year's aims. */
export const groupesDeTravailSchema = z
  .strictObject({
    seances_partagees: z
      .enum(['une_fois', 'chaque_axe'])
      .optional()
      .describe(
        'Une séance commune à deux axes compte une_fois (par défaut, dans l’axe où elle est écrite) ou pour chaque_axe, donc aussi pour la mission de chacun.',
      ),
    natures: z
      .array(z.strictObject({ id: identifiant, libelle: texte.describe('Missions socles, optionnelles…') }))
      .optional()
      .describe('Familles de missions, dans l’ordre.'),
    missions: z
      .array(
        z.strictObject({
          id: identifiant.describe('Identifiant de la mission.'),
          numero: z.number().int().positive().optional().describe('Numéro de la mission.'),
          titre: texte.describe('Titre de la mission.'),
          nature: identifiant.optional().describe('Identifiant de sa famille.'),
          resultats: z.array(texte).min(1).optional().describe('Résultats communs à toute la mission.'),
          objectifs: z.array(texte).min(1).optional().describe('Objectifs communs, pour l’année suivante.'),
          variantes: variantesDesFaits.optional(),
          totaux_publies: totauxPublies.optional(),
          axes: z.array(axeSchema).min(1).describe('Axes de la mission.'),
        }),
      )
      .min(1)
      .describe('Missions, dans l’ordre.'),
    totaux_publies: totauxPublies.optional(),
  })
  .superRefine(({ missions }, ctx) => {
    // Sessions are looked up by the id of their axis: two of the same would count each other’s.
    const seen = new Set<string>();
    const check = (id: string, path: (string | number)[], quoi: string): void => {
      if (seen.has(`${quoi} ${id}`)) {
        ctx.addIssue({
          code: 'custom',
          path: [...path, 'id'],
          message: `${quoi} « ${id} » est déjà écrit plus haut`,
          params: { conseil: 'Donnez-lui un autre identifiant.' } satisfies IssueParams,
        });
      }
      seen.add(`${quoi} ${id}`);
    };
    for (const [m, { id, axes }] of missions.entries()) {
      check(id, ['missions', m], 'l’identifiant de mission');
      for (const [a, axe] of axes.entries()) check(axe.id, ['missions', m, 'axes', a], 'l’identifiant d’axe');
    }
  });

export type GroupesDeTravail = z.output<typeof groupesDeTravailSchema>;
export type Mission = GroupesDeTravail['missions'][number];
export type Axe = Mission['axes'][number];
