import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { type Sigles, siglesSchema } from '../../schemas/sigles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';

/**
 * Millésime's own repository, where `data/reference/` lives also when `--racine` points elsewhere: npm always starts
 * a script there.
 */
export const REFERENCE_FOLDER = path.join(process.cwd(), 'data', 'reference');

const departementsSchema = z.array(z.object({ code: z.string(), nom: z.string(), region: z.string() }));
const regionsSchema = z.array(z.object({ code: z.string(), nom: z.string() }));

/** What every edition shares. */
export interface Reference {
  /** Code → name, in the French order. */
  departements: Record<string, string>;
  /** Code → name and codes of its départements. */
  regions: Record<string, { nom: string; departements: string[] }>;
  sigles: Sigles;
}

function readReference<S extends z.ZodType>(
  nom: string,
  schema: S,
  diagnostics: Diagnostic[],
): z.output<S> | undefined {
  const texte = readFileSync(path.join(REFERENCE_FOLDER, nom), 'utf8');
  const { parsed, diagnostics: syntax } = parseYaml(texte, `data/reference/${nom}`);
  const { donnees, diagnostics: faults } = validate(schema, parsed);
  diagnostics.push(...syntax, ...faults);
  return donnees;
}

/** Reads `data/reference/`; faults in it (an engineer may edit the glossary too) are told like any other. */
export function loadReference(): { reference: Reference; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const departements = readReference('departements.yaml', departementsSchema, diagnostics) ?? [];
  const regions = readReference('regions.yaml', regionsSchema, diagnostics) ?? [];
  const sigles = readReference('sigles.yaml', siglesSchema, diagnostics) ?? {};
  const codesOf = (region: string): string[] =>
    departements.filter((departement) => departement.region === region).map(({ code }) => code);
  return {
    reference: {
      departements: Object.fromEntries(departements.map(({ code, nom }) => [code, nom])),
      regions: Object.fromEntries(
        regions.map(({ code, nom }) => [code, { nom, departements: codesOf(code) }]),
      ),
      sigles,
    },
    diagnostics,
  };
}
