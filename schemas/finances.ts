import { z } from 'astro/zod';
import { dateComplete, ouiNon, saisie, texte } from './commun.ts';

/** An amount in euros, with at most two decimals; cents inside (see `toCentimes`). */
const montant = z
  .number()
  .refine((euros) => Number(euros.toFixed(2)) === euros, {
    error: 'un montant s’écrit en euros, avec deux décimales au plus',
  })
  .meta({ exemple: 12300 });

/** Headings of ANC 2018-06, in their order: key → label. */
export const rubriquesCompte = {
  produits_exploitation: {
    cotisations: 'Cotisations',
    ventes: 'Ventes de biens et services',
    concours_publics: 'Concours publics et subventions d’exploitation',
    versements_fondateurs: 'Versements des fondateurs ou consommations de la dotation consomptible',
    generosite: 'Ressources liées à la générosité du public',
    contributions_financieres: 'Contributions financières',
    reprises: 'Reprises sur amortissements, dépréciations, provisions et transferts de charges',
    utilisations_fonds_dedies: 'Utilisations des fonds dédiés',
    autres_produits: 'Autres produits',
  },
  charges_exploitation: {
    achats: 'Achats de marchandises et de matières premières',
    achats_externes: 'Autres achats et charges externes',
    aides_financieres: 'Aides financières',
    impots_taxes: 'Impôts, taxes et versements assimilés',
    salaires: 'Salaires et traitements',
    charges_sociales: 'Charges sociales',
    charges_personnel: 'Charges de personnel',
    dotations: 'Dotations aux amortissements et aux dépréciations',
    dotations_provisions: 'Dotations aux provisions',
    reports_fonds_dedies: 'Reports en fonds dédiés',
    autres_charges: 'Autres charges',
  },
  produits_financiers: { produits_financiers: 'Produits financiers' },
  charges_financieres: { charges_financieres: 'Charges financières' },
  produits_exceptionnels: { produits_exceptionnels: 'Produits exceptionnels' },
  charges_exceptionnelles: { charges_exceptionnelles: 'Charges exceptionnelles' },
} as const;

/** What the source prints beside a line, compared with the computation. */
const publies = {
  evolution_publiee: z
    .number()
    .optional()
    .describe('Évolution imprimée par la source, en %.')
    .meta({ exemple: 4.2 }),
  part_publiee: z
    .number()
    .optional()
    .describe('Part du total imprimée par la source, en %.')
    .meta({ exemple: 38 }),
  part_publiee_precedent: z
    .number()
    .optional()
    .describe('La même part, pour l’exercice précédent.')
    .meta({ exemple: 41 }),
};

/** Accounts that a line holds, so that an import finds it again. */
const compte = z
  .union([z.string(), z.number()])
  .transform(String)
  .optional()
  .describe('Numéro, ou début du numéro, des comptes importés ici.')
  .meta({ exemple: '613' });

const sousLigneSchema = z.strictObject({
  libelle: texte.describe('Nom de la sous-ligne.').meta({ exemple: 'ARS Bretagne, fonctionnement' }),
  compte,
  montant: montant.optional().describe('Montant de l’exercice, en euros ; absent s’imprime « – ».'),
  precedent: montant.optional().describe('Montant de l’exercice précédent.'),
  financeur: texte
    .optional()
    .describe('Qui verse : les financements se regroupent par financeur.')
    .meta({ exemple: 'ARS Bretagne' }),
  ...publies,
});

function ligneSchema<R extends string>(rubriques: readonly R[], libelles: readonly string[]) {
  return z
    .strictObject({
      rubrique: z
        .enum(rubriques)
        .describe('Rubrique du plan comptable des associations.')
        .meta({ enumDescriptions: libelles }),
      libelle: texte
        .optional()
        .describe('Nom imprimé, quand ce n’est pas celui de la rubrique.')
        .meta({ exemple: 'Subventions' }),
      montant: montant.optional().describe('Montant de l’exercice ; se calcule s’il y a des lignes.'),
      precedent: montant.optional().describe('Montant de l’exercice précédent ; se calcule de même.'),
      lignes: z.array(sousLigneSchema).min(1).optional().describe('Détail de la rubrique.'),
      total_publie: montant.optional().describe('Total imprimé par la source, à comparer aux lignes.'),
      total_publie_precedent: montant.optional().describe('Total imprimé pour l’exercice précédent.'),
      ...publies,
    })
    .superRefine((ligne, ctx) => {
      if (ligne.lignes && (ligne.montant !== undefined || ligne.precedent !== undefined)) {
        ctx.addIssue({
          code: 'custom',
          path: [ligne.montant === undefined ? 'precedent' : 'montant'],
          message: 'le montant d’une rubrique détaillée se calcule : il ne se tape pas',
          params: { conseil: 'Écrivez « total_publie: » si la source imprime un total.' },
        });
      }
    });
}

