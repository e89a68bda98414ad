import { z } from 'astro/zod';
import { codeDepartement, identifiant, texte } from './commun.ts';
import { nomsDesRenvois } from './renvois.ts';

/** What an attribute of a component names in the data; the check then looks it up. */
export const cibles = [
  'indicateur',
  'graphique',
  'carte',
  'tableau',
  'formation',
  'evenement',
  'type_evenement',
  'personne',
  'source',
  'territoire',
  'parcours',
  'nuage',
  'temoignage',
  'mission',
  'rubrique',
] as const;
export type Cible = (typeof cibles)[number];

/** A component that an author may write in a chapter. */
export interface Composant {
  /** Attributes, strict: an unknown one is an error. */
  attributs: z.ZodType;
  /** Attribute names, for suggestions and documentation. */
  noms: readonly string[];
  /** `phrase`: may stand in a sentence. `bloc`: alone on its lines. `cadre`: alone on its lines, around text. */
  forme: 'phrase' | 'bloc' | 'cadre';
  /** The only component that it may stand in, and which holds nothing else. */
  parent?: string;
  /** Attribute → kind of thing that it names. */
  references: Readonly<Record<string, Cible>>;
  /** Data file, or part of one, without which the component would draw nothing. */
  exige?:
    | 'gouvernance'
    | 'gouvernance.conseil'
    | 'gouvernance.bureau'
    | 'gouvernance.representations'
    | 'equipe'
    | 'evenements'
    | 'promotions'
    | 'partenaires'
    | 'perspectives'
    | 'territoires'
    | 'groupesDeTravail'
    | 'finances'
    | 'finances.compte_de_resultat'
    | 'finances.bilan'
    | 'finances.financements'
    | 'finances.budget'
    | 'finances.affectation'
    | 'finances.fonds_dedies'
    | 'agenda';
}

function defineComposant(
  shape: Record<string, z.ZodType>,
  references: Record<string, Cible> = {},
  exige?: Composant['exige'],
): Composant {
  const attributs = Object.entries(shape).map(([nom, schema]) => {
    const cible = references[nom];
    if (cible === undefined) return [nom, schema] as const;
    const { de, ou } = nomsDesRenvois[cible];
    const description = schema.description ?? `Identifiant ${de}, dans ${ou}.`;
    return [nom, schema.meta({ description, renvoi: cible })] as const;
  });
  return {
    attributs: z.strictObject(Object.fromEntries(attributs)),
    noms: Object.keys(shape),
    forme: 'bloc',
    references,
    ...(exige === undefined ? {} : { exige }),
  };
}

function inSentence(composant: Composant): Composant {
  return { ...composant, forme: 'phrase' };
}

function aroundText(composant: Composant, parent?: string): Composant {
  return { ...composant, forme: 'cadre', ...(parent === undefined ? {} : { parent }) };
}

