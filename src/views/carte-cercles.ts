/** Maps of proportional circles: the surface of a circle is the value. */
import { radiusOf } from '../maps/classes.ts';
import { type Bloc, boxAt, composeBloc } from '../maps/blocs.ts';
import { type Etiquette, placeAway, placeBeside, settle, type Terrain } from '../maps/etiquettes.ts';
import type { Fond, Panneau } from '../maps/fond.ts';
import type { Boite } from '../maps/polygone.ts';
import type { ZoneTerritoire } from '../maps/territoire.ts';
import { formatValeur, type Serie, tellValeur } from './carte-donnees.ts';
import { GROUND, readValeur, type Zone } from './carte-choroplethe.ts';
import type { LegendeVue, PlanVue } from './carte-plan.ts';
import {
  drawZones,
  type Format,
  isNamed,
  listTerrains,
  listZones,
  measureText,
  startPlan,
  toEtiquette,
} from './carte-zones.ts';

/** Radius of the largest circle, and sizes of value and name. */
const TAILLES: Record<Format, { rayon: number; valeur: number; nom: number }> = {
  seule: { rayon: 34, valeur: 14, nom: 11 },
  cote: { rayon: 25, valeur: 12, nom: 10 },
  tuile: { rayon: 40, valeur: 24, nom: 0 },
};
/** The largest circle is never smaller than this, whatever it hides. */
const LEAST = 11;
/** More départements than this on a panel: values only, in small. */
const CROWD = 30;
const CROWDED_TEXT = { valeur: 8.5, nom: 0 };
/** Boxes that stand for a circle. */
const STRIPS = 7;
/** Longest line between a circle and its value. */
const FARTHEST = 40;
/** A circle that would be a speck is drawn as a dot, so that it is seen. */
const SMALLEST = 1.5;

/**
 * Radius of the largest circle of these maps: as large as the format allows, and so that no circle hides the middle of
 * its neighbour.
 */
export function largestRadius(fond: Fond, format: Format, series: readonly Serie[], max: number): number {
  let largest = TAILLES[format].rayon;
  const hides = (rayon: number): boolean =>
    series.some((serie) =>
      fond.panneaux.some(({ zones, lus }) => {
        const cercles = zones
          .filter(({ code }) => lus.includes(code))
          .map(({ x, y, code }) => ({ x, y, r: radiusOf(readValeur(serie, code).valeur ?? 0, max, rayon) }));
        return cercles.some((a, i) =>
          cercles
            .slice(i + 1)
            .some((b) => Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.r, b.r) + Math.min(a.r, b.r) / 3),
        );
      }),
    );
  while (largest > LEAST && hides(largest)) largest -= 1;
  return largest;
}

/** The largest value, sign left out, of all the series. */
export function maximumOf(series: readonly Serie[], zones: readonly Zone[]): number {
  return Math.max(
    0,
    ...series.flatMap((serie) => zones.map(({ code }) => Math.abs(readValeur(serie, code).valeur ?? 0))),
  );
}

/** The largest number among 1, 2, 5, 10, 20… that is not above the value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((candidate) => candidate * power <= value) ?? 1;
  return step * power;
}

/** Two or three round values with their circles, the largest first. */
export function legendCercles(
  max: number,
  rayonMax: number,
  print: (valeur: number) => string,
): LegendeVue['cercles'] {
  if (max <= 0) return [];
  // Of whole numbers up to 3, no circle for 0,2.
  const least = Number.isInteger(max) ? 1 : 0;
  const values = new Set([roundBelow(max), roundBelow(max / 3), roundBelow(max / 12)]);
  return [...values]
    .filter((valeur) => valeur >= least)
    .map((valeur) => ({ rayon: radiusOf(valeur, max, rayonMax), texte: print(valeur) }));
}

interface Cercle {
  zone: ZoneTerritoire;
  rayon: number;
  valeur: string;
  nom: string;
}

/** Whether the text in its circle would lie under a smaller one, drawn over it. */
function isCovered({ zone, rayon }: Cercle, box: Boite, all: readonly Cercle[]): boolean {
  return all.some(
    (other) =>
      other.zone !== zone &&
      other.rayon <= rayon &&
      Math.hypot(
        other.zone.x - Math.min(Math.max(other.zone.x, box[0]), box[2]),
        other.zone.y - Math.min(Math.max(other.zone.y, box[1]), box[3]),
      ) < other.rayon,
  );
}

/** A circle as boxes one above the other: a name may stand near its corners. */
function boxesOfCercle({ zone: { x, y }, rayon }: Cercle): Boite[] {
  const height = (2 * rayon) / STRIPS;
  return Array.from({ length: STRIPS }, (_, i): Boite => {
    const top = -rayon + i * height;
    // Of a strip, the border nearest to the middle is the widest.
    const nearest = top < 0 && top + height > 0 ? 0 : Math.min(Math.abs(top), Math.abs(top + height));
    const half = Math.sqrt(rayon ** 2 - nearest ** 2);
    return [x - half, y + top, x + half, y + top + height];
  });
}

