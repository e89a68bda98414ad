import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { type Finances, financesSchema } from '../../schemas/finances.ts';
import { rapportSchema } from '../../schemas/rapport.ts';
import { structureSchema } from '../../schemas/structure.ts';
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { parseYaml } from '../../src/edition/parse-yaml.ts';
import { readText } from '../../src/edition/read-text.ts';
import { validate } from '../../src/edition/validate.ts';
import type { Exercice } from '../../src/importation/types.ts';
import type { OptionsImport } from './options.ts';

/** Files of the édition that must be mended before anything is imported; the message is French. */
export class DonneesFautives extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[]) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** What the édition says before the import. */
interface Donnees {
  exercice: Exercice;
  siren: string | undefined;
  /** Path of `finances.yaml` from the racine. */
  fichier: string;
  /** Its text and what it means; null when it does not exist. */
  texte: string | null;
  finances: Finances | null;
}

function check<S extends z.ZodType>(schema: S, fichier: string, texte: string): z.output<S> {
  const { parsed, diagnostics } = parseYaml(texte, fichier);
  const { donnees, diagnostics: faults } = validate(schema, parsed);
  if (donnees === undefined) {
    throw new DonneesFautives(`Rien n’a été écrit : corrigez d’abord ${fichier}.`, [
      ...diagnostics,
      ...faults,
    ]);
  }
  return donnees;
}

function read<S extends z.ZodType>(
  schema: S,
  racine: string,
  fichier: string,
): { donnees: z.output<S>; texte: string } {
  const { texte, diagnostics } = readText(racine, fichier);
  if (texte === null || hasErrors(diagnostics)) {
    throw new DonneesFautives(`Rien n’a été écrit : corrigez d’abord ${fichier}.`, diagnostics);
  }
  return { donnees: check(schema, fichier, texte), texte };
}

/** Reads the dates of the exercice and the accounts that are already there. Throws {@link DonneesFautives}. */
export function readDonnees({ racine, structure, annee }: OptionsImport): Donnees {
  const dossier = `data/${structure}/${annee}`;
  const { exercice } = read(rapportSchema, racine, `${dossier}/rapport.yaml`).donnees;
  const { siren } = read(structureSchema, racine, `data/${structure}/structure.yaml`).donnees;
  const fichier = `${dossier}/finances.yaml`;
  if (!existsSync(path.join(racine, fichier)))
    return { exercice, siren, fichier, texte: null, finances: null };
  const { donnees, texte } = read(financesSchema, racine, fichier);
  return { exercice, siren, fichier, texte, finances: donnees };
}

/** The text about to be written must be what `verifier` accepts. Throws {@link DonneesFautives}. */
export function validateFinances(fichier: string, texte: string): void {
  check(financesSchema, fichier, texte);
}
