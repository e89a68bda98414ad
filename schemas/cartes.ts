import { z } from 'astro/zod';
import { codeDepartement, identifiant, ouiNon, texte } from './commun.ts';

/** One place: a commune by name or INSEE code, or its coordinates. */
const pointSchema = z
  .strictObject({
    commune: texte.optional().describe('Nom de la commune.'),
    departement: codeDepartement
      .optional()
      .describe('Code du département, quand plusieurs communes portent ce nom.'),
    insee: z
      .string()
      .regex(/^(\d{5}|2[AB]\d{3})$/, { error: 'un code INSEE s’écrit en cinq caractères, entre guillemets' })
      .optional()
      .describe('Code INSEE de la commune, à la place de son nom.'),
    latitude: z.number().min(-90).max(90).optional().describe('Latitude, à la place d’une commune.'),
    longitude: z.number().min(-180).max(180).optional().describe('Longitude, à la place d’une commune.'),
    libelle: texte.optional().describe('Ce qui s’imprime ; le nom de la commune par défaut.'),
    valeur: z.number().nullable().optional().describe('Valeur du point, s’il en porte une.'),
    categorie: texte.optional().describe('Catégorie du point, dite par sa forme et sa couleur.'),
  })
  .superRefine(({ commune, insee, latitude, longitude, libelle }, ctx) => {
    const coordonnees = latitude !== undefined && longitude !== undefined;
    const moities = (latitude === undefined) !== (longitude === undefined);
    const facons = [commune !== undefined, insee !== undefined, coordonnees].filter(Boolean).length;
    if (facons !== 1 || moities) {
      ctx.addIssue({
        code: 'custom',
        message: 'un point se place d’une seule façon',
        params: { conseil: 'Gardez « commune: », ou « insee: », ou « latitude: » et « longitude: ».' },
      });
    }
    if (coordonnees && libelle === undefined) {
      ctx.addIssue({
        code: 'custom',
        message: 'un point placé par ses coordonnées n’a pas de nom',
        params: { conseil: 'Ajoutez « libelle: ».', manque: 'libelle' },
      });
    }
  });

const classesSchema = z
  .strictObject({
    methode: z
      .enum(['quantiles', 'egales', 'donnees'])
      .describe(
        'quantiles (même nombre de territoires), egales (même largeur) ou donnees (bornes choisies).',
      ),
    nombre: z.number().int().min(2).max(6).optional().describe('Nombre de classes ; 4 par défaut.'),
    bornes: z
      .array(z.number())
      .min(1)
      .max(5)
      .optional()
      .describe('Bornes des classes, pour « donnees » : [5, 10, 20] fait quatre classes.'),
  })
  .superRefine(({ methode, bornes }, ctx) => {
    if ((methode === 'donnees') === (bornes !== undefined)) return;
    ctx.addIssue({
      code: 'custom',
      path: methode === 'donnees' ? [] : ['bornes'],
      message:
        methode === 'donnees'
          ? 'les bornes des classes manquent'
          : 'les bornes ne servent qu’avec « methode: donnees »',
      params: { conseil: 'Écrivez « methode: donnees » et « bornes: [5, 10, 20] ».' },
    });
  });

const typesDeCarte = ['choroplethe', 'cercles', 'territoires', 'points'] as const;

const carteSchema = z
  .strictObject({
    titre: texte.optional().describe('Titre ; une phrase calculée à partir des données s’il manque.'),
    type: z
      .enum(typesDeCarte)
      .optional()
      .describe(
        'choroplethe (par défaut : une teinte par département), cercles, territoires (groupes de départements) ou points.',
      ),
    indicateurs: z
      .array(identifiant)
      .min(1)
      .optional()
      .describe('Indicateurs par département : une carte chacun, sur une même échelle.'),
    precedent: ouiNon
      .optional()
      .describe('oui pour dessiner l’exercice précédent à côté, sur la même échelle.'),
    classes: classesSchema.optional().describe('Découpage des valeurs en classes.'),
    region: texte.optional().describe('Code INSEE de la région à montrer, entre guillemets : "84".'),
    departements: z
      .union([z.literal('france'), z.array(codeDepartement).min(1)])
      .optional()
      .describe('Départements à montrer, ou france ; ceux de la structure par défaut.'),
    points: z.array(pointSchema).min(1).optional().describe('Lieux, pour une carte de points.'),
    note: texte.optional().describe('Précision imprimée sous la carte.'),
    source: texte.optional().describe('Source imprimée sous la carte.'),
  })
  .superRefine((carte, ctx) => {
    const type = carte.type ?? 'choroplethe';
    if (type === 'points' ? carte.points === undefined : carte.points !== undefined) {
      ctx.addIssue({
        code: 'custom',
        message:
          type === 'points' ? 'cette carte n’a pas de points' : 'des points ne vont qu’avec « type: points »',
        params: { conseil: 'Écrivez « type: points » et une liste « points: ».', manque: 'points' },
      });
    }
    if ((type === 'choroplethe' || type === 'cercles') && carte.indicateurs === undefined) {
      ctx.addIssue({
        code: 'custom',
        message: 'cette carte ne montre aucun chiffre',
        params: {
          conseil: 'Ajoutez « indicateurs: [identifiant] », un chiffre par département.',
          manque: 'indicateurs',
        },
      });
    }
    if (carte.region !== undefined && carte.departements !== undefined) {
      ctx.addIssue({
        code: 'custom',
        path: ['departements'],
        message: 'la carte a une région et une liste de départements',
        params: { conseil: 'Gardez l’une des deux.' },
      });
    }
  });

/** `cartes.yaml`: id → what a map shows; the figures stay in indicateurs.yaml. */
export const cartesSchema = z.record(identifiant, carteSchema);

export type CarteSaisie = z.output<typeof carteSchema>;
export type PointSaisi = z.output<typeof pointSchema>;
