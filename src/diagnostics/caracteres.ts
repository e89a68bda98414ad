/** Characters that come with a copy from Word, a web page or a message, and that the eye does not see. */
import type { Diagnostic } from './diagnostic.ts';

interface Explanation {
  code: 'F-CARACTERE' | 'F-ACCENTS';
  message: string;
  conseil: string;
}

const RETAPER = 'Effacez ce passage et retapez-le au clavier.';

const ESPECES: readonly { match: RegExp; explanation: Explanation }[] = [
  {
    // U+200B zero width space, U+2060 word joiner, U+FEFF byte order mark, U+FFFC object of Word.
    match: /[\u200B\u2060\uFEFF\uFFFC]/u,
    explanation: {
      code: 'F-CARACTERE',
      message: 'un caractère invisible s’est glissé ici',
      conseil: `${RETAPER} Venu d’un copier-coller, ce caractère fait prendre pour différents des mots ou des noms qui semblent pareils.`,
    },
  },
  {
    // Controls of ASCII and of Windows, U+2028 and U+2029: line breaks of Word among them (U+000B).
    match: /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u,
    explanation: {
      code: 'F-CARACTERE',
      message: 'un caractère de commande, ou un saut de ligne de traitement de texte, s’est glissé ici',
      conseil: RETAPER,
    },
  },
  {
    // U+202D and U+202E force the direction of all that follows; no text needs them.
    match: /[\u202D\u202E]/u,
    explanation: {
      code: 'F-CARACTERE',
      message: 'un caractère invisible retourne ici le sens de lecture de tout ce qui suit',
      conseil: RETAPER,
    },
  },
  {
    match: /\p{Co}/u,
    explanation: {
      code: 'F-CARACTERE',
      message: 'un symbole de traitement de texte est copié ici : il s’imprimerait comme un carré vide',
      conseil: 'Remplacez-le par un tiret, un mot ou un signe du clavier.',
    },
  },
  {
    match: /\uFFFD/u,
    explanation: {
      code: 'F-ACCENTS',
      message: 'une lettre a été perdue ici lors d’un enregistrement : il reste « � »',
      conseil: 'Retapez la lettre, accent compris.',
    },
  },
  {
    // « é » of UTF-8 read as CP1252: Ã©. The second of the pair never follows Ã in a word of any language.
    match: /Ã[©¨ª«®´»§¢¹¯‰€\u00A0]|â€[™œ“”¦\u009D]/u,
    explanation: {
      code: 'F-ACCENTS',
      message: 'des accents ont été abîmés ici : « Ã© » pour « é », « â€™ » pour « ’ »',
      conseil: 'Retapez le mot, ou reprenez le texte d’origine et enregistrez-le en UTF-8.',
    },
  },
];

const ANY = new RegExp(ESPECES.map(({ match }) => match.source).join('|'), 'u');
/** Beyond, the file as a whole has the fault: the first lines are enough to find it. */
const MAX = 20;

/** Invisible or damaged characters of a text: one alert a line, the first lines only. */
export function checkCaracteres(texte: string, fichier: string): Diagnostic[] {
  if (!ANY.test(texte)) return [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, line] of texte.split('\n').entries()) {
    const found = ANY.exec(line);
    const espece = found && ESPECES.find(({ match }) => match.test(found[0]));
    if (!espece) continue;
    diagnostics.push({
      fichier,
      ligne: i + 1,
      colonne: found.index + 1,
      gravite: 'alerte',
      ...espece.explanation,
    });
    if (diagnostics.length === MAX) break;
  }
  return diagnostics;
}
