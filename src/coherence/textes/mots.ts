/** Words of a text, compared whatever their accents, capitals, gender and number. */

/** One word and where it stands. */
export interface Mot {
  /** Without accents, in lower case: « Équipes » → `equipes`. */
  texte: string;
  /** What is left when gender and number are taken off: `equip`. */
  racine: string;
  debut: number;
  fin: number;
}

/** Lower case, without accents nor ligatures. */
export function fold(texte: string): string {
  const lower = texte.toLowerCase();
  if (!/[^\0-\x7F]/.test(lower)) return lower;
  return lower
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}

const IRREGULIERS: Readonly<Record<string, string>> = {
  nouveaux: 'nouveau',
  nouvelle: 'nouveau',
  nouvelles: 'nouveau',
  nouvel: 'nouveau',
  travaux: 'travail',
};

/**
 * The root of a folded word, the same for « coordinatrices » and « coordinateur », « salariés » and « salariée ». Two
 * words of one family stay apart: a participant is no participation.
 */
export function stem(mot: string): string {
  const irregulier = IRREGULIERS[mot];
  if (irregulier !== undefined) return irregulier;
  if (mot.length < 4) return mot;
  const singulier = mot
    .replace(/trices?$/, 'teur')
    .replace(/euses?$/, 'eur')
    .replace(/(?<!e)aux$/, 'al')
    .replace(/[sx]$/, '');
  return singulier.length < 5 ? singulier : singulier.replace(/e+$/, '');
}

const MOT = /[\p{L}\p{M}]+/gu;

/** Words of a text in order; numbers, signs and components are between them. */
export function listMots(texte: string): Mot[] {
  return Array.from(texte.matchAll(MOT), (match) => {
    const mot = fold(match[0]);
    return { texte: mot, racine: stem(mot), debut: match.index, fin: match.index + match[0].length };
  });
}

const OUTILS = new Set(
  `a à au aux avec c ce ces cet cette d dans de des du elle elles en entre est et eux il ils j je l la le les leur leurs
  lui m mais me n ne ni nos notre nous on ou où par pas pour qu que qui s sa sans se ses si son sous sur t te tous tout
  toute toutes un une vos votre vous y dont comme aussi ainsi donc car chez vers lors puis afin sont
  ont était étaient avait avaient été être avoir`
    .split(/\s+/)
    .map(fold),
);

/** Whether a folded word only ties others together: article, preposition, pronoun. */
export function isOutil(mot: string): boolean {
  return OUTILS.has(mot);
}

/** Roots of the words that carry the sense of a text: « réunions du bureau » → `reunion`, `bureau`. */
export function listRacines(texte: string): string[] {
  return listMots(texte)
    .filter((mot) => !isOutil(mot.texte))
    .map(({ racine }) => racine);
}
