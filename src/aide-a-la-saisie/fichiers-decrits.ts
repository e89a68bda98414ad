/** The files that somebody types, and the schema of each. */
import type { z } from 'astro/zod';
import { chapitreSchema } from '../../schemas/chapitre.ts';
import { fichiersEdition } from '../../schemas/fichiers.ts';
import { siglesSchema } from '../../schemas/sigles.ts';
import { structureSchema } from '../../schemas/structure.ts';

/** A file as the officer knows it. */
export interface FichierDecrit {
  /** Name of its schema and of its section in the reference. */
  nom: string;
  /** How it is called in a title. */
  titre: string;
  /** Where it stands, from the racine, with `*` for the names that vary. */
  emplacement: string;
  schema: z.ZodType;
  /** An editor can be told which files these are. The head of a chapter is no file. */
  yaml: boolean;
}

/** Every file, in the order of the reference: the structure, the édition, then what is shared. */
export const fichiersDecrits: readonly FichierDecrit[] = [
  {
    nom: 'structure',
    titre: 'structure.yaml',
    emplacement: 'data/*/structure.yaml',
    schema: structureSchema.describe('L’association : une fois pour toutes les années.'),
    yaml: true,
  },
  ...Object.entries(fichiersEdition).map(([nom, schema]) => ({
    nom,
    titre: `${nom}.yaml`,
    emplacement: `data/*/*/${nom}.yaml`,
    schema,
    yaml: true,
  })),
  {
    nom: 'chapitre',
    titre: 'En tête d’un chapitre',
    emplacement: 'content/*/*/*.mdx',
    schema: chapitreSchema.describe(
      'Ce qui s’écrit en tête d’un chapitre, entre deux lignes de trois tirets.',
    ),
    yaml: false,
  },
  {
    nom: 'sigles',
    titre: 'sigles.yaml',
    emplacement: 'data/reference/sigles.yaml',
    schema: siglesSchema.describe(
      'Les sigles que toutes les structures partagent ; chacune a aussi les siens.',
    ),
    yaml: true,
  },
];
