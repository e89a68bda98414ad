/** JSON Schema (draft 7), as Zod writes it and as yaml-language-server reads it. */
import { z } from 'astro/zod';
import type { Saisie } from '../../schemas/commun.ts';
import type { Renvoi } from '../../schemas/renvois.ts';

/** The keywords in use here. */
export interface SchemaJson {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: string | number | boolean;
  enum?: (string | number | boolean)[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  examples?: (string | number)[];
  properties?: Record<string, SchemaJson>;
  required?: string[];
  patternProperties?: Record<string, SchemaJson>;
  additionalProperties?: SchemaJson | boolean;
  propertyNames?: SchemaJson;
  items?: SchemaJson;
  minItems?: number;
  maxItems?: number;
  allOf?: SchemaJson[];
  anyOf?: SchemaJson[];
  oneOf?: SchemaJson[];
  not?: SchemaJson;
  if?: SchemaJson;
  then?: SchemaJson;
  definitions?: Record<string, SchemaJson>;
  // Of yaml-language-server: messages in our words, what each value of an enum is, the file that a condition is for, a
  // key that is not offered.
  errorMessage?: string;
  enumDescriptions?: string[];
  filePatternAssociation?: string;
  doNotSuggest?: boolean;
  // Ours, on the way from Zod; no published schema has them.
  saisie?: Saisie;
  renvoi?: Renvoi;
  exemple?: string | number;
}

/** The French message that a schema, or the check that a text must pass, brings along. */
function messageOf(schema: z.core.$ZodType): string | undefined {
  const { error, checks } = schema._zod.def;
  const errors = [...(checks ?? []).map((check) => check._zod.def.error), error];
  const said = errors.map((tell) => (tell as (() => unknown) | undefined)?.());
  return said.find((message) => typeof message === 'string');
}

/**
 * What may be typed for a schema, before any transformation: with descriptions and with what `.meta()` adds. The
 * message of a pattern follows it. Checks that compare several keys have no equivalent, and are left out.
 */
export function readZod(schema: z.ZodType): SchemaJson {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const message = jsonSchema.pattern === undefined ? undefined : messageOf(zodSchema);
      if (message !== undefined)
        jsonSchema['errorMessage'] = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
    },
  });
  // Zod counts in whole numbers that JavaScript holds exactly: true, and of no help to anybody.
  const text = JSON.stringify(json, (cle, valeur: unknown) =>
    (cle === 'maximum' || cle === 'minimum') && Math.abs(Number(valeur)) === Number.MAX_SAFE_INTEGER
      ? undefined
      : valeur,
  );
  return JSON.parse(text) as SchemaJson;
}

/** A schema less some of its keywords. */
export function dropWords(schema: SchemaJson, words: readonly (keyof SchemaJson)[]): SchemaJson {
  const kept = Object.entries(schema).filter(([word]) => !words.some((one) => one === word));
  return Object.fromEntries(kept);
}

/** A schema with each of the schemas right below it changed. */
export function mapChildren(schema: SchemaJson, change: (child: SchemaJson) => SchemaJson): SchemaJson {
  const out = { ...schema };
  for (const cle of ['items', 'propertyNames', 'if', 'then'] as const) {
    if (schema[cle]) out[cle] = change(schema[cle]);
  }
  for (const cle of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (schema[cle]) out[cle] = schema[cle].map(change);
  }
  for (const cle of ['properties', 'patternProperties'] as const) {
    const entries = Object.entries(schema[cle] ?? {}).map(([nom, child]) => [nom, change(child)] as const);
    if (schema[cle]) out[cle] = Object.fromEntries(entries);
  }
  if (typeof schema.additionalProperties === 'object') {
    out.additionalProperties = change(schema.additionalProperties);
  }
  return out;
}