function section<const T extends Record<string, string>>(rubriques: T) {
  return z
    .array(ligneSchema(Object.keys(rubriques) as (keyof T & string)[], Object.values(rubriques)))
    .optional();
}

/** A printed amount, N and N-1. */
const deuxAns = z.strictObject({
  montant: montant.optional().describe('Montant de l’exercice.'),
  precedent: montant.optional().describe('Montant de l’exercice précédent.'),
  ...publies,
});

const contributionSchema = z.strictObject({
  libelle: texte.describe('Bénévolat, prestations en nature, dons en nature…').meta({ exemple: 'Bénévolat' }),
  compte,
  montant: montant.describe('Valeur de l’exercice, en euros.'),
  precedent: montant.optional().describe('Valeur de l’exercice précédent.'),
});

const compteSchema = z.strictObject({
  produits_exploitation: section(rubriquesCompte.produits_exploitation).describe('Produits d’exploitation.'),
  charges_exploitation: section(rubriquesCompte.charges_exploitation).describe('Charges d’exploitation.'),
  produits_financiers: section(rubriquesCompte.produits_financiers).describe('Produits financiers.'),
  charges_financieres: section(rubriquesCompte.charges_financieres).describe('Charges financières.'),
  produits_exceptionnels: section(rubriquesCompte.produits_exceptionnels).describe('Produits exceptionnels.'),
  charges_exceptionnelles: section(rubriquesCompte.charges_exceptionnelles).describe(
    'Charges exceptionnelles.',
  ),
  soldes: z
    .strictObject({
      financier: deuxAns.optional().describe('Résultat financier, quand la source n’en donne que le solde.'),
      exceptionnel: deuxAns
        .optional()
        .describe('Résultat exceptionnel, quand la source n’en donne que le solde.'),
    })
    .optional()
    .describe('Soldes dont la source ne donne pas le détail.'),
  participation: deuxAns.optional().describe('Participation des salariés aux résultats.'),
  impots: deuxAns.optional().describe('Impôts sur les bénéfices.'),
  publies: z
    .strictObject({
      produits_exploitation: deuxAns.optional().describe('Total des produits d’exploitation.'),
      charges_exploitation: deuxAns.optional().describe('Total des charges d’exploitation.'),
      resultat_exploitation: deuxAns.optional().describe('Résultat d’exploitation.'),
      resultat_financier: deuxAns.optional().describe('Résultat financier.'),
      resultat_courant: deuxAns.optional().describe('Résultat courant avant impôts.'),
      resultat_exceptionnel: deuxAns.optional().describe('Résultat exceptionnel.'),
      total_produits: deuxAns.optional().describe('Total des produits.'),
      total_charges: deuxAns.optional().describe('Total des charges.'),
      resultat: deuxAns
        .optional()
        .describe('Résultat de l’exercice : excédent, ou déficit s’il est négatif.'),
    })
    .optional()
    .describe('Totaux et soldes imprimés par la source, comparés au calcul.'),
});

/** Headings of the balance sheet, in their order: key → label. */
export const rubriquesBilan = {
  actif: {
    immobilisations_incorporelles: 'Immobilisations incorporelles',
    immobilisations_corporelles: 'Immobilisations corporelles',
    immobilisations_financieres: 'Immobilisations financières',
    stocks: 'Stocks et en-cours',
    creances: 'Créances',
    valeurs_mobilieres: 'Valeurs mobilières de placement',
    disponibilites: 'Disponibilités',
    charges_constatees_d_avance: 'Charges constatées d’avance',
  },
  passif: {
    fonds_propres_sans_reprise: 'Fonds propres sans droit de reprise',
    fonds_propres_avec_reprise: 'Fonds propres avec droit de reprise',
    reserves: 'Réserves',
    report_a_nouveau: 'Report à nouveau',
    resultat: 'Résultat de l’exercice',
    subventions_investissement: 'Subventions d’investissement',
    fonds_dedies: 'Fonds reportés et dédiés',
    provisions: 'Provisions',
    emprunts: 'Emprunts et dettes financières à plus d’un an',
    dettes: 'Dettes à court terme',
    produits_constates_d_avance: 'Produits constatés d’avance',
  },
} as const;

