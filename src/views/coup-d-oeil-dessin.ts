import { isShare, percentOf } from '../coherence/tuiles.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { Part } from '../domain/repartition.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import type { TuileSaisie } from '../../schemas/coup-d-oeil.ts';
import { type BarreVue, formatPart, toBarres } from './barres.ts';
import type { CarteVue } from './carte.ts';
import { readPictogramme } from './pictogrammes.ts';

/** One column: what it is of, where it stands between the lowest and the highest, and what is written on it. */
export interface ColonneVue {
  nom: string;
  /** Said in place of a code. */
  complet: string | null;
  texte: string;
  /** In % of the height of the drawing. */
  bas: number;
  haut: number;
  /** Whether its value is printed: on many columns, only on the first and the last. */
  montree: boolean;
}

/** One part of a stacked bar. `pourcent` of the whole; null when the value is not known. */
export interface SegmentVue {
  nom: string;
  texte: string;
  pourcent: number | null;
}

/** What is drawn beside a figure, with its values as text. */
export type DessinVue =
  | { genre: 'colonnes'; colonnes: ColonneVue[]; accentuee: boolean }
  | { genre: 'barres'; barres: BarreVue[]; reste: string | null }
  | { genre: 'anneau'; pourcent: number }
  | { genre: 'empilement'; segments: SegmentVue[] }
  | { genre: 'points'; pleins: number }
  /** `zones`: how many départements bear a figure. */
  | { genre: 'carte'; carte: CarteVue; zones: number }
  | { genre: 'pictogrammes'; corps: string; nombre: number; legende: string };

/** Beyond this, a list of départements becomes columns named by their codes. */
const BARRES_AU_PLUS = 6;
const RANGS_DU_CLASSEMENT = 5;
const SEGMENTS_AU_PLUS = 5;
/** Columns whose values can all be printed without touching. */
const COLONNES_LISIBLES = 6;
const PICTOGRAMMES_AU_PLUS = 24;

function toColonnes(
  values: readonly { nom: string; complet: string | null; valeur: number | null; texte: string }[],
  { toutes }: { toutes: boolean },
): ColonneVue[] {
  const known = values.map(({ valeur }) => valeur ?? 0);
  const bottom = Math.min(0, ...known);
  const range = Math.max(0, ...known) - bottom || 1;
  const percent = (value: number): number => Math.round((value / range) * 1000) / 10;
  return values.map(({ nom, complet, valeur, texte }, i) => ({
    nom,
    complet,
    texte,
    bas: percent(Math.min(valeur ?? 0, 0) - bottom),
    haut: percent(Math.abs(valeur ?? 0)),
    montree: toutes || values.length <= COLONNES_LISIBLES || i === 0 || i === values.length - 1,
  }));
}

function drawSerie({ serie }: Chiffre): DessinVue | null {
  if (serie.length < 2) return null;
  const values = serie.map(({ annee, valeur }) => ({
    nom: annee.replace(/^(\d{4})-\d{2}(\d{2})$/, '$1-$2'),
    complet: null,
    valeur,
    texte: formatNumber(valeur),
  }));
  return { genre: 'colonnes', colonnes: toColonnes(values, { toutes: false }), accentuee: true };
}

function drawDepartements(parts: readonly Part[] | null): DessinVue | null {
  if (!parts || parts.length === 0) return null;
  if (parts.length <= BARRES_AU_PLUS) return { genre: 'barres', barres: toBarres(parts), reste: null };
  const values = parts.map((part) => ({
    nom: part.code,
    complet: part.nom,
    valeur: part.valeur,
    texte: formatPart(part),
  }));
  return { genre: 'colonnes', colonnes: toColonnes(values, { toutes: true }), accentuee: false };
}

/** Largest first; those without a value last, in their order. */
function rank(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => (b.valeur ?? -Infinity) - (a.valeur ?? -Infinity) || 0);
}

