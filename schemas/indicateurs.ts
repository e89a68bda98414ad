import { z } from 'astro/zod';
import { libellesLignes, lignesFinances } from './finances.ts';
import {
  dateComplete,
  identifiant,
  ouiNon,
  parDepartement,
  saisie,
  texte,
  totalPublie,
  variante,
} from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** Figures that other files already hold: named here so that prose and tiles can quote them, never typed again. */
const calculSchema = z.discriminatedUnion('nature', [
  z.strictObject({
    nature: z.literal('etp').describe('Somme des ETP présents à une date.'),
    au: dateComplete.describe('Date de l’effectif.').meta({ exemple: '2024-12-31' }),
  }),
  z.strictObject({
    nature: z.literal('effectif').describe('Nombre de salariés présents à une date.'),
    au: dateComplete.describe('Date de l’effectif.'),
  }),
  z.strictObject({
    nature: z.literal('membres').describe('Nombre de membres du conseil d’administration.'),
    college: identifiantDe('college')
      .optional()
      .describe('Pour ne compter qu’un collège, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('reunions').describe('Nombre de réunions d’une instance de gouvernance.'),
    instance: z.enum(['conseil', 'bureau']).describe('L’instance dont on compte les réunions.'),
  }),
  z.strictObject({
    nature: z.literal('evenements').describe('Nombre de rendez-vous tenus d’un type.'),
    type: identifiantDe('type_evenement').describe('Type d’évènement, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('participants').describe('Participants d’un évènement, ou de tous ceux d’un type.'),
    evenement: identifiantDe('evenement').optional().describe('Un seul évènement, par son identifiant.'),
    type: identifiantDe('type_evenement').optional().describe('Ou tous ceux d’un type, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('vues').describe('Vues en différé des rendez-vous d’un type.'),
    type: identifiantDe('type_evenement').describe('Type d’évènement, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('apprenants').describe('Apprenants d’une promotion, par département s’il y a lieu.'),
    promotion: identifiantDe('promotion').describe('Promotion, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('finances').describe('Ligne des comptes, en euros ; l’exercice précédent suit.'),
    ligne: z
      .enum(lignesFinances)
      .describe('Ligne des comptes : un total, un résultat, ou une rubrique.')
      .meta({ enumDescriptions: libellesLignes }),
  }),
  z.strictObject({
    nature: z.literal('partenaires').describe('Nombre de partenaires de la liste.'),
    categorie: identifiantDe('categorie')
      .optional()
      .describe('Pour ne compter qu’une catégorie, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('seances').describe('Nombre de séances des groupes de travail.'),
    mission: identifiantDe('mission')
      .optional()
      .describe('Pour ne compter qu’une mission, par son identifiant.'),
    axe: identifiantDe('axe').optional().describe('Pour ne compter qu’un axe, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('presences').describe('Présences dans les groupes de travail.'),
    mission: identifiantDe('mission')
      .optional()
      .describe('Pour ne compter qu’une mission, par son identifiant.'),
    axe: identifiantDe('axe').optional().describe('Pour ne compter qu’un axe, par son identifiant.'),
  }),
  z.strictObject({
    nature: z.literal('rendez_vous').describe('Nombre de rendez-vous tenus de l’agenda.'),
    instance: identifiantDe('instance')
      .optional()
      .describe('Pour ne compter qu’une instance, par son identifiant.'),
    de_nature: identifiantDe('nature')
      .optional()
      .describe('Pour ne compter qu’une nature de rendez-vous, par son identifiant.'),
  }),
]);

/** A value for each territory of territoires.yaml: id → number; `null` where the source has none. */
const parTerritoire = z.record(identifiantDe('territoire'), z.number().nullable().meta({ exemple: 40 }));

/** One part of a figure cut by kind: typed here, or named when it is itself a figure of the report. */
const categorieSchema = z
  .strictObject({
    libelle: texte
      .optional()
      .describe('Nom de la catégorie, tel qu’il s’imprime.')
      .meta({ exemple: 'en salle' }),
    valeur: z
      .number()
      .nullable()
      .optional()
      .describe('Valeur ; null quand la source ne la donne pas.')
      .meta({ exemple: 900 }),
    precedent: z.number().optional().describe('Valeur de l’exercice précédent.').meta({ exemple: 850 }),
    indicateur: identifiantDe('indicateur')
      .optional()
      .describe('À la place de valeur, l’indicateur qui tient déjà ce chiffre, par son identifiant.'),
  })
  .superRefine((categorie, ctx) => {
    const conseil = 'Écrivez « libelle: » et « valeur: », ou seulement « indicateur: ».';
    if (categorie.indicateur === undefined) {
      for (const cle of ['libelle', 'valeur'] as const) {
        if (categorie[cle] === undefined) {
          ctx.addIssue({
            code: 'custom',
            message: `cette catégorie n’a pas de ${cle === 'libelle' ? 'libellé' : 'valeur'}`,
            params: { conseil, manque: cle },
          });
        }
      }
    } else if (categorie.valeur !== undefined || categorie.precedent !== undefined) {
      ctx.addIssue({
        code: 'custom',
        message: 'cette catégorie appelle un indicateur : sa valeur ne se tape pas',
        params: { conseil },
      });
    }
  });

/** Whether any value of an earlier exercice is typed beside a figure. */
function typesEarlier(indicateur: {
  precedent?: number | undefined;
  serie?: object | undefined;
  precedent_par_departement?: object | undefined;
  precedent_par_territoire?: object | undefined;
  par_categorie?: readonly { precedent?: number | undefined }[] | undefined;
}): boolean {
  const { precedent, serie, precedent_par_departement, precedent_par_territoire, par_categorie } = indicateur;
  return (
    [precedent, serie, precedent_par_departement, precedent_par_territoire].some(
      (typed) => typed !== undefined,
    ) || (par_categorie ?? []).some((categorie) => categorie.precedent !== undefined)
  );
}

/** One figure: typed once, under an id; everything else refers to it. */
export const indicateurSchema = z
  .strictObject({
    libelle: texte
      .describe('Ce que compte le chiffre, sans le nombre : « équipes accompagnées ».')
      .meta({ exemple: 'équipes accompagnées' }),
    libelle_singulier: texte
      .optional()
      .describe('Le libellé quand la valeur est 0 ou 1.')
      .meta({ exemple: 'équipe accompagnée' }),
    unite: texte
      .optional()
      .describe('Unité ; sans elle, le libellé suffit.')
      .meta({ examples: ['€', '%', 'ETP', 'h', 'personnes', 'équipes'] }),
    valeur: z.number().optional().describe('La valeur de l’exercice : le nombre seul.').meta({ exemple: 84 }),
    intervalle: z
      .strictObject({
        min: z.number().describe('Borne basse.').meta({ exemple: 6 }),
        max: z.number().describe('Borne haute.').meta({ exemple: 13 }),
      })
      .optional()
      .describe('À la place de valeur, quand la source donne « de 6 à 13 ».'),
    calcul: calculSchema
      .optional()
      .describe('À la place de valeur, quand un autre fichier tient déjà le chiffre.'),
    par_departement: parDepartement
      .optional()
      .describe('Valeur par code de département ; le total est calculé.'),
    par_territoire: parTerritoire
      .optional()
      .describe(
        'Valeur par territoire (identifiants de territoires.yaml), quand la source l’imprime ; sinon elle se calcule.',
      ),
    par_categorie: z
      .array(categorieSchema)
      .min(1)
      .optional()
      .describe('Valeur par catégorie, dans l’ordre ; le total est calculé.'),
    sans_total: ouiNon
      .optional()
      .describe(
        'oui quand les catégories ne s’additionnent pas : pourcentages, catégories qui se recouvrent.',
      ),
    total_publie: totalPublie.optional(),
    precedent_par_departement: parDepartement
      .optional()
      .describe('Exercice précédent, par code de département.'),
    precedent_par_territoire: parTerritoire.optional().describe('Exercice précédent, par territoire.'),
    precedent: z
      .number()
      .optional()
      .describe('Valeur de l’exercice précédent, s’il n’a pas son propre dossier.')
      .meta({ exemple: 49 }),
    serie: z
      .record(
        z
          .string()
          .regex(/^\d{4}(-\d{4})?$/, { error: 'une année s’écrit 2023 ou 2022-2023' })
          .meta({ ...saisie('annee'), exemple: 2023 }),
        z.number().meta({ exemple: 31 }),
      )
      .optional()
      .describe('Valeurs des exercices antérieurs : année → valeur.'),
    dont: identifiantDe('indicateur')
      .optional()
      .describe('Indicateur dont celui-ci est une partie, par son identifiant ; la part se calcule.'),
    population: z
      .strictObject({
        libelle: texte
          .describe('De quoi le chiffre est une part.')
          .meta({ exemple: 'la population des Pays de la Loire' }),
        valeur: z
          .number()
          .positive()
          .optional()
          .describe('Effectif de cette population, s’il est connu.')
          .meta({ exemple: 3832120 }),
        source: texte.optional().describe('D’où vient cet effectif.').meta({ exemple: 'INSEE, 2021' }),
      })
      .optional()
      .describe('Ensemble auquel le chiffre se rapporte, quand ce n’est pas un indicateur du rapport.'),
    part_publiee: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('Part imprimée par la source, en %, comparée au calcul.')
      .meta({ exemple: 19 }),
    evolution_publiee: z
      .number()
      .optional()
      .describe(
        'Évolution imprimée par la source, en % de l’exercice précédent (en points si l’unité est %), comparée au calcul.',
      )
      .meta({ exemple: 71 }),
    retraitement: texte
      .optional()
      .describe(
        'Pourquoi l’exercice précédent ne se compte plus comme dans le rapport d’alors : périmètre, méthode… Ce qui est tapé ici vaut, et le motif s’imprime en note.',
      )
      .meta({ exemple: 'les équipes en pause ne sont plus comptées' }),
    plus_de: ouiNon.optional().describe('oui si la source dit « plus de ».'),
    environ: ouiNon.optional().describe('oui si la source dit « environ ».'),
    cumul: ouiNon.optional().describe('oui pour un cumul, où une même personne peut compter plusieurs fois.'),
    seuil_secret: z
      .number()
      .int()
      .min(2)
      .optional()
      .describe('Effectif au-dessous duquel le détail est masqué partout.')
      .meta({ exemple: 5 }),
    note: texte
      .optional()
      .describe('Précision imprimée sous le chiffre.')
      .meta({ exemple: 'au 31 décembre' }),
    source: texte
      .optional()
      .describe('D’où vient le chiffre.')
      .meta({ exemple: 'Enquête auprès des adhérents' }),
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
        message: 'un chiffre n’a qu’une de ces trois clés : « valeur: », « intervalle: » ou « calcul: »',
        params: { conseil: 'Gardez celle qui dit le fait, supprimez les autres.' },
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
    const details = [indicateur.par_departement, indicateur.par_territoire, indicateur.par_categorie].filter(
      (detail) => detail !== undefined,
    );
    if (ways.length === 0 && details.length === 0) {
      ctx.addIssue({
        code: 'custom',
        message: 'cet indicateur n’a pas de valeur',
        params: { conseil: 'Ajoutez une ligne « valeur: » suivie du nombre.', manque: 'valeur' },
      });
    }
    if (indicateur.valeur !== undefined && details.length > 0 && !indicateur.sans_total) {
      ctx.addIssue({
        code: 'custom',
        path: ['valeur'],
        message: 'le total se calcule à partir du détail : il ne se tape pas',
        params: {
          conseil: 'Supprimez « valeur: », ou écrivez « total_publie: » si la source imprime un total.',
        },
      });
    }
    if (indicateur.dont !== undefined && indicateur.population !== undefined) {
      ctx.addIssue({
        code: 'custom',
        path: ['population'],
        message: 'ce chiffre est une part de « dont » et de « population » à la fois',
        params: { conseil: 'Gardez « dont: » si l’ensemble est un indicateur du rapport.' },
      });
    }
    if (indicateur.retraitement !== undefined && !typesEarlier(indicateur)) {
      ctx.addIssue({
        code: 'custom',
        path: ['retraitement'],
        message: 'ce chiffre ne dit pas la valeur retraitée de l’exercice précédent',
        params: {
          conseil: 'Ajoutez « precedent: » suivi de la nouvelle valeur, ou retirez « retraitement: ».',
        },
      });
    }
    if (
      indicateur.part_publiee !== undefined &&
      indicateur.dont === undefined &&
      indicateur.population === undefined
    ) {
      ctx.addIssue({
        code: 'custom',
        path: ['part_publiee'],
        message: 'on ne sait pas de quoi ce chiffre est une part',
        params: { conseil: 'Ajoutez « dont: » suivi d’un identifiant, ou « population: ».' },
      });
    }
  });

/** `indicateurs.yaml`: id → figure. */
export const indicateursSchema = z.record(identifiant, indicateurSchema);

export type IndicateurSaisi = z.output<typeof indicateurSchema>;
export type Calcul = z.output<typeof calculSchema>;
