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
  id: identifiant.describe('Identifiant.'),
  titre: texte.describe('Nom de la promotion : « Promotion 2023-2024 ».'),
  debut: dateSouple.optional().describe('Début du parcours.'),
  fin: dateSouple.optional().describe('Fin du parcours.'),
  apprenants: z
    .strictObject({
      nombre: effectif.optional().describe('Nombre d’apprenants, quand le détail n’est pas connu.'),
      par_departement: parDepartement
        .optional()
        .describe('Apprenants par département ; le total est calculé.'),
      total_publie: totalPublie.optional(),
      seuil_secret: z
        .number()
        .int()
        .min(2)
        .optional()
        .describe('Effectif au-dessous duquel le détail est masqué partout : 5, par exemple.'),
    })
    .describe('Personnes en formation.'),
  structures: z
    .strictObject({
      nombre: effectif.describe('Nombre de structures.'),
      nom: texte.describe('MSP, CPTS, clubs…'),
    })
    .optional()
    .describe('Structures dont viennent les apprenants.'),
  seminaires: z.array(texte).optional().describe('Séminaires tenus dans l’exercice, un thème par ligne.'),
  seminaires_publies: effectif.optional().describe('Nombre de séminaires annoncé par la source.'),
  seminaires_periode: texte.optional().describe('Période des séminaires : « de janvier à juin ».'),
  memoires_soutenus: effectif.optional().describe('Mémoires soutenus.'),
  memoires_periode: texte.optional().describe('Mois des soutenances.'),
  diplomes: effectif.optional().describe('Personnes diplômées.'),
  diplomes_en_attente: effectif.optional().describe('Personnes dont le diplôme attend un complément.'),
  heures: z.number().positive().optional().describe('Heures de formation.'),
  taux_diplomes: z.number().min(0).max(100).optional().describe('Part de la promotion diplômée, en %.'),
  remise_des_diplomes: texte.optional().describe('Mois de la remise des diplômes.'),
  note: texte.optional().describe('Précision imprimée sous le tableau.'),
  variantes: variantesDesFaits.optional(),
});

/** `promotions.yaml`: trainings and their cohorts. */
export const promotionsSchema = z.strictObject({
  formations: z
    .array(
      z.strictObject({
        id: identifiant.describe('Identifiant de la formation.'),
        titre: texte.describe('Nom de la formation.'),
        duree_mois: z.number().positive().optional().describe('Durée annoncée, en mois.'),
        duree_jours: z.number().positive().optional().describe('Durée annoncée, en jours.'),
        periode: texte.optional().describe('Période : « de septembre à septembre ».'),
        modules: z.array(texte).optional().describe('Modules, un par ligne.'),
        seminaires: z
          .array(
            z.strictObject({
              nombre: effectif.describe('Combien.'),
              libelle: texte.describe('Séminaires de quoi.'),
            }),
          )
          .optional()
          .describe('Séminaires prévus sur tout le parcours ; le total est calculé.'),
        validation: texte.optional().describe('Ce qui valide la formation.'),
        ressources: z.array(texte).optional().describe('Ressources mises à disposition.'),
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