function drawClassement(parts: readonly Part[] | null, unite: string | undefined): DessinVue | null {
  if (!parts || parts.length === 0) return null;
  const ranked = rank(parts);
  const others = ranked.length - RANGS_DU_CLASSEMENT;
  // One line more says more than « et 1 autre ».
  const kept = others > 1 ? ranked.slice(0, RANGS_DU_CLASSEMENT) : ranked;
  return {
    genre: 'barres',
    barres: toBarres(kept).map((barre, i) =>
      unite === '%' && kept[i]?.valeur != null ? { ...barre, texte: `${barre.texte}${INSECABLE}%` } : barre,
    ),
    reste: others > 1 ? `et ${formatNumber(others)} autres` : null,
  };
}

/** Share of each category, in their order; the smallest are gathered when there are many. */
function drawParts(parts: readonly Part[]): SegmentVue[] {
  const total = parts.reduce((sum, { valeur }) => sum + (valeur ?? 0), 0) || 1;
  const kept = new Set(parts.length > SEGMENTS_AU_PLUS ? rank(parts).slice(0, SEGMENTS_AU_PLUS - 1) : parts);
  const others = parts.filter((part) => !kept.has(part));
  const rest = others.reduce((sum, { valeur }) => sum + (valeur ?? 0), 0);
  return [
    ...parts.filter((part) => kept.has(part)),
    ...(others.length > 0 ? [{ nom: 'autres', valeur: rest, secret: false }] : []),
  ].map((part) => ({
    nom: part.nom,
    texte: formatPart(part),
    pourcent: part.valeur === null ? null : (part.valeur / total) * 100,
  }));
}

/** The percentage that a gauge, a bar or dots show; null when they cannot. */
function shareOf(chiffre: Chiffre): number | null {
  const pourcent = percentOf(chiffre);
  return isShare(pourcent) ? pourcent : null;
}

function drawBarre(chiffre: Chiffre, sansTotal: boolean): DessinVue | null {
  const { parCategorie } = chiffre;
  if (parCategorie && parCategorie.length > 1 && !sansTotal) {
    return { genre: 'empilement', segments: drawParts(parCategorie) };
  }
  const pourcent = shareOf(chiffre);
  if (pourcent === null) return null;
  return { genre: 'empilement', segments: [{ nom: '', texte: '', pourcent }] };
}

/** How many units one pictogram stands for: 1, 2, 5, 10, 20… the fewest with which they hold. */
function scaleOf(valeur: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [1, 2, 5].map((factor) => factor * power).find((n) => valeur / n <= PICTOGRAMMES_AU_PLUS);
    if (found !== undefined) return found;
  }
}

function drawPictogrammes({ valeur, libelle }: Chiffre, pictogramme: string | undefined): DessinVue | null {
  if (valeur === null || valeur <= 0 || pictogramme === undefined) return null;
  const unit = scaleOf(valeur);
  return {
    genre: 'pictogrammes',
    corps: readPictogramme(pictogramme),
    nombre: valeur / unit,
    legende: unit === 1 ? '' : `1 pictogramme pour ${formatNumber(unit)} ${libelle}`,
  };
}

/** The drawing of a tile; null for a plain number, and where the figure does not allow what was asked. */
export function buildDessin(
  { dessin = 'nombre', pictogramme }: TuileSaisie,
  chiffre: Chiffre,
  { carte, sansTotal }: { carte: CarteVue | undefined; sansTotal: boolean },
): DessinVue | null {
  const pourcent = shareOf(chiffre);
  switch (dessin) {
    case 'nombre':
    case 'paire':
      return null;
    case 'evolution':
      return drawSerie(chiffre);
    case 'departements':
      return drawDepartements(chiffre.parDepartement);
    case 'classement':
      return drawClassement(
        chiffre.parCategorie ?? chiffre.parTerritoire ?? chiffre.parDepartement,
        chiffre.unite,
      );
    case 'jauge':
      return pourcent === null ? null : { genre: 'anneau', pourcent };
    case 'points':
      return pourcent === null ? null : { genre: 'points', pleins: Math.round(pourcent) };
    case 'barre':
      return drawBarre(chiffre, sansTotal);
    case 'carte':
      return carte && chiffre.parDepartement
        ? { genre: 'carte', carte, zones: chiffre.parDepartement.length }
        : null;
    case 'pictogrammes':
      return drawPictogrammes(chiffre, pictogramme);
  }
}
