/** Dates as people type them, and what to write when they are not days of the calendar. */

const MOIS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, from 1 to 12; 0 when there is no such month. */
export function daysInMonth(annee: number, mois: number): number {
  const leap = (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0;
  return mois === 2 && leap ? 29 : (MONTH_LENGTHS[mois - 1] ?? 0);
}

interface Explained {
  message: string;
  conseil: string;
}

interface Jour {
  annee: number;
  mois: number;
  jour: number;
}

const FORMES = 'Écrivez 2024-10-15, 15/10/2024, 2024-10 ou 2024.';

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function formatIso({ annee, mois, jour }: Jour): string {
  return `${annee}-${pad(mois)}-${pad(jour)}`;
}

function exists({ annee, mois, jour }: Jour): boolean {
  return jour >= 1 && jour <= daysInMonth(annee, mois);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Month from 1 to 12 by its name or its first three letters at least; 0 when there is none, or several. */
function readMonth(nom: string): number {
  const found = MOIS.filter((mois) => nom.length >= 3 && fold(mois).startsWith(nom));
  return found.length === 1 ? MOIS.indexOf(found[0] ?? '') + 1 : 0;
}

/** `15 octobre 2024`, `mardi 1er mars 2024`, `octobre 2024`. */
function readWords(text: string): { iso: string; jour: Jour | null } | null {
  const found = /^(?:[a-z]+ )?(?:le )?(?:(\d{1,2})(?:er)? )?([a-z]+)\.? (\d{4})$/.exec(fold(text));
  const mois = readMonth(found?.[2] ?? '');
  if (!found || mois === 0) return null;
  if (found[1] === undefined) return { iso: `${found[3] ?? ''}-${pad(mois)}`, jour: null };
  const jour = { annee: Number(found[3]), mois, jour: Number(found[1]) };
  return { iso: formatIso(jour), jour };
}

/** Digits in another order or with other signs than those that are read; `iso` when the year comes first. */
function readDigits(text: string): (Jour & { iso: boolean }) | null {
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T].*)?$/.exec(text);
  if (french) {
    const annee = Number(french[3]);
    return {
      annee: annee < 100 ? 2000 + annee : annee,
      mois: Number(french[2]),
      jour: Number(french[1]),
      iso: false,
    };
  }
  const iso = /^(\d{4})[/.\- ](\d{1,2})[/.\- ](\d{1,2})(?:[ T].*)?$/.exec(text);
  return iso ? { annee: Number(iso[1]), mois: Number(iso[2]), jour: Number(iso[3]), iso: true } : null;
}

/** Excel counts days from 1900: 45580 is 15 October 2024. Years 1982 to 2064. */
function readSerial(value: number): string | null {
  if (!Number.isInteger(value) || value < 30_000 || value > 60_000) return null;
  return new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10);
}

function explainAbsent(typed: string, { annee, mois, jour }: Jour, iso: boolean): Explained {
  const message = `le ${typed} n’existe pas au calendrier`;
  if (mois >= 1 && mois <= 12) {
    const nom = `${MOIS[mois - 1] ?? ''} ${annee}`;
    return { message, conseil: `Corrigez le jour : ${nom} a ${daysInMonth(annee, mois)} jours.` };
  }
  const swapped = { annee, mois: jour, jour: mois };
  if (!exists(swapped)) return { message, conseil: `Corrigez le mois, de 1 à 12. ${FORMES}` };
  return {
    message,
    conseil: iso
      ? `Le mois s’écrit avant le jour quand l’année vient en premier : ${formatIso(swapped)} ?`
      : `Le jour s’écrit avant le mois : ${pad(mois)}/${pad(jour)}/${annee} ?`,
  };
}

/** Why what was typed is no date, and what to write. In: a value that `normalizeDate` does not read. */
export function explainDate(value: string | number): Explained {
  const typed = String(value).slice(0, 40);
  const text = typed
    .trim()
    .replaceAll(/[\u200B\u2060\uFEFF"“”«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const serial = typeof value === 'number' ? readSerial(value) : null;
  if (serial !== null) {
    return { message: `« ${typed} » est une date telle qu’Excel la compte`, conseil: `Écrivez ${serial}.` };
  }
  const words = readWords(text);
  if (words && (words.jour === null || exists(words.jour))) {
    return { message: `la date « ${typed} » est écrite en lettres`, conseil: `Écrivez ${words.iso}.` };
  }
  const digits = readDigits(text);
  const jour = words?.jour ?? digits;
  if (jour && !exists(jour)) return explainAbsent(typed, jour, digits?.iso ?? false);
  if (jour) {
    const court = /\D\d{2}$/.test(text) && !/^\d{4}/.test(text);
    return {
      message: court
        ? `l’année de la date « ${typed} » n’a que deux chiffres`
        : `la date « ${typed} » n’est pas écrite sous une forme connue`,
      conseil: `Écrivez ${formatIso(jour)}.`,
    };
  }
  const mois = /^\d{4}-(\d{1,2})$/.exec(text)?.[1];
  if (mois !== undefined) {
    return {
      message: `la date « ${typed} » n’existe pas au calendrier`,
      conseil: `Corrigez le mois, de 01 à 12. ${FORMES}`,
    };
  }
  return { message: `« ${typed} » n’est pas une date`, conseil: FORMES };
}
