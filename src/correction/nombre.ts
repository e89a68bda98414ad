/** Spaces that separate thousands: plain, no-break, narrow no-break, figure, thin. */
const ESPACE = '[ \\u00A0\\u202F\\u2007\\u2009]';

/** The ways of France to write a number: thousands apart by spaces, or by points when a comma follows; a comma or a point. */
const FORMES = [
  new RegExp(`^(?<entier>\\d{1,3}(?:${ESPACE}\\d{3})+|\\d+)(?:[.,](?<decimales>\\d+))?$`),
  /^(?<entier>\d{1,3}(?:\.\d{3})+),(?<decimales>\d+)$/,
  /^(?<entier>\d{1,3}(?:\.\d{3}){2,})$/,
];

/** `1.234` or `1,234`: thousands or decimals, nobody knows but who wrote it. */
const AMBIGU = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Different ways to write one unit; the others are compared as they are. */
const UNITES: Readonly<Record<string, string>> = {
  euro: '€',
  eur: '€',
  'pour cent': '%',
  pourcent: '%',
  heure: 'h',
};

/** One name for a unit: no case, no accent, no plural. */
function foldUnite(unite: string): string {
  const folded = unite
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(/(\p{L}{2})s\b/gu, '$1');
  return UNITES[folded] ?? folded;
}

/**
 * The number that a text writes in the French way (`12 300`, `12,5`, `−3`, `69,9 %`), as YAML writes it; undefined when
 * there is a doubt. `unites`: what the number counts, as the data say; a unit beside the number goes away only if it is one
 * of them, since it would be lost.
 */
export function proposeNumber(texte: string, unites: readonly string[]): string | undefined {
  const bare = texte.replace(/^[\s"“”«»]+|[\s"“”«»]+$/g, '');
  const found = /^(?<signe>[-+\u2212–]?)\s*(?<chiffres>\d(?:.*\d)?)\s*(?<unite>[^\d\s].*)?$/u.exec(
    bare,
  )?.groups;
  const { signe = '', chiffres = '', unite } = found ?? {};
  if (AMBIGU.test(chiffres) || /^0\d/.test(chiffres)) return undefined;
  const { entier, decimales } = FORMES.map((forme) => forme.exec(chiffres)?.groups).find(Boolean) ?? {};
  if (entier === undefined) return undefined;
  if (unite !== undefined && !unites.some((each) => foldUnite(each) === foldUnite(unite))) return undefined;
  const digits = entier.replace(/\D/g, '') + (decimales === undefined ? '' : `.${decimales}`);
  // Longer, a number would not be read as it is written.
  if (digits.replace(/\D/g, '').length > 15) return undefined;
  return (signe === '' || signe === '+' ? '' : '-') + digits;
}
