/** Sentences of the texts, compared whatever their typography. */
import { APPEL, type Passage } from '../../edition/passages.ts';
import { foldLetters } from './jetons.ts';

/** A stretch of a text. */
export interface Etendue {
  debut: number;
  fin: number;
}

/** One sentence. */
export interface Phrase {
  passage: Passage;
  debut: number;
  /** As typed. */
  texte: string;
  /** Its letters and digits, folded: the same for « L’an dernier : » and « L'an dernier: ». */
  cle: string;
}

/** Ends of sentences; a point after a capital or an abbreviation ends none: « M. Guillou », « art. 51 ». */
const FIN =
  /(?<![.!?…])(?<!(?:^|[\s(’'])(?:\p{Lu}|MM|Mme|Dr|Pr|art|ex|cf|env|etc|p))[.!?…]+(?=[\s»”")]|$)|\n\s*\n/gu;

/** Where the sentences of a text begin and end. */
function cutPhrases(texte: string): Etendue[] {
  const fins = Array.from(texte.matchAll(FIN), ({ 0: signe, index }) => index + signe.length);
  return [...fins, texte.length].map((fin, i) => ({ debut: fins[i - 1] ?? 0, fin }));
}

const cut = new WeakMap<Passage, Etendue[]>();

/** The sentence of a place of a passage. */
export function sentenceAt(passage: Passage, place: number): Etendue {
  let phrases = cut.get(passage);
  if (!phrases) cut.set(passage, (phrases = cutPhrases(passage.texte)));
  return phrases.find(({ fin }) => place < fin) ?? { debut: 0, fin: passage.texte.length };
}

/** Sentences of a passage of so many words at least. */
export function listPhrases(passage: Passage, moindre: number): Phrase[] {
  // A word and its space are two letters at least.
  if (passage.texte.length < 2 * moindre) return [];
  return cutPhrases(passage.texte).flatMap(({ debut, fin }): Phrase[] => {
    if (fin - debut < 2 * moindre) return [];
    const brut = passage.texte.slice(debut, fin);
    const mots = brut.match(/[\p{L}\p{M}\p{N}\uFFFC]+/gu)?.length ?? 0;
    if (mots < moindre) return [];
    const blanc = /^[\s»”")]*/u.exec(brut)?.[0].length ?? 0;
    const cle = foldLetters(brut.replaceAll(APPEL, 'x'));
    return [{ passage, debut: debut + blanc, texte: brut.slice(blanc).trim(), cle }];
  });
}

/** The head of a sentence, long enough to know it. */
export function quote(phrase: string): string {
  const words = phrase.replace(/[«»]/g, '').replaceAll(APPEL, '…').split(/\s+/).filter(Boolean);
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 10).join(' ')}…`;
}
