import { z } from 'astro/zod';
import { identifiant, texte } from './commun.ts';

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
] as const;
export type Cible = (typeof cibles)[number];

/** A component that an author may write in a chapter. */
export interface Composant {
  /** Attributes, strict: an unknown one is an error. */
  attributs: z.ZodType;
  /** Attribute names, for suggestions and documentation. */
  noms: readonly string[];
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
    | 'perspectives';
}

function defineComposant(
  shape: Record<string, z.ZodType>,
  references: Record<string, Cible> = {},
  exige?: Composant['exige'],
): Composant {
  return {
    attributs: z.strictObject(shape),
    noms: Object.keys(shape),
    references,
    ...(exige === undefined ? {} : { exige }),
  };
}

/** Ids of an attribute that may name several: `ids="adherents facilitations"`. */
export function splitIds(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

/** Every component of the authors' vocabulary: its attributes and what they name. */
export const composants: Readonly<Record<string, Composant>> = {
  Chiffre: defineComposant(
    { id: identifiant, unite: z.enum(['oui', 'non']).optional(), libelle: z.enum(['oui', 'non']).optional() },
    { id: 'indicateur' },
  ),
  Evolution: defineComposant({ id: identifiant }, { id: 'indicateur' }),
  Chiffres: defineComposant({ ids: texte, titre: texte.optional() }, { ids: 'indicateur' }),
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
  Evenements: defineComposant({ type: identifiant }, { type: 'type_evenement' }, 'evenements'),
  Chronologie: defineComposant({}, {}, 'evenements'),
  Partenaires: defineComposant({}, {}, 'partenaires'),
  Perspectives: defineComposant({}, {}, 'perspectives'),
  Etapes: defineComposant({}),
  Etape: defineComposant({ titre: texte, surtitre: texte.optional() }),
  Colonnes: defineComposant({}),
  Colonne: defineComposant({ titre: texte.optional() }),
  Encadre: defineComposant({ titre: texte.optional() }),
  Signature: defineComposant({ personne: identifiant }, { personne: 'personne' }, 'gouvernance'),
  Source: defineComposant({ id: identifiant }, { id: 'source' }),
};
