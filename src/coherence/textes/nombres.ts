/** Numbers of a text, in digits or in words, with what they count; what counts nothing is classed apart. */
import { type HorsCompte, listHorsCompte } from './formes.ts';
import { readLettres } from './lettres.ts';
import { listMots, type Mot } from './mots.ts';
import { type Precision, readPrecision, readUnite } from './unites.ts';

/** A number that counts or measures something. */
export interface Nombre {
  debut: number;
  /** After its unit, when it has one. */
  fin: number;
  /** In its unit, thousands and millions multiplied out: « 350 K€ » is 350 000. */
  valeur: number;
  /** `%`, `€`, `ETP`, `h`, `jours`, `semaines`, `mois`, `ans`, `points`, `m²`…; empty when a noun follows. */
  unite: string;
  precision: Precision;
  /** Typed with + or −. */
  signe: boolean;
  enLettres: boolean;
  /** One end of an interval or of a ratio: « 4 à 5 », « de 20 à 30 », « huit sur dix ». */
  borne: boolean;
  /** As typed, unit included. */
  ecrit: string;
}

const CHIFFRES =
  /(?<![\p{L}\d])(?:(?<=^|[\s(«:])([+−-])\s?)?((?:\d{1,3}(?:[\s.]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?)(?!\d)/gu;
function readChiffres(texte: string, match: RegExpExecArray): Nombre {
  const [whole, signe, digits = ''] = match;
  const end = match.index + whole.length;
  const { unite, multiple, fin } = readUnite(texte, end);
  const valeur = Number(digits.replace(/[\s.](?=\d{3}(?!\d))/g, '').replace(',', '.')) * multiple;
  return {
    debut: match.index,
    fin,
    valeur: signe === '-' || signe === '−' ? -valeur : valeur,
    unite,
    precision: readPrecision(texte, match.index),
    signe: signe !== undefined,
    enLettres: false,
    borne: false,
    ecrit: texte.slice(match.index, fin),
  };
}

/** Whether a text may hold a number in words. */
const EN_LETTRES =
  /deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douz|treiz|quatorz|quinz|seiz|vingt|trent|quarant|soixant|tante|nonant|cent|mill|zéro/i;

function listEnLettres(texte: string, mots: readonly Mot[]): Nombre[] {
  const nombres: Nombre[] = [];
  for (let i = 0; i < mots.length;) {
    const lu = readLettres(texte, mots, i);
    const [first, last, before] = [mots[i], mots[(lu?.suivant ?? 0) - 1], mots[i - 1]];
    // « du neuf », « un local neuf »: new, not nine.
    const neuf = first?.texte === 'neuf' && !/^\s\p{L}/u.test(texte.slice(first.fin, first.fin + 2));
    const fraction = last && /^[\s-](?:tiers|quarts)/.test(texte.slice(last.fin, last.fin + 7));
    if (!lu || !first || !last || neuf || fraction) {
      i += 1;
      continue;
    }
    const { unite, multiple, fin } = readUnite(texte, last.fin);
    const debut = lu.environ && before && /^une?$/.test(before.texte) ? before.debut : first.debut;
    const precision = readPrecision(texte, debut) ?? (lu.environ ? 'environ' : null);
    nombres.push({
      debut,
      fin,
      valeur: lu.valeur * multiple,
      unite,
      precision,
      signe: false,
      enLettres: true,
      borne: false,
      ecrit: texte.slice(debut, fin),
    });
    i = lu.suivant;
  }
  return nombres;
}

const ENTRE_BORNES = /^\s?(?:à|–|-|ou|sur)\s?$/;

/** Marks the two numbers of « 4 à 5 fois », « deux sur dix ». */
function markBornes(texte: string, nombres: readonly Nombre[]): void {
  for (const [i, nombre] of nombres.entries()) {
    const next = nombres[i + 1];
    if (!next || !ENTRE_BORNES.test(texte.slice(nombre.fin, next.debut))) continue;
    nombre.borne = true;
    next.borne = true;
  }
}

/** Numbers and dates of one text. */
export interface NombresLus {
  nombres: Nombre[];
  horsCompte: HorsCompte[];
}

/** « CPAM 56 », « Ségur 2 », the plan « 4 000 MSP »: a number that is part of a name. */
function isNom(texte: string, { debut, fin, unite, valeur }: Nombre): boolean {
  if (/[«“"]\s?$/.test(texte.slice(Math.max(0, debut - 2), debut))) return true;
  if (unite !== '' || valeur > 999 || /^\s\p{Ll}/u.test(texte.slice(fin, fin + 2))) return false;
  const before = /(?:^|[\s(’'])(\p{Lu}[\p{L}’'-]*)\s$/u.exec(texte.slice(Math.max(0, debut - 40), debut));
  if (!before) return false;
  // A capital that only begins a sentence is no name.
  const at = debut - (before[1]?.length ?? 0) - 1;
  const start = texte.slice(Math.max(0, at - 3), at).trimEnd();
  const begins = /[.!?…:]$/.test(start) || (start === '' && at <= 3);
  return !begins || /^\p{Lu}{2}/u.test(before[1] ?? '');
}

/**
 * Reads every number of a text. In: the text, and a way to its words, which most texts do not need. Out: in order, the
 * numbers that count and the digits that do not.
 */
export function readNombres(texte: string, motsOf = () => listMots(texte)): NombresLus {
  const digits = /\d/.test(texte);
  const words = EN_LETTRES.test(texte);
  if (!digits && !words) return { nombres: [], horsCompte: [] };
  const horsCompte = digits ? listHorsCompte(texte) : [];
  const taken = (debut: number, fin: number): boolean =>
    horsCompte.some((place) => place.debut < fin && debut < place.fin);
  const chiffres = (
    digits ? Array.from(texte.matchAll(CHIFFRES), (match) => readChiffres(texte, match)) : []
  ).filter((nombre) => !taken(nombre.debut, nombre.fin));
  const noms = chiffres.filter((nombre) => isNom(texte, nombre));
  // « 98 pour cent » is one number.
  const free = ({ debut, fin }: Nombre): boolean =>
    !taken(debut, fin) && !chiffres.some((one) => one.debut < fin && debut < one.fin);
  const lettres = words ? listEnLettres(texte, motsOf()).filter(free) : [];
  const nombres = [...chiffres.filter((nombre) => !noms.includes(nombre)), ...lettres].toSorted(
    (a, b) => a.debut - b.debut,
  );
  markBornes(texte, nombres);
  const code = noms.map(({ debut, fin }) => ({ forme: 'code' as const, debut, fin }));
  return { nombres, horsCompte: [...horsCompte, ...code].toSorted((a, b) => a.debut - b.debut) };
}
