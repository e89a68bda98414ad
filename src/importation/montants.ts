/** Sign, euros, cents; further decimals may only be zeros. */
const MONTANT = /^([+-]?)(\d*)(?:[.,](\d{0,2})0*)?$/;

/**
 * An amount of a FEC: digits, a comma or a point, at most two decimals that count. Empty is zero.
 * Out: whole cents, or null when it is no amount.
 */
export function parseMontant(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return 0;
  const found = MONTANT.exec(bare);
  if (!found) return null;
  const [, sign, euros = '', cents = ''] = found;
  if (euros === '' && cents === '') return null;
  const value = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return sign === '-' ? 0 - value : value;
}

/**
 * An amount of a spreadsheet: a number in euros, or a text as people type it (`1 234,56 €`, `1.234,56`).
 * Out: whole cents, or null when it is no amount.
 */
export function parseCellule(cellule: unknown): number | null {
  if (cellule === null || cellule === undefined) return 0;
  if (typeof cellule === 'number') {
    const cents = Math.round(cellule * 100);
    return Number.isSafeInteger(cents) ? cents : null;
  }
  if (typeof cellule !== 'string') return null;
  const bare = cellule.replace(/[\s€]/g, '').replace('\u2212', '-');
  // With both signs, the first one parts the thousands.
  const thousands = /[.,](?=.*[.,])/.exec(bare)?.[0];
  return parseMontant(thousands === undefined ? bare : bare.replaceAll(thousands, ''));
}

const euros = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Whole cents as `1 234,50`, with a real minus. */
export function formatCents(cents: number): string {
  return euros.format((cents === 0 ? 0 : cents) / 100).replace('-', '\u2212');
}
