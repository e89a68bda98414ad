/** Dates as an editor checks them: by patterns, which follow `normalizeDate` but for the 29th of February. */
import type { SchemaJson } from './schema-json.ts';

const ANNEE = String.raw`\d{4}`;
const JOURS_29 = String.raw`0[1-9]|[12]\d`;
/** A month and a day that it has: 31, 30 or, in February, 29. */
const MOIS_JOUR = `(0[13578]|1[02])-(${JOURS_29}|3[01])|(0[469]|11)-(${JOURS_29}|30)|02-(${JOURS_29})`;
const ISO = `${ANNEE}-(${MOIS_JOUR})`;
const JOURS = String.raw`0?[1-9]|[12]\d`;
/** `15/10/2024`, `5/1/2024`. */
const FRANCAISE = String.raw`((${JOURS}|3[01])\/(0?[13578]|1[02])|(${JOURS}|30)\/(0?[469]|11)|(${JOURS})\/0?2)\/${ANNEE}`;

/** A date of any precision. */
export const DATE: SchemaJson = {
  type: ['string', 'integer'],
  pattern: String.raw`^\s*(${ANNEE}(-(0[1-9]|1[0-2]))?|${ISO}|${FRANCAISE})\s*$`,
  minimum: 1000,
  maximum: 9999,
  examples: ['2024-10-15', '2024-10', 2024],
  errorMessage: 'Écrivez une date du calendrier : 2024-10-15, 15/10/2024, 2024-10 ou 2024.',
};

/** A date to the day. */
export const DATE_COMPLETE: SchemaJson = {
  type: 'string',
  pattern: String.raw`^\s*(${ISO}|${FRANCAISE})\s*$`,
  examples: ['2024-10-15'],
  errorMessage: 'Écrivez une date du calendrier, le jour, le mois et l’année : 2024-10-15 ou 15/10/2024.',
};
