import { z } from 'astro/zod';
import { dateComplete, identifiant, ouiNon, parDepartement, texte, totalPublie, variante } from './commun.ts';

/** Figures that other files already hold: named here so that prose and tiles can quote them, never typed again. */
const calculSchema = z.discriminatedUnion('nature', [
  z.strictObject({
    nature: z.literal('etp').describe('Somme des ETP présents à une date.'),
    au: dateComplete.describe('Date de l’effectif.'),
  }),
  z.strictObject({
    nature: z.literal('effectif').describe('Nombre de salariés présents à une date.'),
    au: dateComplete.describe('Date de l’effectif.'),
  }),
  z.strictObject({
    nature: z.literal('membres').describe('Nombre de membres du conseil d’administration.'),
    college: identifiant.optional().describe('Un seul collège.'),
  }),
  z.strictObject({
    nature: z.literal('reunions').describe('Nombre de réunions d’une instance de gouvernance.'),
    instance: z.enum(['conseil', 'bureau']).describe('conseil ou bureau.'),
  }),
  z.strictObject({
    nature: z.literal('evenements').describe('Nombre de rendez-vous tenus d’un type.'),
    type: identifiant.describe('Type d’évènement.'),
  }),
  z.strictObject({
    nature: z.literal('participants').describe('Participants d’un évènement, ou de tous ceux d’un type.'),
    evenement: identifiant.optional().describe('Identifiant d’un évènement.'),
    type: identifiant.optional().describe('Type d’évènement.'),
  }),
  z.strictObject({
    nature: z.literal('apprenants').describe('Apprenants d’une promotion, par département s’il y a lieu.'),
    promotion: identifiant.describe('Identifiant de la promotion.'),
  }),
]);

/** One figure: typed once, under an id; everything else refers to it. */
export const indicateurSchema = z
  .strictObject({
    libelle: texte.describe('Ce que compte le chiffre, sans le nombre : « équipes accompagnées ».'),
    libelle_singulier: texte.optional().describe('Le libellé quand la valeur est 0 ou 1.'),
    unite: texte
      .optional()
      .describe('Unité : personnes, équipes, €, %, ETP, h. Sans elle, le libellé suffit.'),
    valeur: z.number().optional().describe('La valeur de l’exercice.'),
    intervalle: z
      .strictObject({ min: z.number().describe('Borne basse.'), max: z.number().describe('Borne haute.') })
      .optional()
      .describe('À la place de valeur, quand la source donne « de 6 à 13 ».'),
    calcul: calculSchema
      .optional()
      .describe('À la place de valeur, quand un autre fichier tient déjà le chiffre.'),
    par_departement: parDepartement
      .optional()
      .describe('Valeur par code de département ; le total est calculé.'),
    total_publie: totalPublie.optional(),
    precedent: z
      .number()
      .optional()
      .describe('Valeur de l’exercice précédent, s’il n’a pas son propre dossier.'),
    serie: z
      .record(
        z.string().regex(/^\d{4}(-\d{4})?$/, { error: 'une année s’écrit 2023 ou 2022-2023' }),
        z.number(),
      )
      .optional()
      .describe('Valeurs des exercices antérieurs : année → valeur.'),
    dont: identifiant.optional().describe('Indicateur dont celui-ci est une partie.'),
    plus_de: ouiNon.optional().describe('oui si la source dit « plus de ».'),
    environ: ouiNon.optional().describe('oui si la source dit « environ ».'),
    note: texte.optional().describe('Précision imprimée sous le chiffre.'),
    source: texte.optional().describe('D’où vient le chiffre.'),
    variantes: z
      .array(variante)
      .optional()
      .describe('Autres valeurs données par la source pour le même fait.'),
  })
  .superRefine((indicateur, ctx) => {
    const ways = [indicateur.valeur, indicateur.intervalle, indicateur.calcul].filter(
      (way) => way !== undefined,
    );
    if (ways.length > 1) {
      ctx.addIssue({
        code: 'custom',
        message: 'un seul de valeur, intervalle ou calcul peut être donné',
        params: { conseil: 'Gardez celui qui dit le fait, supprimez les autres.' },
      });
    }
    const { calcul } = indicateur;
    if (
      calcul?.nature === 'participants' &&
      (calcul.evenement === undefined) === (calcul.type === undefined)
    ) {
      ctx.addIssue({
        code: 'custom',
        path: ['calcul'],
        message: 'ce calcul nomme soit un évènement, soit un type d’évènements',
        params: { conseil: 'Gardez « evenement: » ou « type: », l’un des deux.' },
      });
    }
    if (ways.length === 0 && indicateur.par_departement === undefined) {
      ctx.addIssue({
        code: 'custom',
        message: 'cet indicateur n’a pas de valeur',
        params: { conseil: 'Ajoutez une ligne « valeur: » suivie du nombre.', manque: 'valeur' },
      });
    }
    if (ways.length > 0 && indicateur.valeur !== undefined && indicateur.par_departement !== undefined) {
      ctx.addIssue({
        code: 'custom',
        path: ['valeur'],
        message: 'le total se calcule à partir de par_departement : il ne se tape pas',
        params: {
          conseil: 'Supprimez « valeur: », ou écrivez « total_publie: » si la source imprime un total.',
        },
      });
    }
  });

/** `indicateurs.yaml`: id → figure. */
export const indicateursSchema = z.record(identifiant, indicateurSchema);

export type IndicateurSaisi = z.output<typeof indicateurSchema>;
export type Calcul = z.output<typeof calculSchema>;
