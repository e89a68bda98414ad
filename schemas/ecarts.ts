import { z } from 'astro/zod';
import { dateComplete, texte } from './commun.ts';

const ecartSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]-[A-Z-]+$/, { error: 'un code s’écrit comme dans le message : C-TOTAL' })
    .describe('Code de l’alerte, entre crochets à la fin du message : C-TOTAL.'),
  lieu: texte.describe(
    'Où elle se trouve : « indicateurs.yaml › adherents › total_publie », ou le chapitre.',
  ),
  constat: texte.describe(
    'Ce que dit l’alerte. Ses nombres et ses citations font foi : s’ils changent, elle revient.',
  ),
  motif: texte.describe('Pourquoi l’écart est accepté : « tel que publié ».'),
  auteur: texte.describe('Qui l’accepte : une fonction ou un nom.'),
  date: dateComplete.describe('Quand il a été accepté.'),
});

/** `ecarts.yaml`: alerts that somebody looked at and accepts, each with a reason. */
export const ecartsSchema = z.array(ecartSchema);

export type Ecarts = z.output<typeof ecartsSchema>;
export type EcartAccepte = z.output<typeof ecartSchema>;
