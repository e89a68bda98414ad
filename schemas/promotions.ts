import { z } from 'astro/zod';
import {
  dateSouple,
  effectif,
  identifiant,
  parDepartement,
  texte,
  totalPublie,
  variantesDesFaits,
} from './commun.ts';

const promotionSchema = z.strictObject({
  id: identifiant.describe('Identifiant de la promotion.').meta({ exemple: 'pacte_msp_2023' }),
  titre: texte.describe('Nom de la promotion.').meta({ exemple: 'Promotion 2023-2024' }),
  debut: dateSouple.optional().describe('Début du parcours.'),
  fin: dateSouple.optional().describe('Fin du parcours.'),
  apprenants: z
    .strictObject({
      nombre: effectif
        .optional()
        .describe('Nombre d’apprenants, quand le détail n’est pas connu.')
        .meta({ exemple: 17 }),
      par_departement: parDepartement
        .optional()
        .describe('Apprenants par département ; le total est calculé.'),
      total_publie: totalPublie.optional(),
      seuil_secret: z
        .number()
        .int()
        .min(2)
        .optional()
        .describe('Effectif au-dessous duquel le détail est masqué partout.')
        .meta({ exemple: 5 }),
    })
    .describe('Personnes en formation.'),
  structures: z
    .strictObject({
      nombre: effectif.describe('Nombre de structures.').meta({ exemple: 14 }),
      nom: texte.describe('Ce qu’elles sont : MSP, CPTS, clubs…').meta({ exemple: 'MSP' }),
    })
    .optional()
    .describe('Structures dont viennent les apprenants.'),
  seminaires: z
    .array(texte.meta({ exemple: 'Conduire une réunion' }))
    .optional()
    .describe('Séminaires tenus dans l’exercice, un thème par ligne.'),
  seminaires_publies: effectif
    .optional()
    .describe('Nombre de séminaires annoncé par la source, comparé à la liste.')
    .meta({ exemple: 6 }),
  seminaires_periode: texte
    .optional()
    .describe('Période des séminaires.')
    .meta({ exemple: 'de janvier à juin' }),
  memoires_soutenus: effectif.optional().describe('Nombre de mémoires soutenus.').meta({ exemple: 15 }),
  memoires_periode: texte.optional().describe('Mois des soutenances.').meta({ exemple: 'septembre' }),
  diplomes: effectif.optional().describe('Nombre de personnes diplômées.').meta({ exemple: 14 }),
  diplomes_en_attente: effectif
    .optional()
    .describe('Nombre de personnes dont le diplôme attend un complément.')
    .meta({ exemple: 1 }),
  heures: z.number().positive().optional().describe('Heures de formation.').meta({ exemple: 189 }),
  taux_diplomes: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Part de la promotion diplômée, en %.')
    .meta({ exemple: 94 }),
  remise_des_diplomes: texte
    .optional()
    .describe('Mois de la remise des diplômes.')
    .meta({ exemple: 'novembre' }),
  note: texte
    .optional()
    .describe('Précision imprimée sous le tableau.')
    .meta({ exemple: 'Deux personnes ont reporté leur soutenance.' }),
  variantes: variantesDesFaits.optional(),
});

/** `promotions.yaml`: trainings and their cohorts. */
export const promotionsSchema = z.strictObject({
  formations: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant de la formation.').meta({ exemple: 'pacte_msp' }),
        titre: texte.describe('Nom de la formation.').meta({ exemple: 'PACTE MSP' }),
        duree_mois: z
          .number()
          .positive()
          .optional()
          .describe('Durée annoncée, en mois.')
          .meta({ exemple: 18 }),
        duree_jours: z
          .number()
          .positive()
          .optional()
          .describe('Durée annoncée, en jours.')
          .meta({ exemple: 27 }),
        periode: texte
          .optional()
          .describe('Période, en toutes lettres.')
          .meta({ exemple: 'de septembre à septembre' }),
        modules: z
          .array(texte.meta({ exemple: 'Travail en équipe' }))
          .optional()
          .describe('Modules, un par ligne.'),
        seminaires: z
          .array(
            z.strictObject({
              nombre: effectif.describe('Nombre de séminaires.').meta({ exemple: 9 }),
              libelle: texte
                .describe('Ce que sont ces séminaires.')
                .meta({ exemple: 'séminaires de deux jours' }),
            }),
          )
          .optional()
          .describe('Séminaires prévus sur tout le parcours ; le total est calculé.'),
        validation: texte
          .optional()
          .describe('Ce qui valide la formation.')
          .meta({ exemple: 'diplôme d’établissement' }),
        ressources: z
          .array(texte.meta({ exemple: 'plateforme en ligne' }))
          .optional()
          .describe('Ressources mises à disposition, une par ligne.'),
        variantes: variantesDesFaits.optional(),
        promotions: z
          .array(promotionSchema)
          .min(1)
          .describe('Promotions, de la plus ancienne à la plus récente.'),
      }),
    )
    .min(1)
    .describe('Formations.'),
});

export type Promotions = z.output<typeof promotionsSchema>;
export type Formation = Promotions['formations'][number];
export type Promotion = Formation['promotions'][number];
