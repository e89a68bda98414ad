import type { z } from 'astro/zod';
import { chapitreSchema } from '../../schemas/chapitre.ts';
import { fichiersEdition } from '../../schemas/fichiers.ts';
import { structureSchema } from '../../schemas/structure.ts';
import type { Corrige } from './correction.ts';
import { mendColons } from './deux-points.ts';
import { examine, isSound } from './examen.ts';
import { mendQuotes } from './guillemets.ts';
import { decodeFile, normalizeLineEnds } from './octets.ts';
import { mendMargins } from './retrait.ts';
import { mendValues } from './valeurs.ts';
import { mendCommas } from './virgules.ts';

/** One mend may let another be seen: a text is looked at until nothing changes. */
const ROUNDS = 5;

function mendYaml(texte: string, schema: z.ZodType, unites: readonly string[]): Corrige {
  const steps = [
    (text: string) => mendMargins(text, schema),
    (text: string) => mendColons(text, schema),
    (text: string) => mendCommas(text, schema, unites),
    (text: string) => mendValues(text, schema, unites),
  ];
  const done: Corrige = { texte, corrections: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = done.texte;
    const examen = examine(before, schema);
    if (examen.syntaxe === Infinity) break;
    // A sound text has nothing but its dates to write like the others.
    for (const step of isSound(examen) ? steps.slice(-1) : steps) {
      const { texte: mended, corrections } = step(done.texte);
      done.texte = mended;
      done.corrections.push(...corrections);
    }
    if (done.texte === before) break;
  }
  return done;
}

/** A chapter: the lines between the two first `---`, then the text. */
function mendChapitre(texte: string): Corrige {
  const [, ouverture = '', enTete = '', reste = ''] =
    /^(---[ \t]*\n)(.*?\n)(---[ \t]*(?:\n.*)?)$/s.exec(texte) ?? [];
  const yaml = mendYaml(enTete, chapitreSchema, []);
  const whole = enTete === '' ? texte : ouverture + yaml.texte + reste;
  const quotes = mendQuotes(whole);
  return {
    texte: quotes.texte,
    corrections: [
      ...yaml.corrections.map((each) => ({ ...each, ligne: each.ligne + 1 })),
      ...quotes.corrections,
    ],
  };
}

/** The schema of a data file, by its path from the racine; undefined for a file that nobody reads. */
function schemaOf(fichier: string): { schema: z.ZodType; unites: string[] } | undefined {
  if (/^data\/[^/]+\/structure\.yaml$/.test(fichier)) return { schema: structureSchema, unites: [] };
  const nom = /^data\/[^/]+\/[^/]+\/([^/]+)\.yaml$/.exec(fichier)?.[1] ?? '';
  const schema = Object.entries(fichiersEdition).find(([each]) => each === nom)?.[1];
  return schema === undefined ? undefined : { schema, unites: nom === 'finances' ? ['€'] : [] };
}

/**
 * Mends a file where a fault is certain and its remedy mechanical; the rest stays byte for byte. In: its path from the
 * racine, with `/`, and its bytes. Out: its text and what was done, or undefined when it is no text, or not one of ours.
 */
export function mendFile(fichier: string, octets: Uint8Array): Corrige | undefined {
  const yaml = schemaOf(fichier);
  if (!yaml && !/^content\/.*\.mdx$/.test(fichier)) return undefined;
  const decoded = decodeFile(octets);
  if (!decoded) return undefined;
  const ends = normalizeLineEnds(decoded.texte);
  const mended = yaml ? mendYaml(ends.texte, yaml.schema, yaml.unites) : mendChapitre(ends.texte);
  return {
    texte: mended.texte,
    corrections: [...decoded.corrections, ...ends.corrections, ...mended.corrections].toSorted(
      (a, b) => a.ligne - b.ligne,
    ),
  };
}
