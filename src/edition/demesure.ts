import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Lignes } from './lignes.ts';

/** A whole report of 300 pages holds about as much. */
const MOST_SIGNS = 500_000;
/** Six pages without an empty line. The time that Markdown takes grows with the square of it. */
const MOST_SIGNS_OF_PARAGRAPH = 30_000;
/** Each brace or tag left open sends the parser to the end of the file. */
const MOST_OPENINGS = 2_000;
const MOST_LEVELS = 50;

function fault(fichier: string, ligne: number, message: string, conseil: string): Diagnostic {
  return { fichier, ligne, colonne: 1, gravite: 'erreur', code: 'M-DEMESURE', message, conseil };
}

/** A chapter that is too long to be read in good time, whatever it says; it is not read further. */
export function checkTaille(texte: string, fichier: string, lignes: Lignes): Diagnostic | undefined {
  if (texte.length > MOST_SIGNS) {
    return fault(
      fichier,
      1,
      `ce chapitre fait ${texte.length} signes : la limite est de ${MOST_SIGNS}`,
      'Vérifiez que c’est bien un texte, puis coupez-le en plusieurs chapitres.',
    );
  }
  let start = 0;
  for (const { index, 0: separator } of [...texte.matchAll(/\n[ \t]*\r?\n|$/g)]) {
    if (index - start > MOST_SIGNS_OF_PARAGRAPH) {
      return fault(
        fichier,
        lignes.toPosition(start).ligne,
        `ce paragraphe fait ${index - start} signes : la limite est de ${MOST_SIGNS_OF_PARAGRAPH}`,
        'Coupez-le par des lignes vides ; un grand tableau se décrit dans tableaux.yaml.',
      );
    }
    start = index + separator.length;
  }
  const openings = [...texte.matchAll(/[{<]/g)];
  if (openings.length > MOST_OPENINGS) {
    return fault(
      fichier,
      lignes.toPosition(openings[0]?.index ?? 0).ligne,
      `ce chapitre contient ${openings.length} signes « < » ou « { » : ce n’est pas un texte`,
      'Vérifiez que le bon fichier porte ce nom, ou coupez-le en plusieurs chapitres.',
    );
  }
  return undefined;
}

/** Lists, quotations and frames one inside the other beyond all use. */
export function checkProfondeur(
  noeuds: readonly { profondeur: number }[],
  fichier: string,
  ligneOf: (rang: number) => number,
): Diagnostic | undefined {
  const deep = noeuds.findIndex(({ profondeur }) => profondeur > MOST_LEVELS);
  if (deep === -1) return undefined;
  return fault(
    fichier,
    ligneOf(deep),
    `ce passage est imbriqué sur plus de ${MOST_LEVELS} niveaux`,
    'Supprimez les « > », les retraits et les composants répétés.',
  );
}
