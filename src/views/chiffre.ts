import type { Chiffre } from '../domain/chiffres.ts';
import type { Evolution } from '../domain/evolution.ts';
import { capitalize } from '../format/texte.ts';
import { formatNumber, formatQuantity, formatSigned, INSECABLE, pluralize } from '../format/nombre.ts';

/** What the source says of the precision: `plus de`, `environ`. */
export function precisionOf({ plusDe, environ }: Chiffre): string | null {
  if (plusDe) return 'plus de';
  return environ ? 'environ' : null;
}

/** The number alone with its unit: `1 500`, `54 %`, `6 à 13`; an en dash when it is not known. */
export function formatBareChiffre({ intervalle, valeur, unite }: Chiffre, options = { unite: true }): string {
  const printed = options.unite ? unite : undefined;
  if (intervalle) return `${formatNumber(intervalle.min)} à ${formatQuantity(intervalle.max, printed)}`;
  return valeur === null ? '–' : formatQuantity(valeur, printed);
}

/** The number as printed in a sentence: `plus de 1 500`, `environ 54 %`, `6 à 13`. */
export function formatChiffre(chiffre: Chiffre, options = { unite: true }): string {
  const precision = chiffre.valeur === null ? null : precisionOf(chiffre);
  const number = formatBareChiffre(chiffre, options);
  return precision === null ? number : `${precision}${INSECABLE}${number}`;
}

/** Number and label in agreement: `84 adhérents`, `1 adhérent`. */
export function formatPhrase(chiffre: Chiffre): string {
  return `${formatChiffre(chiffre)}${INSECABLE}${labelOf(chiffre)}`;
}

/** The label that agrees with the value. */
export function labelOf({ libelle, libelleSingulier, valeur }: Chiffre): string {
  return pluralize(valeur ?? 2, libelleSingulier ?? libelle, libelle);
}

/** `+71 %`, `+3 points`, `nouveau`, `stable`. */
export function formatEvolution(evolution: Evolution): string {
  switch (evolution.nature) {
    case 'nouveau':
      return 'nouveau';
    case 'stable':
      return 'stable';
    case 'relative':
      return `${formatSigned(evolution.pourcent, Math.abs(evolution.pourcent) < 10 ? 1 : 0)}${INSECABLE}%`;
    case 'points':
      return `${formatSigned(evolution.points, 1)}${INSECABLE}${pluralize(evolution.points, 'point')}`;
  }
}

/** What a reader must know of the precision of a figure: its note, and a published total that the detail does not give. */
export function notesOf({ note, valeur, calcule, source }: Chiffre): {
  note: string | undefined;
  source: string | undefined;
} {
  const ecart =
    calcule === null || valeur === null
      ? undefined
      : `Total publié : ${formatNumber(valeur)} ; la somme du détail donne ${formatNumber(calcule)}.`;
  const notes = [note, ecart].filter((text) => text !== undefined);
  return { note: notes.length > 0 ? notes.join(' ') : undefined, source };
}

/** Notes of the figures that share a drawing, each with its name as soon as there are several. */
export function notesOfMany(chiffres: readonly Chiffre[]): string | undefined {
  const notes = chiffres.flatMap((chiffre) => {
    const { note } = notesOf(chiffre);
    if (note === undefined) return [];
    return chiffres.length === 1 ? [note] : [`${capitalize(chiffre.libelle)} : ${note}`];
  });
  return notes.length > 0 ? notes.join(' ') : undefined;
}