/** Ids of an attribute that may name several: `ids="adherents facilitations"`. */
export function splitIds(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

/** The part of a figure that a sentence quotes: one département, or one territory. */
const lieu = {
  departement: codeDepartement.optional().describe('Pour la valeur d’un seul département, par son code.'),
  territoire: identifiant.optional(),
};

/** Every component of the authors' vocabulary: its attributes and what they name. */
export const composants: Readonly<Record<string, Composant>> = {
  Chiffre: inSentence(
    defineComposant(
      {
        id: identifiant,
        unite: z.enum(['oui', 'non']).optional().describe('non pour taire l’unité ; oui par défaut.'),
        libelle: z
          .enum(['oui', 'non'])
          .optional()
          .describe('oui pour écrire aussi le libellé, accordé au nombre.'),
        ...lieu,
      },
      { id: 'indicateur', territoire: 'territoire' },
    ),
  ),
  Evolution: inSentence(
    defineComposant({ id: identifiant, ...lieu }, { id: 'indicateur', territoire: 'territoire' }),
  ),
  Precedent: inSentence(
    defineComposant({ id: identifiant, ...lieu }, { id: 'indicateur', territoire: 'territoire' }),
  ),
  Part: inSentence(defineComposant({ id: identifiant }, { id: 'indicateur' })),
  Chiffres: defineComposant(
    {
      ids: texte.describe('Identifiants des chiffres, séparés par des espaces.'),
      titre: texte.optional().describe('Titre au-dessus des chiffres.'),
    },
    { ids: 'indicateur' },
  ),
  Graphique: defineComposant({ id: identifiant }, { id: 'graphique' }),
  Carte: defineComposant({ id: identifiant }, { id: 'carte' }),
  Tableau: defineComposant({ id: identifiant }, { id: 'tableau' }),
  Formation: defineComposant({ id: identifiant }, { id: 'formation' }, 'promotions'),
  Promotions: defineComposant({}, {}, 'promotions'),
  Conseil: defineComposant({}, {}, 'gouvernance.conseil'),
  Bureau: defineComposant({}, {}, 'gouvernance.bureau'),
  Representations: defineComposant({}, {}, 'gouvernance.representations'),
  Equipe: defineComposant({}, {}, 'equipe'),
  Evenement: defineComposant({ id: identifiant }, { id: 'evenement' }, 'evenements'),
  Evenements: defineComposant(
    {
      type: identifiant,
      par: z
        .enum(['territoire', 'departement', 'mois'])
        .optional()
        .describe('Pour grouper les évènements, avec des sous-totaux.'),
    },
    { type: 'type_evenement' },
    'evenements',
  ),
  Galerie: defineComposant({ evenement: identifiant }, { evenement: 'evenement' }, 'evenements'),
  Photo: defineComposant({
    fichier: texte.describe('Nom du fichier, dans le dossier des chapitres de l’édition.'),
    alternative: texte.describe('Ce que montre la photo, pour qui ne la voit pas.'),
    legende: texte.optional().describe('Légende imprimée sous la photo.'),
    credit: texte.optional().describe('Auteur de la photo.'),
    pleine_page: z.enum(['oui', 'non']).optional().describe('oui pour qu’elle occupe toute une page du PDF.'),
  }),
  Territoire: defineComposant({ id: identifiant }, { id: 'territoire' }, 'territoires'),
  Territoires: defineComposant({}, {}, 'territoires'),
  CompteDeResultat: defineComposant(
    {
      detail: z
        .enum(['oui', 'non'])
        .optional()
        .describe('non pour ne montrer que les rubriques ; oui par défaut.'),
    },
    {},
    'finances.compte_de_resultat',
  ),
  DetailRubrique: defineComposant(
    { rubrique: identifiant },
    { rubrique: 'rubrique' },
    'finances.compte_de_resultat',
  ),
  OrigineEtEmploi: defineComposant({}, {}, 'finances.compte_de_resultat'),
  Cascade: defineComposant({}, {}, 'finances.compte_de_resultat'),
  Bilan: defineComposant({}, {}, 'finances.bilan'),
  EquilibreFinancier: defineComposant({}, {}, 'finances'),
  Financements: defineComposant({}, {}, 'finances.financements'),
  Budget: defineComposant({}, {}, 'finances.budget'),
  Affectation: defineComposant({}, {}, 'finances.affectation'),
  FondsDedies: defineComposant({}, {}, 'finances.fonds_dedies'),
  Missions: defineComposant({}, {}, 'groupesDeTravail'),
  Mission: defineComposant({ id: identifiant }, { id: 'mission' }, 'groupesDeTravail'),
  GroupesDeTravail: defineComposant({}, {}, 'groupesDeTravail'),
  SeancesDesGroupes: defineComposant({}, {}, 'groupesDeTravail'),
  Agenda: defineComposant({}, {}, 'agenda'),
  Parcours: defineComposant({ id: identifiant }, { id: 'parcours' }),
  NuageDeMots: defineComposant({ id: identifiant }, { id: 'nuage' }),
  Temoignage: defineComposant({ id: identifiant }, { id: 'temoignage' }),
  Chronologie: defineComposant({}, {}, 'evenements'),
  Partenaires: defineComposant({}, {}, 'partenaires'),
  Perspectives: defineComposant({}, {}, 'perspectives'),
  Etapes: aroundText(defineComposant({})),
  Etape: aroundText(
    defineComposant({
      titre: texte.describe('Titre de l’étape.'),
      surtitre: texte.optional().describe('Ce qui s’écrit au-dessus du titre : « Phase 1 ».'),
    }),
    'Etapes',
  ),
  Colonnes: aroundText(defineComposant({})),
  Colonne: aroundText(
    defineComposant({ titre: texte.optional().describe('Titre de la colonne.') }),
    'Colonnes',
  ),
  Encadre: aroundText(defineComposant({ titre: texte.optional().describe('Titre de l’encadré.') })),
  Personne: inSentence(defineComposant({ id: identifiant }, { id: 'personne' })),
  Signature: defineComposant({ personne: identifiant }, { personne: 'personne' }, 'gouvernance'),
  Source: defineComposant({ id: identifiant }, { id: 'source' }),
};
