/**
 * What two spellings of a name share: case, accents, dashes, apostrophes and spaces are the usual slips. `Les MSP,
 * en projet` → `les msp en projet`.
 */
export function foldLibelle(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9%€]+/g, ' ')
    .trim();
}
