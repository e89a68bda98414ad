/** Maps of places: a sign for each, its name beside it where there is room, else its number. */
import { radiusOf } from '../maps/classes.ts';
import { composeBloc } from '../maps/blocs.ts';
import { placeAway, placeBeside, type Terrain } from '../maps/etiquettes.ts';
import type { Fond } from '../maps/fond.ts';
import type { Boite } from '../maps/polygone.ts';
import { formatNumber } from '../format/nombre.ts';
import { GROUND } from './carte-choroplethe.ts';
import { type Forme, FORMES, type LegendeVue, type PlancheVue, type PlanVue } from './carte-plan.ts';
import type { Lieu } from './carte-lieux.ts';
import { locateLieu } from './carte-lieux.ts';
import { drawZones, listZones, measureText, startPlan, listTerrains, toEtiquette } from './carte-zones.ts';
import { INCONNU } from './barres.ts';

const RAYON = { point: 4, plusPetit: 3, plusGrand: 17 };
const TEXTE = { taille: 11.5, numero: 10.5 };
/** A label longer than this goes to the list under the map. */
const LONGEST = 34;
/** Longest line between a sign and its name. */
const FARTHEST = 46;

/** Categories in the order in which they first come. */
export function listCategories(lieux: readonly Lieu[]): string[] {
  return [...new Set(lieux.flatMap(({ categorie }) => categorie ?? []))];
}

function signOf(
  categorie: string | undefined,
  categories: readonly string[],
): { forme: Forme; teinte: string } {
  const rang = categorie === undefined ? -1 : categories.indexOf(categorie);
  return {
    forme: FORMES[Math.max(0, rang) % FORMES.length] ?? 'disque',
    teinte: rang <= 0 ? 'principale' : `graphique-${String((rang % 6) + 1)}`,
  };
}

/** Signs of the categories, with how many places each has. */
export function legendSignes(categories: readonly string[], lieux: readonly Lieu[]): LegendeVue['signes'] {
  return categories.map((categorie) => ({
    ...signOf(categorie, categories),
    texte: `${categorie} (${formatNumber(lieux.filter((lieu) => lieu.categorie === categorie).length)})`,
  }));
}

/** The largest value of the places. */
export function maximumOfLieux(lieux: readonly Lieu[]): number {
  return Math.max(0, ...lieux.map(({ valeur }) => Math.abs(valeur ?? 0)));
}

export function radiusOfLieu({ valeur }: Pick<Lieu, 'valeur'>, max: number): number {
  if (valeur === undefined || valeur === null || max === 0) return RAYON.point;
  return Math.max(RAYON.plusPetit, radiusOf(valeur, max, RAYON.plusGrand));
}

/** A place in words: its name, its category, its value. */
export function tellLieu({ libelle, categorie, valeur }: Lieu): string {
  const value = valeur === undefined ? '' : ` : ${valeur === null ? 'non communiqué' : formatNumber(valeur)}`;
  return `${libelle}${categorie === undefined ? '' : `, ${categorie}`}${value}`;
}

function printLieu({ libelle, valeur }: Lieu): string {
  return valeur === undefined ? libelle : `${libelle} ${valeur === null ? INCONNU : formatNumber(valeur)}`;
}

interface Place {
  lieu: Lieu;
  x: number;
  y: number;
  rayon: number;
  terrain: Terrain;
}

/** Places that are on the map, each with its sign; those that are not. */
export function placeLieux(lieux: readonly Lieu[], fond: Fond): { places: Place[]; dehors: Lieu[] } {
  const max = maximumOfLieux(lieux);
  const terrains = listTerrains(fond);
  const places: Place[] = [];
  const dehors: Lieu[] = [];
  for (const lieu of lieux) {
    const found = locateLieu(lieu, fond);
    const terrain = found ? terrains.get(found.panneau) : undefined;
    if (found && terrain) {
      const [x, y] = found.point.map((value) => Math.round(value * 10) / 10) as [number, number];
      places.push({ lieu, x, y, rayon: radiusOfLieu(lieu, max), terrain });
    } else dehors.push(lieu);
  }
  return { places, dehors };
}

/** Draws the signs, the largest first, then their names. Out: the drawing and the numbered list under it. */
export function drawPoints(
  fond: Fond,
  places: readonly Place[],
  categories: readonly string[],
  departements: Record<string, string>,
): { plan: PlanVue; renvois: PlancheVue['renvois'] } {
  const plan = startPlan(fond);
  drawZones(plan, fond, 'seule', listZones, (code) => ({ ...GROUND, texte: departements[code] ?? null }));
  for (const surface of plan.surfaces) surface.texte = null;
  const ordered = [...places].toSorted((a, b) => b.rayon - a.rayon);
  for (const { lieu, x, y, rayon, terrain } of ordered) {
    const box: Boite = [x - rayon, y - rayon, x + rayon, y + rayon];
    terrain.pris.push(box);
    plan.signes.push({
      ...signOf(lieu.categorie, categories),
      x,
      y,
      rayon,
      creux: lieu.valeur === null || (lieu.valeur ?? 1) <= 0,
      texte: tellLieu(lieu),
    });
  }
  const renvois: PlancheVue['renvois'] = [];
  const label = (place: Place, texte: string, gras: boolean): boolean => {
    const taille = gras ? TEXTE.numero : TEXTE.taille;
    const bloc = composeBloc([{ texte, taille, gras }], measureText);
    const found =
      placeBeside(texte, bloc, place, place.terrain) ??
      placeAway(texte, bloc, { ...place, from: place.rayon + 4, reach: FARTHEST }, place.terrain);
    if (found) plan.etiquettes.push(toEtiquette(found, 'encre'));
    return found !== null;
  };
  for (const place of ordered) {
    const texte = printLieu(place.lieu);
    if (texte.length <= LONGEST && label(place, texte, false)) continue;
    const numero = renvois.length + 1;
    if (label(place, String(numero), true)) renvois.push({ numero, texte });
  }
  return { plan, renvois };
}
