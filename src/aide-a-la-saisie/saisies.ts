/** What an editor is told of the values whose form the JSON type does not say: `Saisie` of schemas/commun.ts. */
import type { Saisie } from '../../schemas/commun.ts';
import {
  type Codes,
  describeChiffres,
  describeDepartement,
  describeParDepartement,
  describeRegion,
} from './codes.ts';
import { DATE, DATE_COMPLETE } from './dates.ts';
import type { SchemaJson } from './schema-json.ts';

/** What the enums come from: code or name → what it is. */
export interface Vocabulaire {
  departements: Codes;
  regions: Codes;
  polices: readonly string[];
}

/** File beside the schemas that holds the names of all pictograms: thousands, hence apart. */
export const FICHIER_PICTOGRAMMES = 'pictogrammes.schema.json';

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
      return describeDepartement(vocabulaire.departements);
    case 'region':
      return describeRegion(vocabulaire.regions);
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
      return describeParDepartement(vocabulaire.departements);
    case 'police':
      return {
        type: 'string',
        enum: [...vocabulaire.polices],
        errorMessage: `Choisissez une police installée : ${vocabulaire.polices.join(', ')}.`,
      };
    case 'pictogramme':
      return { type: 'string', allOf: [{ $ref: `./${FICHIER_PICTOGRAMMES}` }] };
    case 'adresse_web':
    case 'annee':
    case 'couleur':
    case 'identifiant':
      return undefined;
  }
}

/**
 * Names of all pictograms. The pattern checks them. The examples, which nothing can satisfy, are only there to be
 * offered: an editor would list an enum that checks, thousands of names, wherever the mouse stops, and compare its
 * names two by two, half a second, at each key.
 */
export function describePictogrammes(noms: readonly string[]): SchemaJson {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'string',
    pattern: `^(${noms.join('|')})$`,
    errorMessage: 'Ce pictogramme n’existe pas : choisissez un nom sur https://tabler.io/icons.',
    anyOf: [{ examples: [...noms], not: TOUT }, TOUT],
  };
}
