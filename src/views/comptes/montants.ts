/** Amounts as accounts print them. In: cents. */
import type { Finances } from '../../../schemas/finances.ts';
import { formatFixed, INSECABLE } from '../../format/nombre.ts';

/** Euros or thousands, and how many decimals the whole table takes so that its columns are aligned. */
export interface Unite {
  milliers: boolean;
  decimales: number;
}

const ABSENT = '–';

/** Thousands to the hundred euros; euros with cents only where the accounts have some. */
export function chooseUnite(affichage: Finances['affichage'], centimes: readonly (number | null)[]): Unite {
  if (affichage === 'milliers') return { milliers: true, decimales: 1 };
  const cents = centimes.some((montant) => montant !== null && montant % 100 !== 0);
  return { milliers: false, decimales: cents ? 2 : 0 };
}

/** « en euros »: said once, in the head of a table. */
export function sayUnite({ milliers }: Unite): string {
  return milliers ? 'en milliers d’euros' : 'en euros';
}

function scale(centimes: number, { milliers }: Unite): number {
  return centimes / (milliers ? 100_000 : 100);
}

/** `375 596`, `−570`; a zero is `0`, what the source does not say `–`. */
export function formatMontant(centimes: number | null, unite: Unite): string {
  if (centimes === null) return ABSENT;
  return centimes === 0 ? '0' : formatFixed(scale(centimes, unite), unite.decimales);
}

/** Signed: `+74 194`. */
export function formatEcart(centimes: number | null, unite: Unite): string {
  const text = formatMontant(centimes, unite);
  return centimes !== null && centimes > 0 ? `+${text}` : text;
}

/** Below this, in cents, thousands would read `0,0 k€`. */
const MOINS_QUE_RIEN = 5000;

/** In a sentence or a drawing, with its sign: `187 274 €`, `187,3 k€`. */
export function formatSomme(centimes: number, unite: Unite): string {
  const euros = !unite.milliers || Math.abs(centimes) < MOINS_QUE_RIEN;
  const shown = euros && unite.milliers ? chooseUnite('euros', [centimes]) : unite;
  return `${formatMontant(centimes, shown)}${INSECABLE}${euros ? '€' : 'k€'}`;
}

/** `28,5 %`; with its sign for an evolution: `+24,6 %`. */
export function formatTaux(pourcent: number | null, options: { signe?: boolean } = {}): string {
  if (pourcent === null) return ABSENT;
  const text = pourcent === 0 ? '0' : formatFixed(pourcent, 1);
  const plus = options.signe === true && Math.round(pourcent * 10) > 0 ? '+' : '';
  return `${plus}${text}${INSECABLE}%`;
}
