import type { Chiffre, Ecart, PartDuTout } from '../domain/chiffres.ts';
import { SECRET } from './barres.ts';
import type { Evolution } from '../domain/evolution.ts';
import { capitalize } from '../format/texte.ts';
import { formatNumber, formatQuantity, formatSigned, INSECABLE, pluralize } from '../format/nombre.ts';
import { notesOfRetraitement } from './retraitement.ts';

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

/** « 19 % »: the share as published, or to the unit, to the tenth below 10 %. */
export function formatPartDuTout({ pourcent }: PartDuTout): string {
  const precision = pourcent < 10 ? 10 : 1;
  return formatQuantity(Math.round(pourcent * precision) / precision, '%');
}

/** « de la population », « du public », « des MSP constituées » : a label without article is a plural. */
function withArticle(de: string): string {
  if (/^(la |l[’'])/i.test(de)) return `de ${de}`;
  if (/^le /i.test(de)) return `du ${de.slice(3)}`;
  return `des ${de.replace(/^les /i, '')}`;
}

/** « 19 % de la population des Pays de la Loire »; null for a figure that is not given as a share. */
export function describePart({ part, unite }: Chiffre): string | null {
  if (!part || unite === '%') return null;
  return `${formatPartDuTout(part)} ${withArticle(part.de)}`;
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
      return `${formatSigned(evolution.pourcent, evolution.publiee ? 2 : Math.abs(evolution.pourcent) < 10 ? 1 : 0)}${INSECABLE}%`;
    case 'points':
      return `${formatSigned(evolution.points, evolution.publiee ? 2 : 1)}${INSECABLE}${pluralize(evolution.points, 'point')}`;
  }
}

/** Printed under whatever shows a masked count. */
const NOTE_SECRET = `${SECRET} : effectif trop faible pour être publié, ou qui permettrait d’en retrouver un.`;

const NOMS_DETAIL: Record<Ecart['detail'], string> = {
  parDepartement: 'la somme des départements',
  parTerritoire: 'la somme des territoires',
  parCategorie: 'la somme des catégories',
  calcul: 'le détail du rapport',
};

/** « la somme des territoires donne 166 » : a detail that is not the printed total. */
function describeEcart({ detail, somme }: Ecart): string {
  return `${NOMS_DETAIL[detail]} donne ${formatNumber(somme)}`;
}

/** What a reader must know of a figure: its note, a restated N-1, a published total that the detail does not give. */
export function notesOf({
  note,
  retraitement,
  valeur,
  ecarts,
  source,
  cumul,
  parDepartement,
  parTerritoire,
  parCategorie,
}: Chiffre): {
  note: string | undefined;
  source: string | undefined;
} {
  const ecart =
    ecarts.length === 0 || valeur === null
      ? undefined
      : `Total publié : ${formatNumber(valeur)} ; ${ecarts.map(describeEcart).join(', ')}.`;
  const secret = [parDepartement, parTerritoire, parCategorie].some((parts) =>
    parts?.some((part) => part.secret),
  )
    ? NOTE_SECRET
    : undefined;
  const notes = [
    note,
    cumul ? 'En cumul.' : undefined,
    ...notesOfRetraitement(retraitement),
    ecart,
    secret,
  ].filter((text) => text !== undefined);
  return { note: notes.length > 0 ? notes.join(' ') : undefined, source };
}

/** Notes of the figures that share a drawing, each with its name as soon as there are several. */
export function notesOfMany(chiffres: readonly Chiffre[]): string | undefined {
  const notes = chiffres.flatMap((chiffre) => {
    const { note } = notesOf(chiffre);
    if (note === undefined) return [];
    return chiffres.length === 1
      ? [note]
      : [`${capitalize(chiffre.libelle)} – ${note.charAt(0).toLocaleLowerCase('fr')}${note.slice(1)}`];
  });
  return notes.length > 0 ? notes.join(' ') : undefined;
}
