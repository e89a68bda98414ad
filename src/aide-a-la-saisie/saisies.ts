/** What an editor is told of the values whose form the JSON type does not say: `Saisie` of schemas/commun.ts. */
import type { Saisie } from '../../schemas/commun.ts';
import type { SchemaJson } from './schema-json.ts';

/** What the enums come from: code or name → what it is. */
export interface Vocabulaire {
  departements: Readonly<Record<string, string>>;
  regions: Readonly<Record<string, string>>;
  polices: readonly string[];
}

/** File beside the schemas that holds the names of all pictograms: thousands, hence apart. */
export const FICHIER_PICTOGRAMMES = 'pictogrammes.schema.json';

const ANNEE = String.raw`\d{4}`;
const MOIS = '(0[1-9]|1[0-2])';
const JOUR = String.raw`(0[1-9]|[12]\d|3[01])`;
/** `15/10/2024`, `5/1/2024`. */
const FRANCAISE = String.raw`(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])\/${ANNEE}`;

const DATE: SchemaJson = {
  type: ['string', 'integer'],
  pattern: String.raw`^\s*(${ANNEE}(-${MOIS}(-${JOUR})?)?|${FRANCAISE})\s*$`,
  minimum: 1000,
  maximum: 9999,
  examples: ['2024-10-15', '2024-10', 2024],
  errorMessage: 'Écrivez une date : 2024-10-15, 15/10/2024, 2024-10 ou 2024.',
};

const DATE_COMPLETE: SchemaJson = {
  type: 'string',
  pattern: String.raw`^\s*(${ANNEE}-${MOIS}-${JOUR}|${FRANCAISE})\s*$`,
  examples: ['2024-10-15'],
  errorMessage: 'Écrivez une date complète, le jour, le mois et l’année : 2024-10-15 ou 15/10/2024.',
};

/** Says nothing against any value. */
export const TOUT: SchemaJson = {};

/**
 * `true` and `false` are understood too; only `oui` and `non` are offered. In a union, an editor writes again in
 * English what it says of a type, unless types are a list.
 */
const OUI_NON: SchemaJson = {
  anyOf: [
    { enum: ['oui', 'non'], errorMessage: 'Écrivez oui ou non.' },
    { not: { type: ['string', 'number', 'object', 'array', 'null'] } },
  ],
};

/** Whole numbers as runs of neighbours: 1 to 19, 21 to 95… */
function runs(numbers: readonly number[]): { minimum: number; maximum: number }[] {
  const out: { minimum: number; maximum: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = out.at(-1);
    if (last?.maximum === number - 1) last.maximum = number;
    else out.push({ minimum: number, maximum: number });
  }
  return out;
}

/**
 * A code of the list. YAML reads 01 and, where we take numbers too, 22 without quotes as numbers: `numbers` are those
 * that the check understands, and `other` the other ways to type a code. None is offered, none is underlined.
 */
function fromCodes(
  codes: Readonly<Record<string, string>>,
  errorMessage: string,
  numbers: readonly number[],
  other: readonly string[],
): SchemaJson {
  return {
    anyOf: [
      { enum: Object.keys(codes), enumDescriptions: Object.values(codes), errorMessage },
      { type: ['string'], pattern: String.raw`^\s*(${other.join('|')})\s*$`, errorMessage },
      ...runs(numbers).map((run) => ({ type: ['integer'], ...run, errorMessage })),
    ],
  };
}

/** Départements: `1`, `2a`, ` 22 ` are understood, and every number. */
function describeDepartement({ departements }: Vocabulaire): SchemaJson {
  const codes = Object.keys(departements);
  const other = codes.map((code) =>
    code.replace(/^0/, '0?').replace(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`),
  );
  const numbers = codes.map(Number).filter(Number.isInteger);
  return fromCodes(departements, ERREUR_DEPARTEMENT, numbers, other);
}

/** Regions: a text, but 01 without quotes, which our reader keeps as it is typed. */
function describeRegion({ regions }: Vocabulaire): SchemaJson {
  const codes = Object.keys(regions);
  const message = 'Écrivez le code de la région, entre guillemets : "53".';
  return fromCodes(regions, message, codes.filter((code) => code.startsWith('0')).map(Number), codes);
}

/** A text of so many digits, in quotes but when it begins with a zero: see {@link describeRegion}. */
function describeChiffres(longueur: number, pattern: string, errorMessage: string): SchemaJson {
  return { type: ['string', 'integer'], pattern, maximum: 10 ** (longueur - 1) - 1, errorMessage };
}

const ERREUR_DEPARTEMENT = 'Écrivez un code de département : "01", "2A", "56", "974".';

/** Codes as keys: each a key of its own, so that the editor offers it with its name. */
function byDepartement({ departements }: Vocabulaire): SchemaJson {
  const valeur: SchemaJson = { type: ['number', 'null'], errorMessage: 'Écrivez le nombre seul, ou null.' };
  return {
    properties: Object.fromEntries(
      Object.entries(departements).map(([code, nom]) => [code, { ...valeur, description: nom }]),
    ),
    // 01 without quotes, which an editor reads as 1.
    patternProperties: { '^[1-9]$': valeur },
    additionalProperties: false,
    errorMessage: ERREUR_DEPARTEMENT,
    allOf: [{ type: 'object', errorMessage: 'Écrivez une ligne par département : "22": 5.' }],
  };
}

/** The schema of one kind of value, without description; undefined when what Zod wrote says it all. */
export function describeSaisie(saisie: Saisie, vocabulaire: Vocabulaire): SchemaJson | undefined {
  switch (saisie) {
    case 'date':
      return DATE;
    case 'date_complete':
      return DATE_COMPLETE;
    case 'oui_non':
      return OUI_NON;
    case 'departement':
      return describeDepartement(vocabulaire);
    case 'region':
      return describeRegion(vocabulaire);
    case 'insee':
      return describeChiffres(
        5,
        String.raw`^(\d{5}|2[AB]\d{3})$`,
        'Un code INSEE s’écrit en cinq caractères, entre guillemets : "56007".',
      );
    case 'siren':
      return describeChiffres(
        9,
        String.raw`^\d{9}$`,
        'Un SIREN s’écrit en neuf chiffres, entre guillemets : "123456789".',
      );
    case 'par_departement':
      return byDepartement(vocabulaire);
    case 'police':
      return {
        type: 'string',
        enum: [...vocabulaire.polices],
        errorMessage: `Choisissez une police installée : ${vocabulaire.polices.join(', ')}.`,
      };
    case 'pictogramme':
      return { type: 'string', allOf: [{ $ref: `./${FICHIER_PICTOGRAMMES}` }] };
    case 'adresse_web':
    case 'couleur':
    case 'identifiant':
      return undefined;
  }
}

/**
 * Names of all pictograms, checked by a pattern. The enum, which nothing can satisfy, is only there to be offered: one
 * that checks would be listed whole, thousands of names, wherever the mouse stops.
 */
export function describePictogrammes(noms: readonly string[]): SchemaJson {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'string',
    pattern: `^(${noms.join('|')})$`,
    errorMessage: 'Ce pictogramme n’existe pas : choisissez un nom sur https://tabler.io/icons.',
    anyOf: [{ enum: [...noms], not: TOUT }, TOUT],
  };
}
