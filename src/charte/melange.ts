import { formatHex, interpolate } from 'culori';

/** The colour between two others in OKLCH, as CSS `color-mix` gives it; `part` of the first, from 0 to 1. */
export function mixColours(de: string, vers: string, part: number): string {
  return formatHex(interpolate([vers, de], 'oklch')(part));
}
