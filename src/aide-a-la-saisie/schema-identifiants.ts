/**
 * One schema for the ids of every édition, beside the schema of each file. It only offers: an id that was typed since
 * the schema was written must not be underlined, and our own check tells the unknown ones.
 */
import type { Identifiant, Identifiants } from './identifiants.ts';
import { TOUT } from './saisies.ts';
import type { SchemaJson } from './schema-json.ts';

/** An édition and what may be named in it. */
export interface EditionConnue {
  structureId: string;
  annee: string;
  identifiants: Identifiants;
}

type Renvois = NonNullable<SchemaJson['renvoi']>;

/** What may be named, by kind, and where the offer of each kind is defined. */
interface Offre {
  identifiants: Identifiants;
  ref: (renvoi: Renvois) => string;
}

function offer(identifiants: readonly Identifiant[]): SchemaJson {
  const enumDescriptions = identifiants.map(({ libelle }) => libelle);
  return { anyOf: [{ enum: identifiants.map(({ id }) => id), enumDescriptions }, TOUT] };
}

/** `par_territoire`: the ids are keys. The type, which allows all, makes the editor write a number after the colon. */
function offerKeys(identifiants: readonly Identifiant[]): SchemaJson {
  const type = ['number', 'null', 'string', 'boolean', 'object', 'array'];
  const properties = identifiants.map(({ id, libelle }) => [id, { type, description: libelle }] as const);
  return { properties: Object.fromEntries(properties) };
}

/** The kept ones of some schemas, under their names. The schema of the file offers the keys: once is enough. */
function keepNamed(
  schemas: Readonly<Record<string, SchemaJson>> | undefined,
  offre: Offre,
): Record<string, SchemaJson> | undefined {
  const kept = Object.entries(schemas ?? {}).flatMap(([nom, child]) => {
    const found = keepRenvois(child, offre);
    return found ? [[nom, { ...found, doNotSuggest: true }] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function keepList(schemas: readonly SchemaJson[] | undefined, offre: Offre): SchemaJson[] {
  return (schemas ?? []).flatMap((child) => keepRenvois(child, offre) ?? []);
}

/**
 * The way, in the schema of a file, to the keys that name something, and what they may name; undefined when there is
 * none. Nothing else is kept: no value is refused.
 */
function keepRenvois(schema: SchemaJson, offre: Offre): SchemaJson | undefined {
  if (schema.renvoi) {
    const identifiants = offre.identifiants[schema.renvoi] ?? [];
    if (identifiants.length === 0) return undefined;
    return schema.patternProperties
      ? offerKeys(identifiants)
      : { allOf: [{ $ref: offre.ref(schema.renvoi) }] };
  }
  const properties = keepNamed(schema.properties, offre);
  const patternProperties = keepNamed(schema.patternProperties, offre);
  const items = schema.items && keepRenvois(schema.items, offre);
  const then = schema.then && keepRenvois(schema.then, offre);
  const anyOf = keepList(schema.anyOf, offre);
  const allOf = keepList(schema.allOf, offre);
  const kept: SchemaJson = {
    ...(properties ? { properties } : {}),
    ...(patternProperties ? { patternProperties } : {}),
    ...(items ? { items } : {}),
    ...(then && schema.if ? { if: schema.if, then } : {}),
    ...(anyOf.length > 0 ? { anyOf: [...anyOf, TOUT] } : {}),
    ...(allOf.length > 0 ? { allOf } : {}),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/**
 * The schema that offers the ids of each édition in its own files. In: the éditions, and the schema of each file by
 * its name, with its `renvoi` (`toEditorSchema`).
 */
export function describeIdentifiants(
  editions: readonly EditionConnue[],
  schemas: Readonly<Record<string, SchemaJson>>,
): SchemaJson {
  const definitions: Record<string, SchemaJson> = {};
  const allOf = editions.flatMap(({ structureId, annee, identifiants }, rank) => {
    for (const [renvoi, connus] of Object.entries(identifiants)) {
      if (connus.length > 0) definitions[`${rank}-${renvoi}`] = offer(connus);
    }
    return Object.entries(schemas).flatMap(([nom, schema]): SchemaJson[] => {
      const kept = keepRenvois(schema, {
        identifiants,
        ref: (renvoi) => `#/definitions/${rank}-${renvoi}`,
      });
      // The pattern is compared with an address: names are written as they are there.
      const dossier = `*/data/${encodeURIComponent(structureId)}/${encodeURIComponent(annee)}`;
      return kept ? [{ if: { filePatternAssociation: `${dossier}/${nom}.yaml` }, then: kept }] : [];
    });
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Identifiants de l’édition',
    ...(allOf.length > 0 ? { allOf, definitions } : {}),
  };
}
