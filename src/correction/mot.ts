import { isSameWord } from '../diagnostics/suggestions.ts';

const OUI = ['oui', 'vrai', 'true', 'yes'];
const NON = ['non', 'faux', 'false', 'no'];

/** `oui` or `non` for a word that says it; undefined for another one. */
export function proposeOuiNon(texte: string): string | undefined {
  const word = texte.trim();
  if (OUI.some((each) => isSameWord(each, word))) return 'oui';
  return NON.some((each) => isSameWord(each, word)) ? 'non' : undefined;
}

/** The one word among those allowed that a text means with other capitals, accents or spaces. */
export function proposeWord(texte: string, possibles: readonly string[]): string | undefined {
  const word = texte.trim();
  const [only, ...others] = possibles.filter((each) => isSameWord(each, word));
  return others.length === 0 ? only : undefined;
}
