import { z } from 'astro/zod';
import { dateComplete, effectif, identifiant, type IssueParams, texte, variantesDesFaits } from './commun.ts';
import { identifiantDe } from './renvois.ts';

const totauxPublies = z
  .strictObject({
    seances: effectif.optional().describe('Nombre de séances imprimé par la source.').meta({ exemple: 42 }),
    presences: effectif
      .optional()
      .describe('Nombre de présences imprimé par la source.')
      .meta({ exemple: 403 }),
    variantes: z
      .array(
        z.strictObject({
          presences: effectif.optional().describe('Présences données ailleurs.').meta({ exemple: 404 }),
          seances: effectif.optional().describe('Séances données ailleurs.').meta({ exemple: 43 }),
          lieu: texte.describe('Où la source les donne.').meta({ exemple: 'page 12' }),
        }),
      )
      .optional()
      .describe('Autres valeurs données par la source.'),
  })
  .describe('Totaux imprimés par la source, comparés au calcul.');

const axeSchema = z.strictObject({
  id: identifiant.describe('Identifiant de l’axe.').meta({ exemple: 'medecin_traitant' }),
  numero: z.number().int().positive().optional().describe('Numéro de l’axe.').meta({ exemple: 2 }),
  titre: texte.describe('Titre de l’axe.').meta({ exemple: 'Trouver un médecin traitant' }),
  titre_court: texte
    .optional()
    .describe('Titre plus court, pour le calendrier des groupes.')
    .meta({ exemple: 'Médecin traitant' }),
  referents: z
    .array(identifiantDe('personne'))
    .optional()
    .describe('Personnes référentes, par leur identifiant.'),
  seances: z
    .array(
      z.strictObject({
        date: dateComplete.describe('Jour de la séance.'),
        presents: effectif
          .optional()
          .describe('Nombre de présents ; absent si la source ne le dit pas.')
          .meta({ exemple: 9 }),
        partagee_avec: identifiantDe('axe')
          .optional()
          .describe(
            'Axe avec lequel cette séance est commune, par son identifiant ; elle ne s’écrit qu’ici.',
          ),
        note: texte
          .optional()
          .describe('Précision imprimée avec la séance.')
          .meta({ exemple: 'en visioconférence' }),
        variantes: variantesDesFaits.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('Séances de l’année, dans l’ordre.'),
  totaux_publies: totauxPublies.optional(),
  resultats: z
    .array(texte.meta({ exemple: 'Un annuaire des professionnels est en ligne.' }))
    .min(1)
    .optional()
    .describe('Ce qui a été fait, une ligne par résultat.'),
  objectifs: z
    .array(texte.meta({ exemple: 'Étendre l’annuaire aux structures sociales.' }))
    .min(1)
    .optional()
    .describe('Objectifs de l’année suivante, un par ligne.'),
  variantes: variantesDesFaits.optional(),
});

/** `groupes-de-travail.yaml`: missions → axes → sessions, results and next year's aims. */
export const groupesDeTravailSchema = z
  .strictObject({
    seances_partagees: z
      .enum(['une_fois', 'chaque_axe'])
      .optional()
      .describe('Comment compter une séance commune à deux axes ; une_fois par défaut.')
      .meta({
        enumDescriptions: [
          'une seule fois, dans l’axe où elle est écrite',
          'pour chacun des deux axes, donc aussi pour la mission de chacun',
        ],
      }),
    natures: z
      .array(
        z.strictObject({
          id: identifiant.describe('Identifiant de la famille.').meta({ exemple: 'socles' }),
          libelle: texte.describe('Nom de la famille.').meta({ exemple: 'Missions socles' }),
        }),
      )
      .optional()
      .describe('Familles de missions, dans l’ordre.'),
    missions: z
      .array(
        z.strictObject({
          id: identifiant.describe('Identifiant de la mission.').meta({ exemple: 'acces' }),
          numero: z
            .number()
            .int()
            .positive()
            .optional()
            .describe('Numéro de la mission.')
            .meta({ exemple: 1 }),
          titre: texte.describe('Titre de la mission.').meta({ exemple: 'Améliorer l’accès aux soins' }),
          nature: identifiantDe('famille').optional().describe('Famille de la mission, par son identifiant.'),
          resultats: z
            .array(texte.meta({ exemple: 'Deux réunions publiques ont été tenues.' }))
            .min(1)
            .optional()
            .describe('Résultats communs à toute la mission, un par ligne.'),
          objectifs: z
            .array(texte.meta({ exemple: 'Associer les usagers.' }))
            .min(1)
            .optional()
            .describe('Objectifs communs pour l’année suivante, un par ligne.'),
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