const bilanSchema = z.strictObject({
  actif: z
    .array(
      z.strictObject({
        rubrique: z
          .enum(Object.keys(rubriquesBilan.actif) as (keyof typeof rubriquesBilan.actif)[])
          .describe('Rubrique de l’actif.')
          .meta({ enumDescriptions: Object.values(rubriquesBilan.actif) }),
        libelle: texte
          .optional()
          .describe('Nom imprimé, quand ce n’est pas celui de la rubrique.')
          .meta({ exemple: 'Comptes bancaires' }),
        brut: montant.describe('Valeur brute.'),
        amortissements: montant.optional().describe('Amortissements et dépréciations, en positif.'),
        precedent: montant.optional().describe('Valeur nette de l’exercice précédent.'),
      }),
    )
    .min(1)
    .describe('Actif.'),
  passif: z
    .array(
      z.strictObject({
        rubrique: z
          .enum(Object.keys(rubriquesBilan.passif) as (keyof typeof rubriquesBilan.passif)[])
          .describe('Rubrique du passif.')
          .meta({ enumDescriptions: Object.values(rubriquesBilan.passif) }),
        libelle: texte
          .optional()
          .describe('Nom imprimé, quand ce n’est pas celui de la rubrique.')
          .meta({ exemple: 'Dettes fiscales et sociales' }),
        montant: montant.describe('Montant ; un déficit est négatif.'),
        precedent: montant.optional().describe('Montant de l’exercice précédent.'),
      }),
    )
    .min(1)
    .describe('Passif.'),
});

const budgetLigneSchema = z.strictObject({
  libelle: texte.describe('Nom du poste.').meta({ exemple: 'Salaires' }),
  montant: montant.describe('Montant prévu.'),
  realise: montant.optional().describe('Montant réalisé dans l’exercice qui s’achève, s’il se compare.'),
});