/** The value in its circle and the name beside, or both beside when the circle is too small or covered. */
function labelCercle(
  cercle: Cercle,
  all: readonly Cercle[],
  tailles: { valeur: number; nom: number },
  terrain: Terrain,
): PlanVue['etiquettes'] {
  const { zone, rayon, valeur, nom } = cercle;
  const number = composeBloc([{ texte: valeur, taille: tailles.valeur, gras: true }], measureText);
  const name = nom === '' ? [] : [{ texte: nom, taille: tailles.nom, gras: false }];
  const value = { texte: valeur, taille: tailles.valeur, gras: true };
  const placeName = (bloc: Bloc): Etiquette | null =>
    placeBeside(zone.code, bloc, { ...zone, rayon }, terrain) ??
    placeAway(zone.code, bloc, { ...zone, rayon, from: rayon + 4, reach: FARTHEST }, terrain);
  const fits = Math.hypot(number.largeur, tailles.valeur * 0.75) < 2 * rayon - 1;
  if (fits && !isCovered(cercle, boxAt(number, [zone.x, zone.y]), all)) {
    const beside = name.length > 0 ? placeName(composeBloc(name, measureText)) : null;
    const centred = settle(zone.code, number, [zone.x, zone.y], null);
    return [toEtiquette(centred, 'sur-principale'), ...(beside ? [toEtiquette(beside, 'encre')] : [])];
  }
  const both = composeBloc([value, ...name], measureText);
  const label = placeBeside(zone.code, both, { ...zone, rayon }, terrain) ?? placeName(number);
  return label ? [toEtiquette(label, 'encre')] : [];
}

/** Circles of a panel that are read there, the largest first. */
function listCercles(
  panneau: Panneau,
  serie: Serie,
  radius: (valeur: number) => number,
  format: Format,
): Cercle[] {
  const crowded = panneau.zones.length > CROWD;
  return panneau.zones
    .filter(({ code }) => panneau.lus.includes(code) && readValeur(serie, code).valeur !== null)
    .map((zone) => ({
      zone,
      rayon: radius(readValeur(serie, zone.code).valeur ?? 0),
      valeur: formatValeur(readValeur(serie, zone.code), serie.chiffre),
      nom: crowded || isNamed(panneau) || format === 'tuile' ? '' : format === 'seule' ? zone.nom : zone.code,
    }))
    .toSorted((a, b) => b.rayon - a.rayon);
}

/**
 * Draws the map of one series. `max`: the value of the largest circle of all the maps, `rayonMax`: its radius.
 */
export function drawCercles(
  { fond, format, zones }: { fond: Fond; format: Format; zones: readonly Zone[] },
  serie: Serie,
  { max, rayonMax }: { max: number; rayonMax: number },
): PlanVue {
  const plan = startPlan(fond);
  const names = new Map(zones.map(({ code, nom }) => [code, nom]));
  const tell = (code: string): string =>
    `${names.get(code) ?? code} : ${tellValeur(readValeur(serie, code), serie.chiffre)}`;
  const terrains = listTerrains(fond);
  const panels = fond.panneaux.flatMap((panneau) => {
    const terrain = terrains.get(panneau);
    const cercles = listCercles(panneau, serie, (valeur) => radiusOf(valeur, max, rayonMax), format);
    terrain?.pris.push(...cercles.flatMap(boxesOfCercle));
    return terrain ? [{ terrain, cercles, crowded: panneau.zones.length > CROWD }] : [];
  });
  drawZones(
    plan,
    fond,
    format,
    listZones,
    (code) => {
      const { valeur, secret } = readValeur(serie, code);
      // Its circle says it.
      if (valeur !== null) return GROUND;
      return {
        ...GROUND,
        teinte: 'fond',
        trame: secret ? 'secret' : 'manquant',
        valeur: formatValeur({ valeur, secret }, serie.chiffre),
        nom: format === 'seule' ? (names.get(code) ?? code) : format === 'cote' ? code : '',
        texte: tell(code),
      };
    },
    terrains,
  );
  for (const { terrain, cercles, crowded } of panels) {
    plan.signes.push(
      ...cercles.map(({ zone, rayon }) => ({
        forme: 'disque' as const,
        x: zone.x,
        y: zone.y,
        rayon: Math.max(rayon, SMALLEST),
        teinte: 'principale',
        creux: (readValeur(serie, zone.code).valeur ?? 0) <= 0,
        texte: tell(zone.code),
      })),
    );
    const tailles = crowded ? CROWDED_TEXT : TAILLES[format];
    plan.etiquettes.push(...cercles.flatMap((cercle) => labelCercle(cercle, cercles, tailles, terrain)));
  }
  return plan;
}
