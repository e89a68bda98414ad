/** How near two numbers must be to be meant for the same fact. */

/** Whether a number may be meant for a figure and mistyped: a tenth away, or 3 for small counts. */
export function isClose(valeur: number, connue: number): boolean {
  const ecart = Math.abs(valeur - connue);
  return ecart <= Math.abs(connue) * 0.1 || (Math.abs(connue) <= 25 && ecart <= 3);
}

/**
 * Whether a number is a figure rounded to its zeros: 187 000 for 187 274, 1 500 for 1 507. Below a hundred nobody rounds
 * without saying so.
 */
export function isRounded(valeur: number, connue: number): boolean {
  if (!Number.isInteger(valeur) || Math.abs(connue) < 100) return false;
  const zeros = /0*$/.exec(String(Math.abs(valeur)))?.[0].length ?? 0;
  const ecart = Math.abs(valeur - connue);
  return zeros > 0 && ecart < 10 ** zeros && ecart <= Math.abs(connue) * 0.05;
}

/** Whether a number is a figure of three digits or more but for a slip of the finger: 1 332 for 1 333, 403 for 404. */
export function isSlip(valeur: number, connue: number): boolean {
  const ecart = Math.abs(valeur - connue);
  return Math.abs(connue) >= 100 && ecart > 0 && ecart <= Math.max(1, Math.abs(connue) * 0.005);
}
