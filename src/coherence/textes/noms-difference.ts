/** How two spellings of the same letters differ. */
import { foldLetters } from './jetons.ts';

/** What two spellings of one name do not share. */
export interface Difference {
  /** « AVEC Santé » and « AVECSanté »: spaces, hyphens, apostrophes. */
  signes: boolean;
  /** « Laënnec » and « Laennec ». */
  accents: boolean;
  /** « Élodie » and « Elodie »: a capital may go without its accent. */
  accentsDeCapitale: boolean;
  /** « QualiREL » and « Qualirel »: a capital inside a word. */
  interieur: boolean;
  /** « WEDA » and « Weda »: a word all in capitals on one side. */
  capitales: boolean;
  /** « Pays Fléchois » and « Pays fléchois »: a capital at the head of a word that is not the first. */
  initiale: boolean;
}

const MOT = /[\p{L}\p{M}\p{N}]+/gu;

/** A text as it is compared: one kind of apostrophe, of hyphen and of space. */
export function normalizeSigns(texte: string): string {
  return texte
    .normalize('NFC')
    .replaceAll("'", '’')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Lettre {
  signe: string;
  /** The first of its word. */
  tete: boolean;
  /** Of a word of two letters at least, all in capitals. */
  haute: boolean;
}

/** Letters one by one, ligatures in two; and the text with the length of each word in its place. */
function spell(texte: string): { lettres: Lettre[]; patron: string } {
  const lettres: Lettre[] = [];
  const patron = texte.replace(MOT, (mot) => {
    const signes = mot.replaceAll('œ', 'oe').replaceAll('Œ', 'OE');
    const haute = signes.length > 1 && signes === signes.toUpperCase();
    for (const [i, signe] of Array.from(signes).entries()) lettres.push({ signe, tete: i === 0, haute });
    return String(foldLetters(mot).length);
  });
  return { lettres, patron };
}

/** Compares two spellings of the same folded letters; see {@link normalizeSigns}. */
export function compareEcritures(a: string, b: string): Difference {
  const [one, other] = [spell(a), spell(b)];
  const difference: Difference = {
    signes: one.patron !== other.patron,
    accents: false,
    accentsDeCapitale: false,
    interieur: false,
    capitales: false,
    initiale: false,
  };
  for (const [i, x] of one.lettres.entries()) {
    const y = other.lettres[i];
    if (!y || x.signe === y.signe) continue;
    const [low, lower] = [x.signe.toLowerCase(), y.signe.toLowerCase()];
    if (low !== lower) {
      const bare = foldLetters(x.signe) === low ? x.signe : y.signe;
      if (bare === bare.toLowerCase()) difference.accents = true;
      else difference.accentsDeCapitale = true;
    }
    if (i === 0 || (x.signe === low) === (y.signe === lower)) continue;
    if (x.haute !== y.haute) difference.capitales = true;
    else if (x.tete && y.tete) difference.initiale = true;
    else difference.interieur = true;
  }
  return difference;
}
