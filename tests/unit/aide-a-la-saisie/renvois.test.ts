import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cible, cibles } from '../../../schemas/composants.ts';
import type { Renvoi } from '../../../schemas/renvois.ts';
import { fichiersDecrits } from '../../../src/aide-a-la-saisie/fichiers-decrits.ts';
import { readIdentifiants } from '../../../src/aide-a-la-saisie/identifiants.ts';
import { readZod, type SchemaJson } from '../../../src/aide-a-la-saisie/schema-json.ts';
import { findEditions } from '../../../src/edition/discover.ts';
import { knownIds } from '../../../src/edition/identifiants.ts';
import { loadSite } from '../../../src/edition/load-site.ts';
import { parseYaml } from '../../../src/edition/parse-yaml.ts';
import { listReferences } from '../../../src/edition/references.ts';

const schemas = new Map(fichiersDecrits.map(({ nom, schema }) => [nom, readZod(schema)]));

function isRecord(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

/** Whether a branch of a union may hold this value: what tells them apart is a word, or being a list. */
function mayHold(branch: SchemaJson, valeur: unknown): boolean {
  if (branch.type === 'array') return Array.isArray(valeur);
  if (branch.type !== 'object') return !isRecord(valeur) && !Array.isArray(valeur);
  return Object.entries(branch.properties ?? {}).every(
    ([cle, { const: mot }]) => mot === undefined || (isRecord(valeur) && valeur[cle] === mot),
  );
}

/** What the schema says that a value names. */
function* walk(schema: SchemaJson, valeur: unknown): Generator<[Renvoi, string]> {
  if (valeur === undefined || valeur === null) return;
  if (schema.renvoi) {
    yield [schema.renvoi, typeof valeur === 'string' ? valeur : JSON.stringify(valeur)];
    return;
  }
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    if (mayHold(branch, valeur)) yield* walk(branch, valeur);
  }
  if (Array.isArray(valeur) && schema.items) for (const item of valeur) yield* walk(schema.items, item);
  if (!isRecord(valeur)) return;
  for (const [cle, child] of Object.entries(valeur)) {
    if (schema.properties?.[cle]) yield* walk(schema.properties[cle], child);
    if (schema.propertyNames?.renvoi) yield [schema.propertyNames.renvoi, cle];
    if (typeof schema.additionalProperties === 'object') yield* walk(schema.additionalProperties, child);
  }
}

const { editions } = loadSite('.');

/** `indicateurs adherents`: what an édition names, by what its schemas say. */
function listNamed(id: string): [fichier: string, renvoi: Renvoi, nomme: string][] {
  return fichiersDecrits
    .filter(({ emplacement }) => emplacement.startsWith('data/*/*/'))
    .flatMap(({ nom }) => {
      const fichier = `data/${id}/${nom}.yaml`;
      const source = editions.find(({ edition }) => edition.id === id)?.sources[nom];
      if (!source) return [];
      const { valeur } = parseYaml(readFileSync(fichier, 'utf8'), fichier).parsed;
      return [...walk(schemas.get(nom) ?? {}, valeur)].map(([renvoi, nomme]): [string, Renvoi, string] => [
        nom,
        renvoi,
        nomme,
      ]);
    });
}

describe.each(editions.map(({ edition }) => edition))('$id', (edition) => {
  const named = listNamed(edition.id);
  const folder = findEditions('.', edition.structureId).find(({ annee }) => annee === edition.annee);
  const identifiants = folder ? readIdentifiants('.', folder) : {};

  it('names for the editor what the check looks up', () => {
    const isCible = (renvoi: string): boolean => (cibles as readonly string[]).includes(renvoi);
    const said = named.filter(([, renvoi]) => isCible(renvoi)).map((reference) => reference.join(' '));
    const looked = listReferences(edition).map(({ fichier, cible, id }) => `${fichier} ${cible} ${id}`);
    expect(said.length).toBeGreaterThan(20);
    expect(said.toSorted()).toEqual(looked.toSorted());
  });

  it('offers every id that it names', () => {
    const missing = named.filter(
      ([, renvoi, nomme]) => identifiants[renvoi]?.some(({ id }) => id === nomme) !== true,
    );
    expect(missing).toEqual([]);
  });

  it('offers the ids that the check knows, each with what it is', () => {
    const known = knownIds(edition);
    for (const [renvoi, offered] of Object.entries(identifiants)) {
      expect(offered.filter(({ libelle }) => libelle === '')).toEqual([]);
      if (renvoi in known) expect(offered.map(({ id }) => id)).toEqual(known[renvoi as Cible]);
    }
  });
});
