/** The files that `npm run schemas` makes from the Zod schemas, as texts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FAMILLES_CONNUES } from '../charte/familles.ts';
import { loadPictogrammes } from '../edition/pictogrammes.ts';
import { loadReference } from '../edition/reference.ts';
import { fichiersDecrits, type FichierDecrit } from './fichiers-decrits.ts';
import { writeReference } from './reference-des-champs.ts';
import { writeReglages } from './reglages.ts';
import { describePictogrammes, FICHIER_PICTOGRAMMES, type Vocabulaire } from './saisies.ts';
import { dropRenvois, toEditorSchema } from './schema-editeur.ts';
import { readZod, type SchemaJson } from './schema-json.ts';

/** Where the schemas that do not depend on an édition stand, from the root of the repository. */
const DOSSIER = 'schemas/json';
const REGLAGES = '.vscode/settings.json';
const REFERENCE = 'docs/reference-des-champs.md';

/** What enums are made of. */
function loadVocabulaire(): Vocabulaire {
  const { departements, regions } = loadReference().reference;
  return {
    departements,
    regions: Object.fromEntries(Object.entries(regions).map(([code, { nom }]) => [code, nom])),
    polices: FAMILLES_CONNUES,
  };
}

function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The schema of each file by its name, with `renvoi`. */
export function buildEditorSchemas(): Record<string, SchemaJson> {
  const vocabulaire = loadVocabulaire();
  return Object.fromEntries(
    fichiersDecrits.map(({ nom, schema }) => [nom, toEditorSchema(readZod(schema), vocabulaire)]),
  );
}

function publishSchema({ titre }: FichierDecrit, schema: SchemaJson): string {
  const { $schema, description, ...rest } = dropRenvois(schema);
  return toText({ $schema, title: titre, description, ...rest });
}

/** Path from the root of the repository → text, for every file that is committed. */
export function listFichiersGeneres(): Map<string, string> {
  const schemas = buildEditorSchemas();
  const files = new Map<string, string>();
  for (const fichier of fichiersDecrits) {
    const schema = schemas[fichier.nom];
    if (schema) files.set(`${DOSSIER}/${fichier.nom}.schema.json`, publishSchema(fichier, schema));
  }
  const pictogrammes = Object.keys(loadPictogrammes()).toSorted();
  files.set(`${DOSSIER}/${FICHIER_PICTOGRAMMES}`, toText(describePictogrammes(pictogrammes)));
  files.set(REFERENCE, writeReference());
  files.set(REGLAGES, writeReglages(read(REGLAGES) ?? '{}', DOSSIER));
  return files;
}

function read(fichier: string): string | undefined {
  return existsSync(fichier) ? readFileSync(fichier, 'utf8') : undefined;
}

/** Schemas of files that nobody describes any more. */
function listOrphelins(files: ReadonlyMap<string, string>): string[] {
  const there = existsSync(DOSSIER) ? readdirSync(DOSSIER) : [];
  return there.map((nom) => `${DOSSIER}/${nom}`).filter((fichier) => !files.has(fichier));
}

/** Files that differ from what the schemas say now, or should be gone. */
export function listPerimes(): string[] {
  const files = listFichiersGeneres();
  const changed = [...files].filter(([fichier, texte]) => read(fichier) !== texte);
  return [...changed.map(([fichier]) => fichier), ...listOrphelins(files)];
}

/** Writes them all, and takes away what should be gone. */
export function writeFichiersGeneres(): void {
  const files = listFichiersGeneres();
  for (const orphelin of listOrphelins(files)) rmSync(orphelin);
  for (const [fichier, texte] of files) {
    mkdirSync(path.dirname(fichier), { recursive: true });
    writeFileSync(fichier, texte);
  }
}
