/** What is to be written for a key, in the words of the officer. */
import { stringify } from 'yaml';
import type { Saisie } from '../../schemas/commun.ts';
import { nomsDesRenvois } from '../../schemas/renvois.ts';
import type { SchemaJson } from './schema-json.ts';

/** One value, several values, and one as it is typed. */
interface Forme {
  un: string;
  des: string;
  exemple?: string | number;
}

const SAISIES: Record<Saisie, Forme> = {
  adresse_web: { un: 'adresse web', des: 'adresses web', exemple: 'https://www.exemple.fr' },
  annee: { un: 'année', des: 'années' },
  couleur: { un: 'couleur', des: 'couleurs', exemple: '#0b4f5c' },
  date: { un: 'date, mois ou année', des: 'dates, mois ou années', exemple: '2024-10-15' },
  date_complete: { un: 'date complète', des: 'dates complètes', exemple: '2024-10-15' },
  departement: { un: 'code de département', des: 'codes de département', exemple: '56' },
  identifiant: { un: 'identifiant', des: 'identifiants' },
  insee: { un: 'code INSEE', des: 'codes INSEE' },
  oui_non: { un: '`oui` ou `non`', des: '`oui` ou `non`', exemple: 'oui' },
  par_departement: { un: 'un nombre (ou `null`) par code de département', des: '' },
  pictogramme: { un: 'nom de pictogramme', des: 'noms de pictogrammes' },
  police: { un: 'nom de police', des: 'noms de polices', exemple: 'Source Serif 4' },
  region: { un: 'code de région', des: 'codes de région', exemple: '53' },
  siren: { un: 'neuf chiffres', des: '' },
};

/** `0 à 100`, `au moins 2`; nothing for what nobody would type anyway. */
function tellBounds({ minimum, maximum, exclusiveMinimum }: SchemaJson): string {
  if (minimum !== undefined && maximum !== undefined) return `, de ${minimum} à ${maximum}`;
  if (maximum !== undefined) return `, ${maximum} au plus`;
  if (minimum !== undefined && minimum > 0) return `, ${minimum} au moins`;
  return exclusiveMinimum === 0 ? ' positif' : '';
}

function tellList(values: readonly (string | number | boolean)[]): string {
  const words = values.map((value) => `\`${String(value)}\``);
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} ou ${last}` : last;
}

/** The words of an enum, or of a union of constants; none for anything else. */
export function listMots(schema: SchemaJson): (string | number | boolean)[] {
  if (schema.enum) return schema.enum;
  if (schema.const !== undefined) return [schema.const];
  const branches = schema.anyOf ?? [];
  const words = branches.flatMap(({ const: only }) => only ?? []);
  return words.length === branches.length ? words : [];
}

/** What several values of a kind are called, after « liste de ». */
function tellMany(schema: SchemaJson): string {
  if (schema.renvoi) return `identifiants ${nomsDesRenvois[schema.renvoi].des}`;
  if (schema.saisie) return SAISIES[schema.saisie].des;
  switch (schema.type) {
    case 'string':
      return 'textes';
    case 'number':
    case 'integer':
      return 'nombres';
    case 'array':
      return 'listes';
    case 'object':
      return 'groupes de clés';
    default:
      return `: ${tellType(schema)}`;
  }
}

/** `date complète`, `liste de textes`, `code de département ou liste de codes de département`. */
export function tellType(schema: SchemaJson): string {
  const { renvoi, saisie, anyOf, type, items, additionalProperties, propertyNames } = schema;
  if (renvoi) return `identifiant ${nomsDesRenvois[renvoi].de}`;
  if (saisie) return SAISIES[saisie].un;
  const words = listMots(schema);
  if (words.length > 0) return tellList(words);
  if (anyOf) return anyOf.map(tellType).join(' ou ');
  if (Array.isArray(type)) return type.map((one) => tellType({ type: one })).join(' ou ');
  switch (type) {
    case 'string':
      return 'texte';
    case 'number':
      return `nombre${tellBounds(schema)}`;
    case 'integer':
      return `nombre entier${tellBounds(schema)}`;
    case 'null':
      return '`null`';
    case 'array':
      return `liste de ${tellMany(items ?? {})}`.replace('de :', ':').replace('de i', 'd’i');
    case 'object':
      return typeof additionalProperties === 'object'
        ? `une ligne par clé : ${tellType(propertyNames ?? { type: 'string' })} → ${tellType(additionalProperties)}`
        : 'groupe de clés';
    default:
      return 'groupe de clés';
  }
}

/** A value as it is typed in YAML. */
function toYaml(value: string | number | boolean): string {
  return stringify(value, { singleQuote: true, lineWidth: 0 }).trim();
}

/** An example of what is to be written, on one line; empty for what holds other keys. */
export function giveExample(schema: SchemaJson): string {
  const { exemple, examples, saisie, renvoi, anyOf, items, additionalProperties, propertyNames } = schema;
  if (saisie === 'par_departement') return `{ '22': 5, '29': 4 }`;
  const own =
    exemple ??
    examples?.[0] ??
    (renvoi ? nomsDesRenvois[renvoi].exemple : undefined) ??
    (saisie ? SAISIES[saisie].exemple : undefined) ??
    listMots(schema)[0];
  if (own !== undefined) return toYaml(own);
  if (items) return ((item) => (item === '' ? '' : `[${item}]`))(giveExample(items));
  if (typeof additionalProperties === 'object') {
    const cle = giveExample(propertyNames ?? {});
    const valeur = giveExample(additionalProperties);
    return cle === '' || valeur === '' ? '' : `{ ${cle}: ${valeur} }`;
  }
  return anyOf?.[0] ? giveExample(anyOf[0]) : '';
}