/** `finances.yaml`: the accounts of the exercice, N and N-1 typed once; totals and results are computed. */
export const financesSchema = z.strictObject({
  affichage: z
    .enum(['euros', 'milliers'])
    .optional()
    .describe('Unité imprimée ; euros par défaut.')
    .meta({ enumDescriptions: ['en euros', 'en milliers d’euros'] }),
  arrondi: ouiNon
    .optional()
    .describe('oui si les montants sont arrondis à l’euro : une tolérance d’un euro par ligne s’applique.'),
  source: texte
    .optional()
    .describe('Source imprimée sous les tableaux : cabinet, comptes approuvés…')
    .meta({ exemple: 'Comptes approuvés par l’assemblée générale' }),
  retraitement: texte
    .optional()
    .describe(
      'Pourquoi l’exercice précédent n’est pas repris tel que publié : changement de méthode, reclassement… Les montants tapés ici valent, et le motif s’imprime sous les tableaux.',
    )
    .meta({ exemple: 'mises à disposition reclassées' }),
  exercice_precedent: z
    .strictObject({
      debut: dateComplete.describe('Premier jour de l’exercice précédent.').meta({ exemple: '2023-01-01' }),
      fin: dateComplete.describe('Dernier jour de l’exercice précédent.').meta({ exemple: '2023-12-31' }),
    })
    .optional()
    .describe('Dates de l’exercice précédent, quand il n’a pas la même durée.'),
  compte_de_resultat: compteSchema.optional().describe('Compte de résultat.'),
  contributions_volontaires: z
    .strictObject({
      ressources: z.array(contributionSchema).min(1).describe('Contributions reçues, par origine.'),
      emplois: z.array(contributionSchema).min(1).describe('Ce à quoi elles ont servi.'),
    })
    .optional()
    .describe('Contributions volontaires en nature, au pied du compte.'),
  bilan: bilanSchema.optional().describe('Bilan à la clôture.'),
  equilibre_publie: z
    .strictObject({
      fonds_de_roulement: deuxAns.optional().describe('Fonds de roulement.'),
      besoin_en_fonds_de_roulement: deuxAns.optional().describe('Besoin en fonds de roulement.'),
      tresorerie: deuxAns.optional().describe('Trésorerie nette.'),
    })
    .optional()
    .describe('Fonds de roulement, besoin et trésorerie imprimés par la source.'),
  fonds_dedies: z
    .array(
      z.strictObject({
        projet: texte.describe('Projet ou financeur.').meta({ exemple: 'Santé mentale' }),
        ouverture: montant.describe('Solde au début de l’exercice.'),
        reports: montant.optional().describe('Reports de l’exercice.'),
        utilisations: montant.optional().describe('Utilisations de l’exercice, en positif.'),
        cloture_publiee: montant.optional().describe('Solde de clôture imprimé par la source.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Fonds dédiés, par projet.'),
  financements: z
    .array(
      z.strictObject({
        financeur: texte.describe('Qui verse.').meta({ exemple: 'ARS Bretagne' }),
        objet: texte.optional().describe('Pour quoi.').meta({ exemple: 'fonctionnement' }),
        montant: montant.optional().describe('Montant de l’exercice.'),
        precedent: montant.optional().describe('Montant de l’exercice précédent.'),
        serie: z
          .record(
            z
              .string()
              .regex(/^\d{4}(-\d{4})?$/, { error: 'une année s’écrit 2023 ou 2022-2023' })
              .meta({ ...saisie('annee'), exemple: 2023 }),
            montant,
          )
          .optional()
          .describe('Exercices antérieurs : année → montant.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Sources de financement, par financeur.'),
  budget: z
    .strictObject({
      annee: z.number().int().describe('Année du budget.').meta({ exemple: 2025 }),
      produits: z.array(budgetLigneSchema).min(1).describe('Produits prévus.'),
      charges: z.array(budgetLigneSchema).min(1).describe('Charges prévues.'),
    })
    .optional()
    .describe('Budget prévisionnel de l’exercice suivant.'),
  affectation: z
    .array(
      z.strictObject({
        libelle: texte
          .describe('Report à nouveau, réserve pour projet…')
          .meta({ exemple: 'Report à nouveau' }),
        montant: montant.describe('Montant affecté.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Affectation du résultat proposée à l’assemblée générale.'),
});

export type Finances = z.output<typeof financesSchema>;
export type CompteDeResultat = NonNullable<Finances['compte_de_resultat']>;
export type BilanSaisi = NonNullable<Finances['bilan']>;

/** Lines of the accounts that a figure may quote: totals, results, balances, and every rubrique. */
export const lignesFinances = [
  'resultat',
  'produits',
  'charges',
  'total_produits',
  'total_charges',
  'produits_exploitation',
  'charges_exploitation',
  'resultat_exploitation',
  'resultat_financier',
  'resultat_courant',
  'resultat_exceptionnel',
  'participation',
  'impots',
  'fonds_de_roulement',
  'besoin_en_fonds_de_roulement',
  'tresorerie',
  'fonds_propres',
  'total_bilan',
  ...Object.values(rubriquesCompte).flatMap(
    (rubriques) =>
      Object.keys(rubriques) as Rubrique<(typeof rubriquesCompte)[keyof typeof rubriquesCompte]>[],
  ),
  ...(Object.keys(rubriquesBilan.actif) as (keyof typeof rubriquesBilan.actif)[]),
  ...(Object.keys(rubriquesBilan.passif) as (keyof typeof rubriquesBilan.passif)[]).filter(
    (rubrique) => rubrique !== 'resultat',
  ),
] as const;

const libelles: Readonly<Record<string, string>> = {
  produits: 'Total des produits',
  charges: 'Total des charges',
  total_produits: 'Total des produits',
  total_charges: 'Total des charges',
  produits_exploitation: 'Total des produits d’exploitation',
  charges_exploitation: 'Total des charges d’exploitation',
  resultat_exploitation: 'Résultat d’exploitation',
  resultat_financier: 'Résultat financier',
  resultat_courant: 'Résultat courant avant impôts',
  resultat_exceptionnel: 'Résultat exceptionnel',
  participation: 'Participation des salariés',
  impots: 'Impôts sur les bénéfices',
  fonds_de_roulement: 'Fonds de roulement',
  besoin_en_fonds_de_roulement: 'Besoin en fonds de roulement',
  tresorerie: 'Trésorerie nette',
  fonds_propres: 'Fonds propres',
  total_bilan: 'Total du bilan',
  ...Object.fromEntries(Object.values(rubriquesCompte).flatMap((rubriques) => Object.entries(rubriques))),
  ...rubriquesBilan.actif,
  ...rubriquesBilan.passif,
};

/** What each of {@link lignesFinances} is, in words. */
export const libellesLignes: readonly string[] = lignesFinances.map((ligne) => libelles[ligne] ?? ligne);

/** Keys of every member of a union of records. */
type Rubrique<T> = T extends unknown ? keyof T & string : never;

export type LigneFinances = (typeof lignesFinances)[number];
