import { z } from 'astro/zod';
import { daysInMonth, explainDate } from './dates.ts';

/** Details that a custom issue hands to the diagnostics: what to write instead, in French. */
export interface IssueParams {
  conseil: string;
  /** The key whose absence is the fault, when it is one. */
  manque?: string;
}

/**
 * How a value is typed when its JSON type does not say it: for the editor and for the field reference, by `.meta()`.
 * There too, `examples` are values that the editor offers, and `exemple` is one that is only shown.
 */
export type Saisie =
  | 'adresse_web'
  | 'annee'
  | 'couleur'
  | 'date'
  | 'date_complete'
  | 'departement'
  | 'identifiant'
  | 'insee'
  | 'oui_non'
  | 'par_departement'
  | 'pictogramme'
  | 'police'
  | 'region'
  | 'siren';

/** Marks a schema, for `.meta()`; typed here because Zod takes any key. */
export function saisie(nom: Saisie) {
  return { saisie: nom };
}

/** A non-empty piece of French text, trimmed. */
export const texte = z.string().trim().min(1);

/**
 * Whether a word chosen by an author may be a key: those that every object of the language has would be found where nothing
 * was written. `__proto__` is told by `validate`, since Zod passes over it.
 */
function isFree(cle: string): boolean {
  return !(cle in Object.prototype);
}

const RESERVE = {
  error: 'ce mot est réservé au programme',
  params: { conseil: 'Choisissez un autre mot.' } satisfies IssueParams,
};

/** An id typed in YAML or MDX: snake_case, without accents. */
export const identifiant = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, {
    error: 'un identifiant s’écrit en minuscules sans accents, les mots séparés par « _ »',
  })
  .refine(isFree, RESERVE)
  .meta(saisie('identifiant'));

/** yes/no as an officer writes it: `oui`, `non`, `true` or `false`. YAML 1.2 reads `oui` as a text. */
export const ouiNon = z
  .union([z.boolean(), z.enum(['oui', 'non'])], {
    error: ({ input }) =>
      typeof input === 'string' || typeof input === 'number'
        ? `oui ou non est attendu ici, on lit « ${String(input).slice(0, 40)} »`
        : 'oui ou non est attendu ici',
  })
  .transform((value) => value === true || value === 'oui')
  .meta(saisie('oui_non'));

/** A whole number, zero or more (people, sessions, teams). */
export const effectif = z.number().int({ error: 'un nombre entier est attendu' }).nonnegative();

/**
 * Reads `2024-10-15`, `2024-10`, `2024` (a number in YAML) or the French `15/10/2024`.
 * Returns the ISO form, as short as what was typed (`2024`, `2024-10`, `2024-10-15`), or undefined when it is
 * not a day of the calendar.
 */
export function normalizeDate(value: string | number): string | undefined {
  const text = String(value).trim();
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text;
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!parts) return undefined;
  const [, annee, mois, jour] = parts;
  if (mois !== undefined && (Number(mois) < 1 || Number(mois) > 12)) return undefined;
  if (jour !== undefined && (Number(jour) < 1 || Number(jour) > daysInMonth(Number(annee), Number(mois)))) {
    return undefined;
  }
  return iso;
}

/** A date of any precision; see {@link normalizeDate}. Out: ISO text. */
export const dateSouple = z
  .union([z.string(), z.number()], { error: 'une date est attendue ici (2024-10-15, par exemple)' })
  .transform((value, ctx) => {
    const iso = normalizeDate(value);
    if (iso === undefined) {
      const { message, conseil } = explainDate(value);
      ctx.addIssue({ code: 'custom', message, params: { conseil } satisfies IssueParams });
      return z.NEVER;
    }
    return iso;
  })
  .meta(saisie('date'));

/** A date to the day. Out: ISO text `2024-10-15`. */
export const dateComplete = dateSouple
  .refine((iso) => iso.length === 10, {
    error: 'une date complète est attendue : le jour, le mois et l’année',
    params: {
      conseil: 'Écrivez-la en entier : 2024-10-15 ou 15/10/2024, par exemple.',
    } satisfies IssueParams,
  })
  .meta(saisie('date_complete'));

/** A département code; always text (`01`, `2A`, `971`), though YAML reads `22` as a number. */
export const codeDepartement = z
  .union([z.string(), z.number()], { error: 'un code de département est attendu ici' })
  .transform((value) => {
    const code = String(value).trim();
    // A name is kept as it is typed, so that a message can quote it.
    return code.length > 3 ? code : code.toUpperCase().padStart(2, '0');
  })
  .meta(saisie('departement'));

/** One département code or several, as an event on the border of two has. Out: a list. */
export const codesDepartement = z
  .union([codeDepartement, z.array(codeDepartement).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** A picture of `content/<structure>/<année>/`, with what a reader who does not see it is told. */
export const image = z.strictObject({
  fichier: texte
    .describe('Nom du fichier, dans le dossier des chapitres de l’édition.')
    .meta({ exemple: 'photos/journee.jpg' }),
  alternative: texte
    .describe('Ce que montre l’image, pour qui ne la voit pas.')
    .meta({ exemple: 'Une quarantaine de personnes autour de tables rondes' }),
  legende: texte
    .optional()
    .describe('Légende imprimée sous l’image.')
    .meta({ exemple: 'La journée régionale, le 15 octobre' }),
  credit: texte.optional().describe('Auteur de l’image.').meta({ exemple: 'ESSORT' }),
});

export type ImageSaisie = z.output<typeof image>;

/** A value for each département: code → number; `null` where the source has none. */
export const parDepartement = z
  .record(z.string().refine(isFree, RESERVE), z.number().nullable())
  .meta(saisie('par_departement'));

/** A colour of the charte: `#rrggbb`. */
export const couleur = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, {
    error: 'une couleur s’écrit entre guillemets, par « # » et six chiffres ou lettres de a à f : "#0b4f5c"',
  })
  .meta(saisie('couleur'));

/** A page of the web, `https` or `http`: nothing else may become a link, nor an address that shows another (`user@`). */
export const adresseWeb = z
  .string()
  .regex(/^https?:\/\/[^\s<>"/?#@]+(?:[/?#][^\s<>"]*)?$/, {
    error: 'une adresse web commence par https://, puis vient le nom du site, sans espace ni « @ »',
  })
  .meta(saisie('adresse_web'));

/** A total printed by the source beside a detail that we add up ourselves. */
export const totalPublie = z
  .number()
  .describe('Total imprimé par la source, à comparer à la somme du détail.')
  .meta({ exemple: 18 });

/** Another value that the source gives for the same fact. */
export const variante = z.strictObject({
  valeur: z.number().describe('L’autre valeur.').meta({ exemple: 404 }),
  lieu: texte.describe('Où la source la donne.').meta({ exemple: 'page 12' }),
});

/** Other versions that the source gives of the facts of one element (a date, a name, a number of participants). */
export const variantesDesFaits = z
  .array(
    z.strictObject({
      champ: z
        .string()
        .regex(/^[a-z_]+$/, { error: 'un champ est une clé de cet élément : date, nom, participants' })
        .describe('Clé de cet élément dont la source dit autre chose ailleurs : date, nom, participants…')
        .meta({ exemple: 'participants' }),
      dit: z.union([texte, z.number()]).describe('Ce que la source dit ailleurs.').meta({ exemple: 86 }),
      lieu: texte.describe('Où elle le dit.').meta({ exemple: 'page 12' }),
    }),
  )
  .min(1)
  .describe('Autres versions que la source donne de ces faits ; elles ne s’impriment pas.');

export type VarianteDeFait = z.output<typeof variantesDesFaits>[number];
