/** Codes of départements, regions, communes and associations, as an editor checks and offers them. */
import type { SchemaJson } from './schema-json.ts';

/** Code → name. */
export type Codes = Readonly<Record<string, string>>;

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
  codes: Codes,
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
export function describeDepartement(departements: Codes): SchemaJson {
  const codes = Object.keys(departements);
  const other = codes.map((code) =>
    code.replace(/^0/, '0?').replace(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`),
  );
  const numbers = codes.map(Number).filter(Number.isInteger);
  return fromCodes(departements, ERREUR_DEPARTEMENT, numbers, other);
}

/** Regions: a text, but 01 without quotes, which our reader keeps as it is typed. */
export function describeRegion(regions: Codes): SchemaJson {
  const codes = Object.keys(regions);
  const message = 'Écrivez le code de la région, entre guillemets : "53".';
  return fromCodes(regions, message, codes.filter((code) => code.startsWith('0')).map(Number), codes);
}

/** A text of so many digits, in quotes but when it begins with a zero: see {@link describeRegion}. */
export function describeChiffres(longueur: number, pattern: string, errorMessage: string): SchemaJson {
  return { type: ['string', 'integer'], pattern, maximum: 10 ** (longueur - 1) - 1, errorMessage };
}

const ERREUR_DEPARTEMENT = 'Écrivez un code de département : "01", "2A", "56", "974".';

/** Codes as keys: each a key of its own, so that the editor offers it with its name. */
export function describeParDepartement(departements: Codes): SchemaJson {
  const valeur: SchemaJson = { type: ['number', 'null'], errorMessage: 'Écrivez le nombre seul, ou null.' };
  return {
    properties: Object.fromEntries(
      Object.entries(departements).map(([code, nom]) => [code, { ...valeur, description: nom }]),
    ),
    // Without quotes an editor reads a number, which is none of these keys: 22, and 1 for 01.
    patternProperties: { [`^(${Object.keys(departements).join('|')})$`.replaceAll(/\b0/g, '0?')]: valeur },
    additionalProperties: false,
    errorMessage: ERREUR_DEPARTEMENT,
    allOf: [{ type: 'object', errorMessage: 'Écrivez une ligne par département : "22": 5.' }],
  };
}
