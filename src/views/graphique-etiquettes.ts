/** Numbers and names as charts print them. */
import type { ColonneComparee, Comparaison, Mesure } from '../domain/comparaison.ts';
import { formatNumber, formatQuantity, INSECABLE } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { formatPart } from './barres.ts';

/** Units that are signs, written after every number; words (« équipes ») would not agree with 1. */
const SIGNES = new Set(['%', '€', 'k€', 'M€', 'ETP', 'h', 'km', 'km²', 'm²', '‰']);

/** The unit to write after a number; undefined when it is a word, which the drawing says once. */
export function signOf(unite: string | undefined): string | undefined {
  return unite !== undefined && SIGNES.has(unite) ? unite : undefined;
}

/** A value as printed: `33`, `12 300 €`, `n. c.`, `s`. */
export function formatMesure(mesure: Mesure, unite: string | undefined): string {
  return mesure.valeur === null ? formatPart(mesure) : formatQuantity(mesure.valeur, signOf(unite));
}

/** A share as printed: `20 %`, with a decimal under 1 % and over 99 %. Empty when there is no whole. */
export function formatShare(valeur: number | null, total: number | null): string {
  if (valeur === null || total === null || total <= 0) return '';
  const pourcent = (valeur / total) * 100;
  if (pourcent > 0 && pourcent < 0.1) return `moins de${INSECABLE}0,1${INSECABLE}%`;
  // 99,7 % must not be told as the whole.
  const printed = pourcent > 99 && pourcent < 100 ? Math.floor(pourcent * 10) / 10 : pourcent;
  return `${formatNumber(printed, pourcent < 1 || pourcent > 99 ? 1 : 0)}${INSECABLE}%`;
}

/** The name of a row: figures begin with a capital, places and kinds keep theirs. */
export function nameOfLigne(nom: string, { contenu }: Comparaison): string {
  return contenu === 'indicateurs' || contenu === 'par_categorie' ? capitalize(nom) : nom;
}

/** The name of a column: its year when the columns only differ by it, else its figure, or both. */
export function nameOfColonne(
  colonne: ColonneComparee,
  { colonnes, chiffres, contenu }: Comparaison,
): string {
  const nom = capitalize(colonne.chiffre?.libelle ?? '');
  if (contenu === 'evolution') return nom;
  const deux = colonnes.some(({ precedent }) => precedent);
  if (!deux) return nom;
  return nom === '' || chiffres.length === 1 ? (colonne.annee ?? '') : `${nom}, ${colonne.annee ?? ''}`;
}
