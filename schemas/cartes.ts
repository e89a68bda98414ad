import { z } from 'astro/zod';
import { codeDepartement, identifiant, ouiNon, saisie, texte } from './commun.ts';
import { identifiantDe } from './renvois.ts';

/** One place: a commune by name or INSEE code, or its coordinates. */
const pointSchema = z
  .strictObject({
    commune: texte.optional().describe('Nom de la commune.').meta({ exemple: 'Auray' }),
    departement: codeDepartement
      .optional()
      .describe('Code du département, quand plusieurs communes portent ce nom.'),
    insee: z
      .string()
      .regex(/^(\d{5}|2[AB]\d{3})$/, { error: 'un code INSEE s’écrit en cinq caractères, entre guillemets' })
      .optional()
      .describe('Code INSEE de la commune, à la place de son nom, entre guillemets.')
      .meta({ ...saisie('insee'), exemple: '56007' }),
    latitude: z
      .number()
      .min(-90)
      .max(90)
      .optional()
      .describe('Latitude, en degrés, à la place d’une commune.')
      .meta({ exemple: 47.668 }),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .optional()
      .describe('Longitude, en degrés : négative à l’ouest de Greenwich.')
      .meta({ exemple: -2.983 }),
    libelle: texte
      .optional()
      .describe('Ce qui s’imprime ; le nom de la commune par défaut.')
      .meta({ exemple: 'Maison de santé' }),
    valeur: z
      .number()
      .nullable()
      .optional()
      .describe('Valeur du point, s’il en porte une ; null quand la source ne la donne pas.')
      .meta({ exemple: 12 }),
    categorie: texte
      .optional()
      .describe('Catégorie du point, dite par sa forme et sa couleur.')
      .meta({ exemple: 'En projet' }),
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
      .describe('Façon de couper les valeurs en classes.')
      .meta({
        enumDescriptions: [
          'le même nombre de territoires dans chaque classe',
          'des classes de même largeur',
          'des bornes choisies, écrites sous « bornes »',
        ],
      }),
    nombre: z
      .number()
      .int()
      .min(2)
      .max(6)
      .optional()
      .describe('Nombre de classes ; 4 par défaut.')
      .meta({ exemple: 5 }),
    bornes: z
      .array(z.number().meta({ exemple: 5 }))
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
    titre: texte
      .optional()
      .describe('Titre ; une phrase calculée à partir des données s’il manque.')
      .meta({ exemple: 'Adhérents par département' }),
    type: z
      .enum(typesDeCarte)
      .optional()
      .describe('Façon de dessiner la carte ; choroplethe par défaut.')
      .meta({
        enumDescriptions: [
          'une teinte par département, d’autant plus soutenue que la valeur est grande',
          'un cercle par département, de surface proportionnelle à la valeur',
          'les territoires de territoires.yaml, chacun sa couleur',
          'des lieux, listés sous « points »',
        ],
      }),
    indicateurs: z
      .array(identifiantDe('indicateur'))
      .min(1)
      .optional()
      .describe('Indicateurs par département : une carte chacun, sur une même échelle.'),
    precedent: ouiNon
      .optional()
      .describe('oui pour dessiner l’exercice précédent à côté, sur la même échelle.'),
    classes: classesSchema.optional().describe('Découpage des valeurs en classes.'),
    region: texte
      .optional()
      .describe('Région à montrer, par son code INSEE, entre guillemets.')
      .meta(saisie('region')),
    departements: z
      .union([z.literal('france').describe('Toute la France.'), z.array(codeDepartement).min(1)])
      .optional()
      .describe('Départements à montrer, ou france ; ceux de la structure par défaut.'),
    points: z.array(pointSchema).min(1).optional().describe('Lieux, pour une carte de points.'),
    note: texte.optional().describe('Précision imprimée sous la carte.').meta({ exemple: 'au 31 décembre' }),
    source: texte
      .optional()
      .describe('Source imprimée sous la carte.')
      .meta({ exemple: 'Enquête auprès des adhérents' }),
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
