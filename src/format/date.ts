import { joinFrench } from './texte.ts';

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

interface Parts {
  annee: string;
  mois: string | undefined;
  jour: string | undefined;
}

function toParts(iso: string): Parts {
  const [annee = '', mois, jour] = iso.split('-');
  return {
    annee,
    mois: mois === undefined ? undefined : MOIS[Number(mois) - 1],
    // CLDR writes « 1 mars »; print wants « 1er mars ».
    jour: jour === undefined ? undefined : jour === '01' ? '1er' : String(Number(jour)),
  };
}

/** `2024-10-15` → `15 octobre 2024`; `2024-10` → `octobre 2024`; `2024` → `2024`. */
export function formatDate(iso: string): string {
  const { annee, mois, jour } = toParts(iso);
  return [jour, mois, annee].filter((part) => part !== undefined).join(' ');
}

/** Day of the month alone: `15`, `1er`; empty for a date known to the month or the year. */
export function formatDayNumber(iso: string): string {
  return toParts(iso).jour ?? '';
}

/** `du 22 au 24 mars 2024`, `22 et 23 mars 2024` for two days in a row, `de janvier 2024 à mars 2025`. */
export function formatPeriod(debut: string, fin: string): string {
  const from = toParts(debut);
  const to = toParts(fin);
  if (debut === fin) return formatDate(debut);
  if (from.jour === undefined || to.jour === undefined) return `de ${formatDate(debut)} à ${formatDate(fin)}`;
  if (from.annee !== to.annee) return `du ${formatDate(debut)} au ${formatDate(fin)}`;
  if (from.mois !== to.mois) return `du ${from.jour} ${from.mois ?? ''} au ${formatDate(fin)}`;
  const consecutive = Number(fin.slice(8)) - Number(debut.slice(8)) === 1;
  return consecutive ? `${from.jour} et ${formatDate(fin)}` : `du ${from.jour} au ${formatDate(fin)}`;
}

/**
 * Dates of the open data, for readers. In: ISO dates parted by `, `, each a day, a month, a year or an interval
 * (`2024-03-22/2024-03-23`, ISO 8601). Out: `22 et 23 mars 2024`, `29 novembre 2024 et 17 janvier 2025`.
 */
export function formatIsoDates(iso: string): string {
  const printed = iso.split(', ').map((part) => {
    const [debut = '', fin] = part.split('/');
    return fin === undefined ? formatDate(debut) : formatPeriod(debut, fin);
  });
  return joinFrench(printed);
}

/** Name of a month from its number, 1 to 12. */
export function monthName(mois: number): string {
  return MOIS[mois - 1] ?? '';
}

/** Number of a month from its name, 1 to 12; null for another word. */
export function monthNumber(nom: string): number | null {
  const rang = (MOIS as readonly string[]).indexOf(nom.toLowerCase());
  return rang < 0 ? null : rang + 1;
}
