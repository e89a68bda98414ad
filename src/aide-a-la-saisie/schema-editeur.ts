/** From what Zod says of a file to what an editor needs: French messages, enums, words of our own taken off. */
import { describeSaisie, type Vocabulaire } from './saisies.ts';
import { dropWords, mapChildren, type SchemaJson } from './schema-json.ts';

/** Enums up to this long are listed in the message; the editor offers the others. */
const LISTED = 15;

function tellChoices(values: readonly (string | number | boolean)[]): string {
  return values.length > LISTED
    ? 'Cette valeur n’existe pas : choisissez dans la liste (Ctrl + Espace).'
    : `Écrivez l’une de ces valeurs : ${values.map(String).join(', ')}.`;
}

/** What to write, for a value that is not of the right type; nothing for a group, whose faults are many. */
function tellType({ type, enum: values }: SchemaJson): string | undefined {
  if (values) return tellChoices(values);
  switch (type) {
    case 'number':
      return 'Écrivez le nombre seul, en chiffres, sans espace ni unité ni guillemets.';
    case 'integer':
      return 'Écrivez un nombre entier, en chiffres, sans espace ni guillemets.';
    case 'string':
      return 'Écrivez un texte, au besoin entre guillemets.';
    case 'array':
      return 'Mettez chaque élément sur sa ligne, précédé de « - ».';
    default:
      return undefined;
  }
}

/** `Titre du document.` and an example, as the editor shows them. */
function explain({ description, exemple }: SchemaJson): string | undefined {
  if (description === undefined || exemple === undefined) return description;
  return `${description}\nPar exemple : ${String(exemple)}`;
}

/** The key of a branch that holds one word only, and what that word means: what tells the branches of a union apart. */
function findMot(branch: SchemaJson): { cle: string; mot: string; sens: string } | undefined {
  for (const [cle, { const: mot, description = '' }] of Object.entries(branch.properties ?? {})) {
    if (typeof mot === 'string') return { cle, mot, sens: description };
  }
  return undefined;
}

/** What must hold of a group beside its keys, each with its own message. */
function checkGroup(required: readonly string[] = []): SchemaJson[] {
  return [
    { type: 'object', errorMessage: 'Écrivez ici un groupe de clés, une par ligne, en retrait.' },
    ...required.map((cle) => ({ required: [cle], errorMessage: `La clé « ${cle} » manque.` })),
  ];
}

/** A group of known keys. An editor shows one message a schema: type and missing keys are checked apart. */
function toGroup(schema: SchemaJson): SchemaJson {
  const group = dropWords(schema, ['type', 'required']);
  const cles = Object.keys(group.properties ?? {});
  const errorMessage = `Cette clé n’existe pas ici. Clés possibles : ${cles.join(', ')}.`;
  return { ...group, errorMessage, allOf: checkGroup(schema.required) };
}

/**
 * A group whose keys the author chooses. Their form is a pattern of keys rather than `propertyNames`, for which an
 * editor would propose a key named « property ».
 */
function toRecord(schema: SchemaJson): SchemaJson {
  const group = dropWords(schema, ['type', 'propertyNames', 'additionalProperties']);
  const { propertyNames, additionalProperties } = schema;
  const { pattern, errorMessage, renvoi } = propertyNames ?? {};
  if (pattern === undefined || typeof additionalProperties !== 'object') {
    return {
      ...group,
      properties: {},
      ...(additionalProperties === undefined ? {} : { additionalProperties }),
      allOf: checkGroup(),
    };
  }
  return {
    ...group,
    ...(renvoi ? { renvoi } : {}),
    properties: {},
    patternProperties: { [pattern]: additionalProperties },
    additionalProperties: false,
    ...(errorMessage === undefined ? {} : { errorMessage }),
    allOf: checkGroup(),
  };
}

/** A choice of groups that a word tells apart: that word first, then the keys that go with it. */
function toChoice(schema: SchemaJson): SchemaJson {
  const { oneOf = [], ...choice } = schema;
  const mots = oneOf.flatMap((branch) => findMot(branch) ?? []);
  const cle = mots[0]?.cle;
  if (cle === undefined || mots.length < oneOf.length) return schema;
  return {
    ...choice,
    properties: {
      [cle]: {
        type: 'string',
        enum: mots.map(({ mot }) => mot),
        enumDescriptions: mots.map(({ sens }) => sens),
        errorMessage: tellChoices(mots.map(({ mot }) => mot)),
      },
    },
    allOf: [
      ...checkGroup([cle]),
      ...oneOf.map((branch, rank) => ({
        if: { properties: { [cle]: { const: mots[rank]?.mot ?? '' } }, required: [cle] },
        then: branch,
      })),
    ],
  };
}

/** Words instead of as many constants. */
function toEnum({ anyOf = [], ...rest }: SchemaJson): SchemaJson {
  const values = anyOf.flatMap(({ const: only }) => only ?? []);
  return { ...rest, enum: values, errorMessage: tellChoices(values) };
}

/** In a union, an editor writes again in English what it says of a type, unless types are a list. */
function listType(branch: SchemaJson): SchemaJson {
  return typeof branch.type === 'string' ? { ...branch, type: [branch.type] } : branch;
}

function shape(schema: SchemaJson): SchemaJson {
  if (schema.oneOf) return toChoice(schema);
  if (schema.anyOf?.every(({ const: only }) => only !== undefined)) return toEnum(schema);
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map(listType) };
  if (schema.type !== 'object') return schema;
  return schema.properties ? toGroup(schema) : toRecord(schema);
}

/** The schema of a file, or of a part of it, as an editor reads it; `renvoi` stays. In: what `readZod` gives. */
export function toEditorSchema(schema: SchemaJson, vocabulaire: Vocabulaire): SchemaJson {
  const { saisie } = schema;
  const text = explain(schema);
  const description = text === undefined ? {} : { description: text };
  const described = saisie && describeSaisie(saisie, vocabulaire);
  if (described) return { ...description, ...described };
  const errorMessage = schema.errorMessage ?? tellType(schema);
  const own = {
    ...dropWords(schema, ['saisie', 'exemple']),
    ...description,
    ...(errorMessage === undefined ? {} : { errorMessage }),
  };
  return shape(mapChildren(own, (child) => toEditorSchema(child, vocabulaire)));
}

/** Without our own word: what is published. */
export function dropRenvois(schema: SchemaJson): SchemaJson {
  return mapChildren(dropWords(schema, ['renvoi']), dropRenvois);
}
