/** A piece of a text to replace; offsets in UTF-16 units. */
export interface Modification {
  debut: number;
  fin: number;
  texte: string;
}

/** What was done to a file, told to the officer: the line, what was there, what stands there now. French. */
export interface Correction {
  ligne: number;
  avant: string;
  apres: string;
}

/** A text once mended, and what was done to it. */
export interface Corrige {
  texte: string;
  corrections: Correction[];
}

/** Makes the replacements, in any order; they must not overlap. */
export function applyAll(texte: string, modifications: readonly Modification[]): string {
  let result = texte;
  for (const { debut, fin, texte: nouveau } of modifications.toSorted((a, b) => b.debut - a.debut)) {
    result = result.slice(0, debut) + nouveau + result.slice(fin);
  }
  return result;
}

/** Line of an offset, from 1. */
export function lineAt(texte: string, offset: number): number {
  let ligne = 1;
  for (let i = texte.indexOf('\n'); i !== -1 && i < offset; i = texte.indexOf('\n', i + 1)) ligne += 1;
  return ligne;
}

/** Tells replacements, in the order of the file: what was there, what stands there now. */
export function tellAll(texte: string, modifications: readonly Modification[]): Correction[] {
  return modifications
    .toSorted((a, b) => a.debut - b.debut)
    .map(({ debut, fin, texte: apres }) => ({
      ligne: lineAt(texte, debut),
      avant: `« ${texte.slice(debut, fin)} »`,
      apres: `« ${apres} »`,
    }));
}
