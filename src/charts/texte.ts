import type { Police } from './types.ts';

/** Share of the font size that capitals and figures are tall (0.67 and 0.70 in the two default fonts). */
export const HAUTEUR_CAPITALE = 0.69;
/** Distance between two lines of a name, in ems: what chart.js sets its own lines at. */
export const INTERLIGNE = 1.2;
/** Size of names, in pixels. */
export const TAILLE_NOMS = 14;
/** Height of a line of a label, in pixels. */
export const ECART_DE_LIGNE = 17;

/** A font as canvas wants it. */
export const enCss = (police: Police): string => `${police.graisse} ${police.taille}px ${police.famille}`;

/** A font as chart.js wants it. */
export const enFonte = (police: Police): { family: string; size: number; weight: number } => ({
  family: police.famille,
  size: police.taille,
  weight: police.graisse,
});

/** The longest beginning that fits, with an ellipsis where something is left out. */
function tronquer(texte: string, max: number, largeur: (texte: string) => number): string {
  if (largeur(texte) <= max) return texte;
  let court = texte;
  while (court.length > 1 && largeur(`${court}…`) > max) court = court.slice(0, -1).trimEnd();
  return `${court}…`;
}

/**
 * Cuts at spaces and after hyphens into at most `lignes` lines of `max` pixels. What does not fit gives way to an
 * ellipsis: the twin table has the whole name.
 */
export function couper(texte: string, max: number, largeur: (texte: string) => number, lignes = 4): string[] {
  const coupees: string[] = [];
  let ligne = '';
  for (const mot of texte.match(/[^ -]+-?|-| /g) ?? []) {
    if (ligne.trim() !== '' && largeur((ligne + mot).trim()) > max) {
      coupees.push(ligne.trim());
      ligne = '';
    }
    ligne += mot;
  }
  coupees.push(ligne.trim());
  const gardees = coupees.slice(0, lignes);
  if (coupees.length > lignes) gardees[lignes - 1] = coupees.slice(lignes - 1).join(' ');
  return gardees.map((gardee) => tronquer(gardee, max, largeur));
}

/**
 * Moves labels apart along one axis: each keeps as near as it can to the centre that it wants, in order, none over
 * another, all between `min` and `max` when they fit. In and out: pixels; `taille` is the room of each.
 */
export function ecarter(
  souhaits: readonly { centre: number; taille: number }[],
  min: number,
  max: number,
): number[] {
  const places = souhaits.map(({ centre }) => centre);
  const demi = (rang: number): number => (souhaits[rang]?.taille ?? 0) / 2;
  let limite = min;
  for (const [rang, place] of places.entries()) {
    places[rang] = Math.max(place, limite + demi(rang));
    limite = (places[rang] ?? 0) + demi(rang);
  }
  limite = max;
  for (let rang = places.length - 1; rang >= 0; rang--) {
    places[rang] = Math.min(places[rang] ?? 0, limite - demi(rang));
    limite = (places[rang] ?? 0) - demi(rang);
  }
  return places;
}
