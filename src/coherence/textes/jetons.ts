/** The texts of a report cut into words, once for all the rules that look at names and sigles. */
import type { Passage } from '../../edition/passages.ts';
import { fold } from './mots.ts';

/** How a word is written. A sigle has two capitals at least and nothing else; `mixte` mixes them: « AVECSanté ». */
export type Forme = 'minuscules' | 'capitale' | 'sigle' | 'mixte' | 'nombre';

/** What stands between a word and the one before. */
export type Lien = 'espace' | 'trait' | 'apostrophe' | 'esperluette' | 'rupture';

/** One word. */
export interface Jeton {
  passage: Passage;
  /** As typed. */
  brut: string;
  /** Letters and digits, in lower case, without accents. */
  plie: string;
  debut: number;
  fin: number;
  /** How it is tied to the word before; `rupture` at the head of a passage and after any other sign. */
  lien: Lien;
  forme: Forme;
  /** The head of a sentence, a title or a quotation, where any word has a capital. */
  enTete: boolean;
}

const MOT = /[\p{L}\p{M}\p{N}]+/gu;
/** After these signs a capital says nothing. */
const OUVRE_UNE_PHRASE = /[.!?…:;«»“”"(){}[\]–—•|\uFFFC]/u;

/** Letters and digits of a text, in lower case, without accents, ligatures or signs: « GECO Lib’ » → `gecolib`. */
export function foldLetters(texte: string): string {
  return fold(texte).replace(/[^\p{L}\p{N}]+/gu, '');
}

function formeOf(brut: string): Forme {
  if (brut === brut.toLowerCase()) return /^\p{N}+$/u.test(brut) ? 'nombre' : 'minuscules';
  if (/^\p{Lu}\P{Lu}*$/u.test(brut)) return 'capitale';
  return /^\p{Lu}+$/u.test(brut) ? 'sigle' : 'mixte';
}

function lienOf(between: string): Lien {
  if (between === ' ') return 'espace';
  if (between === '’' || between === "'") return 'apostrophe';
  // « GECO Lib’ et »: the apostrophe ends the word, and ties nothing.
  if (/^['’]?\s+$/.test(between)) return 'espace';
  if (/^[-\u2010\u2011]$/.test(between)) return 'trait';
  return /^\s?&\s?$/.test(between) ? 'esperluette' : 'rupture';
}

function listJetonsOf(passage: Passage): Jeton[] {
  const { texte } = passage;
  const jetons: Jeton[] = [];
  let fin = 0;
  for (const { 0: brut, index } of texte.matchAll(MOT)) {
    const between = texte.slice(fin, index);
    jetons.push({
      passage,
      brut,
      plie: fold(brut),
      debut: index,
      fin: index + brut.length,
      lien: fin === 0 ? 'rupture' : lienOf(between),
      forme: formeOf(brut),
      enTete: fin === 0 || (between !== ' ' && OUVRE_UNE_PHRASE.test(between)),
    });
    fin = index + brut.length;
  }
  return jetons;
}

/** Only the last édition read is kept: a hundred of them would fill the memory. */
let derniers: { passages: readonly Passage[]; jetons: readonly Jeton[] } | undefined;

/** Words of the passages, in order, cut once whatever the number of rules that ask. */
export function listJetons(passages: readonly Passage[]): readonly Jeton[] {
  if (derniers?.passages !== passages) derniers = { passages, jetons: passages.flatMap(listJetonsOf) };
  return derniers.jetons;
}

/** What loses its vowel before another word: « l’ », « qu’ ». In « Presqu’île » and « Entr’Act » the name holds it. */
const ELIDES = new Set('l d qu n s j c m t jusqu lorsqu puisqu quoiqu quelqu'.split(' '));

/** Whether a word is elided: « l’ », « qu’ ». */
export function isElided({ plie }: Jeton): boolean {
  return ELIDES.has(plie);
}

/** Whether a word may begin a name: not in the middle of « Réha’Breizh », but after the « l’ » of « l’APMSL ». */
export function mayBegin(jetons: readonly Jeton[], rang: number): boolean {
  const lien = jetons[rang]?.lien;
  const before = jetons[rang - 1];
  if (lien === 'apostrophe') return before !== undefined && isElided(before);
  return lien !== 'trait' || before?.forme === 'minuscules';
}

/** Whether a word may end a name: not before a hyphen or an apostrophe, and no elided word. */
export function mayEnd(jetons: readonly Jeton[], rang: number): boolean {
  const after = jetons[rang + 1]?.lien;
  return after !== 'trait' && after !== 'apostrophe';
}

/** Lower-case words of the passages, folded: what is a word of every day and no name. */
export function listMinuscules(jetons: readonly Jeton[]): ReadonlySet<string> {
  return new Set(jetons.filter(({ forme }) => forme === 'minuscules').map(({ plie }) => plie));
}
