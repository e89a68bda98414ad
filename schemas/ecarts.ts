import { z } from 'astro/zod';
import { dateComplete, type IssueParams, texte } from './commun.ts';

/** What `verifier --format ecarts` writes where somebody must decide. */
export const A_COMPLETER = 'à compléter';

/** A text that somebody really wrote. */
const decide = texte.refine((text) => text !== A_COMPLETER, {
  error: 'ceci reste à compléter : un écart ne s’accepte pas sans raison ni auteur',
  params: {
    conseil: 'Écrivez pourquoi l’écart est accepté (« tel que publié »), et par qui.',
  } satisfies IssueParams,
});

const ecartSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]-[A-Z-]+$/, { error: 'un code s’écrit comme dans le message : C-TOTAL' })
    .describe('Code de l’alerte, entre crochets à la fin du message : C-TOTAL.')
    .meta({ exemple: 'C-TOTAL' }),
  lieu: texte.describe(
    'Où elle se trouve : « indicateurs.yaml › adherents › total_publie », ou le chapitre.',
  ),
  constat: texte.describe(
    'Ce que dit l’alerte. Ses nombres et ses citations font foi : s’ils changent, elle revient.',
  ),
  motif: decide
    .describe('Pourquoi l’écart est accepté : « tel que publié ».')
    .meta({ exemple: 'tel que publié' }),
  auteur: decide
    .describe('Qui l’accepte : une fonction ou un nom.')
    .meta({ exemple: 'la chargée de communication' }),
  date: dateComplete.describe('Quand il a été accepté.'),
});

/** `ecarts.yaml`: alerts that somebody looked at and accepts, each with a reason. */
export const ecartsSchema = z.array(ecartSchema);

export type Ecarts = z.output<typeof ecartsSchema>;
export type EcartAccepte = z.output<typeof ecartSchema>;
