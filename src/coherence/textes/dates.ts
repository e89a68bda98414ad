/** Days and months written in a text. */
import { JOUR, MOIS } from './formes.ts';
import { fold } from './mots.ts';

/** A date as a text gives it: what it leaves unsaid is null. */
export interface DateEcrite {
  debut: number;
  fin: number;
  jour: number | null;
  mois: number;
  annee: number | null;
  /** Weekday typed beside it, 0 for Sunday; null without one. */
  semaine: number | null;
  /** As typed. */
  ecrit: string;
}

const NOMS_DE_MOIS =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const NOMS_DE_JOUR = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
/** Weekdays, with or without a capital. */
const SEMAINE = '[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche';
const ANNEE = String.raw`(?:19|20)\d{2}`;

/** Month from 1 of its name; 0 when it is none. */
function monthOf(nom: string): number {
  return NOMS_DE_MOIS.indexOf(fold(nom)) + 1;
}

function weekdayOfName(nom: string | undefined): number | null {
  return nom === undefined ? null : NOMS_DE_JOUR.indexOf(fold(nom));
}

const ENTRE = String.raw`(?:\s*,\s*|\s+(?:et|au|ou|puis)\s+(?:le\s+|du\s+)?|\s*[-–/]\s*)`;
/** « lundi 14 octobre 2024 », and the days before that share its month: « 22 et 23 mars ». */
const EN_LETTRES = new RegExp(
  String.raw`(?<![\p{L}\d])(?<avant>(?:(?:(?:${SEMAINE})\s+)?${JOUR}${ENTRE}){0,12})(?:(?<semaine>${SEMAINE})\s+)?(?<jour>${JOUR})\s+(?<mois>${MOIS})(?:\s+(?<annee>${ANNEE}))?(?![\p{L}\d])`,
  'gu',
);
const JOUR_AVANT = new RegExp(String.raw`(?:(${SEMAINE})\s+)?(1er|\d{1,2})`, 'gu');
/** « mardi 14/10/2024 », « 14/10/2024 (mardi) », « 14/10/2024, un mardi ». */
const EN_CHIFFRES = new RegExp(
  String.raw`(?<![\p{L}\d/.])(?:(?<semaine>${SEMAINE})\s+)?(?<jour>\d{1,2})[/.](?<mois>\d{1,2})[/.](?<annee>${ANNEE}|\d{2})(?![\d/])(?:(?:,\sun|,|\s\()\s?(?<apres>${SEMAINE})(?!\s\d))?`,
  'gu',
);
const ISO = /(?<![\p{L}\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu;
const MOIS_SEULS = new RegExp(
  String.raw`(?<![\p{L}\d])(?<mois>${MOIS})(?:\s+(?<annee>${ANNEE}))?(?![\p{L}\d])`,
  'gu',
);

function toNumber(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 10);
}

function toAnnee(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function readEnLettres(match: RegExpMatchArray): DateEcrite[] {
  const groups = match.groups ?? {};
  const debut = match.index ?? 0;
  const avant = groups['avant'] ?? '';
  const commun = { mois: monthOf(groups['mois'] ?? ''), annee: toAnnee(groups['annee']) };
  const earlier = Array.from(avant.matchAll(JOUR_AVANT), (day) => ({
    ...commun,
    debut: debut + day.index,
    fin: debut + day.index + day[0].length,
    jour: toNumber(day[2]),
    semaine: weekdayOfName(day[1]),
    ecrit: `${day[0]} ${groups['mois'] ?? ''}${groups['annee'] === undefined ? '' : ` ${groups['annee']}`}`,
  }));
  return [
    ...earlier,
    {
      ...commun,
      debut: debut + avant.length,
      fin: debut + match[0].length,
      jour: toNumber(groups['jour']),
      semaine: weekdayOfName(groups['semaine']),
      ecrit: match[0].slice(avant.length),
    },
  ];
}

/** The year of the last of « 17 janvier, 6 mai et 17 novembre 2023 » is that of the others. */
function shareAnnee(texte: string, dates: readonly DateEcrite[]): void {
  for (let i = dates.length - 2; i >= 0; i -= 1) {
    const [date, next] = [dates[i], dates[i + 1]];
    if (!date || !next || date.annee !== null || next.annee === null || date.mois > next.mois) continue;
    if (!/\p{L}{3}/u.test(next.ecrit)) continue;
    if (
      /^(?:\s*,\s*|,?\s+(?:et|puis|ou|au|et\sle|au\s+\p{L}+di)\s+)$/u.test(texte.slice(date.fin, next.debut))
    ) {
      date.annee = next.annee;
    }
  }
}

/** Whether a text may hold a date. */
const PEUT_ETRE =
  /janvier|vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|cembre|\d[/.]\d|\d-\d/i;

/** Days written in a text, in order: « 22 et 23 mars 2024 » gives two. Impossible ones are read as they are typed. */
export function readJours(texte: string): DateEcrite[] {
  if (!PEUT_ETRE.test(texte)) return [];
  const dates = Array.from(texte.matchAll(EN_LETTRES), readEnLettres).flat();
  for (const match of texte.matchAll(EN_CHIFFRES)) {
    const groups = match.groups ?? {};
    dates.push({
      debut: match.index,
      fin: match.index + match[0].length,
      jour: toNumber(groups['jour']),
      mois: toNumber(groups['mois']),
      annee: toAnnee(groups['annee']),
      semaine: weekdayOfName(groups['semaine'] ?? groups['apres']),
      ecrit: match[0],
    });
  }
  for (const match of texte.matchAll(ISO)) {
    const [ecrit, annee, mois, jour] = match;
    const place = { debut: match.index, fin: match.index + ecrit.length, semaine: null, ecrit };
    dates.push({ ...place, jour: toNumber(jour), mois: toNumber(mois), annee: toAnnee(annee) });
  }
  const sorted = dates.toSorted((a, b) => a.debut - b.debut);
  shareAnnee(texte, sorted);
  return sorted;
}

/** Months named in a text without a day, in order. */
export function readMois(texte: string, jours: readonly DateEcrite[]): DateEcrite[] {
  if (!PEUT_ETRE.test(texte)) return [];
  return Array.from(texte.matchAll(MOIS_SEULS), (match) => ({
    debut: match.index,
    fin: match.index + match[0].length,
    jour: null,
    mois: monthOf(match.groups?.['mois'] ?? ''),
    annee: toAnnee(match.groups?.['annee']),
    semaine: null,
    ecrit: match[0],
  })).filter(({ debut, fin }) => !jours.some((jour) => jour.debut < fin && debut < jour.fin));
}
