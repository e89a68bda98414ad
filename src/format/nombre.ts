/** U+202F, between thousands and before `; ! ?`. */
export const FINE = '\u202F';
/** U+00A0, before `%`, `€`, `:` and between a number and its unit. */
export const INSECABLE = '\u00A0';
const MOINS = '\u2212';

const formatters = new Map<number, Intl.NumberFormat>();

function formatterFor(decimales: number): Intl.NumberFormat {
  const known = formatters.get(decimales);
  if (known) return known;
  const formatter = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimales });
  formatters.set(decimales, formatter);
  return formatter;
}

/**
 * A number as printed in France: U+202F between thousands, comma, real minus (ICU prints a hyphen).
 * `decimales` is a maximum; trailing zeros are dropped.
 */
export function formatNumber(value: number, decimales = 2): string {
  const text = formatterFor(decimales).format(value);
  return text === '-0' ? '0' : text.replace('-', MOINS);
}

/** As `formatNumber`, with exactly so many decimals, so that a column of amounts is aligned: `375,6`, `12,0`. */
export function formatFixed(value: number, decimales: number): string {
  const text = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: decimales,
    maximumFractionDigits: decimales,
  }).format(value);
  return (/[1-9]/.test(text) ? text : text.replace('-', '')).replace('-', MOINS);
}

/** A number with its unit, never parted at a line's end: `54 %`, `2,4 ETP`; euros have cents or none: `333,10 €`. */
export function formatQuantity(value: number, unite?: string): string {
  if (unite === undefined || unite === '') return formatNumber(value);
  const number = unite === '€' && !Number.isInteger(value) ? formatFixed(value, 2) : formatNumber(value);
  return `${number}${INSECABLE}${unite}`;
}

/** Signed: `+71`, `−8`, `0`. */
export function formatSigned(value: number, decimales = 0): string {
  const text = formatNumber(value, decimales);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** Singular from −2 to 2, both excluded: French counts 0 and 1,5 in the singular. */
export function isPlural(value: number): boolean {
  return Math.abs(value) >= 2;
}

/** The noun that agrees with a number. */
export function pluralize(value: number, singulier: string, pluriel = `${singulier}s`): string {
  return isPlural(value) ? pluriel : singulier;
}
