/**
 * Where the labels of a map go: inside their zone where they fit, at the end of a leader line where they do not, never
 * over one another nor outside of the frame. Lengths in pixels of the drawing.
 */
import { type Bloc, boxAt, composeBloc, type LigneTexte, type MesureTexte, wrapName } from './blocs.ts';
import { type Arete, type Boite, boundsOf, edgesOf, isInside } from './polygone.ts';
import type { Ligne, Point } from './trace.ts';

/** A zone to be labelled: its value, and its name where there is room. */
export interface Porteur {
  code: string;
  /** Outer ring, then holes. */
  anneaux: readonly Ligne[];
  /** Every ring of it, islands included. */
  contours: readonly Ligne[];
  x: number;
  y: number;
  valeur: string;
  nom: string;
}

/** Sizes of the two parts of a label; without `nom` the name is left out. */
export interface Palier {
  valeur: number;
  nom?: number;
}

/** A label in its place; lines are centred on their x. */
export interface Etiquette {
  code: string;
  lignes: LigneTexte[];
  boite: Boite;
  /** From the zone to the label, when the latter stands outside. */
  rappel: readonly [Point, Point] | null;
}

/** What a label must keep clear of. */
export interface Terrain {
  /** The frame. */
  cadre: Boite;
  mesure: MesureTexte;
  /** Places already taken; every label placed is added. */
  pris: Boite[];
}

/** Steps of the grid on which a place is looked for, along each side of a zone. */
const GRID = 14;
/** A label keeps this far from the border of its zone. */
const CLEAR = 1;
/** Share of the zones that must take a size before it is chosen for the map. */
const MOST = 0.8;

export function overlaps(a: Boite, b: Boite): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isWithin([left, top, right, bottom]: Boite, frame: Boite): boolean {
  return left >= frame[0] && top >= frame[1] && right <= frame[2] && bottom <= frame[3];
}

function blocsOf({ valeur, nom }: Porteur, palier: Palier, mesure: MesureTexte): Bloc[] {
  const value = valeur === '' ? [] : [{ texte: valeur, taille: palier.valeur, gras: true }];
  const { nom: size } = palier;
  if (size === undefined || nom === '') return value.length > 0 ? [composeBloc(value, mesure)] : [];
  return wrapName(nom).map((lines) =>
    composeBloc([...value, ...lines.map((texte) => ({ texte, taille: size, gras: valeur === '' }))], mesure),
  );
}

/** A block in its place. */
export function settle(code: string, bloc: Bloc, centre: Point, rappel: Etiquette['rappel']): Etiquette {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    code,
    lignes: bloc.lignes.map((ligne) => ({ ...ligne, x: round(centre[0]), y: round(centre[1] + ligne.y) })),
    boite: boxAt(bloc, centre),
    rappel,
  };
}

/** Points of a zone where a label may stand, the best first. */
function listPlaces({ anneaux, x, y }: Porteur): Point[] {
  const [left, top, right, bottom] = boundsOf(anneaux);
  const edges = edgesOf(anneaux);
  const places: Point[] = [];
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const point: Point = [left + ((right - left) * i) / GRID, top + ((bottom - top) * j) / GRID];
      if (isInside(point, edges)) places.push(point);
    }
  }
  const away = ([a, b]: Point): number => Math.hypot(a - x, b - y);
  return [[x, y] as Point, ...places.toSorted((a, b) => away(a) - away(b))];
}

/** Whether a box lies in the rings: its border inside, and none of their corners in it. */
function holds([left, top, right, bottom]: Boite, rings: readonly Ligne[], edges: readonly Arete[]): boolean {
  const [l, t, r, b] = [left - CLEAR, top - CLEAR, right + CLEAR, bottom + CLEAR];
  if (rings.some((ring) => ring.some(([x, y]) => x > l && x < r && y > t && y < b))) return false;
  const middle = (l + r) / 2;
  return [
    [l, t],
    [middle, t],
    [r, t],
    [l, b],
    [middle, b],
    [r, b],
  ].every(([x = 0, y = 0]) => isInside([x, y], edges));
}

interface Place extends Porteur {
  places: Point[];
  edges: readonly Arete[];
}

function shift([left, top, right, bottom]: Boite, [x, y]: Point): Boite {
  return [left + x, top + y, right + x, bottom + y];
}

function placeInside(zone: Place, palier: Palier, terrain: Terrain): Etiquette | null {
  for (const bloc of blocsOf(zone, palier, terrain.mesure)) {
    for (const centre of zone.places) {
      const boite = boxAt(bloc, centre);
      const inside = bloc.encre.every((line) => holds(shift(line, centre), zone.anneaux, zone.edges));
      if (inside && isWithin(boite, terrain.cadre)) {
        if (!terrain.pris.some((other) => overlaps(boite, other))) {
          const label = settle(zone.code, bloc, centre, null);
          terrain.pris.push(label.boite);
          return label;
        }
      }
    }
  }
  return null;
}

const DIRECTIONS = 24;
const REACH = { from: 8, to: 110, step: 6 };
/** In a crowd a long line would be one more riddle. */
const CROWD = { zones: 40, reach: 40 };

/** The point of a box nearest to another point. */
function nearestOf([left, top, right, bottom]: Boite, [x, y]: Point): Point {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
}

/** Boxes along a segment, for what must not lie under it. */
function boxesAlong([a, b]: readonly [Point, Point]): Boite[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 4));
  return Array.from({ length: steps + 1 }, (_, i): Boite => {
    const [x, y] = [a[0] + ((b[0] - a[0]) * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps];
    return [x - 1, y - 1, x + 1, y + 1];
  });
}

/** Columns and rows of the points of a box that are looked at. */
const SAMPLES = { columns: 6, rows: 3 };

/** Whether a box touches one of these zones. */
function makeIsLand(land: readonly Porteur[]): (box: Boite) => boolean {
  const lands = land.map(({ contours }) => ({
    bounds: boundsOf(contours),
    corners: contours.flat(),
    edges: edgesOf(contours),
  }));
  return (box) => {
    const [left, top, right, bottom] = box;
    const points = Array.from({ length: (SAMPLES.columns + 1) * (SAMPLES.rows + 1) }, (_, i): Point => {
      const [column, row] = [i % (SAMPLES.columns + 1), Math.floor(i / (SAMPLES.columns + 1))];
      return [
        left + ((right - left) * column) / SAMPLES.columns,
        top + ((bottom - top) * row) / SAMPLES.rows,
      ];
    });
    return lands.some(
      ({ bounds, corners, edges }) =>
        overlaps(box, bounds) &&
        (corners.some(([x, y]) => x > left && x < right && y > top && y < bottom) ||
          points.some((point) => isInside(point, edges))),
    );
  };
}

/** The point at a distance of the first, towards the second. */
function towards([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const whole = Math.hypot(toX - x, toY - y);
  return whole === 0 ? [x, y] : [x + ((toX - x) * distance) / whole, y + ((toY - y) * distance) / whole];
}

/**
 * A place joined to its own by a line, at most `reach` away; null when there is none. The place is then taken. The line
 * starts at the edge of the sign, `rayon` away from its middle: what is written in it stays whole.
 */
export function placeAway(
  code: string,
  bloc: Bloc,
  {
    x,
    y,
    rayon = 0,
    from = REACH.from,
    reach = REACH.to,
  }: { x: number; y: number; rayon?: number; from?: number; reach?: number },
  terrain: Terrain,
  isLand: (box: Boite) => boolean = () => false,
): Etiquette | null {
  const anchor: Point = [x, y];
  // What lies under the anchor (its own circle, others) may not stop the line: only labels beyond do.
  const beyond = terrain.pris.filter((box) => !overlaps(box, [x - 1, y - 1, x + 1, y + 1]));
  for (let away = from; away <= reach; away += REACH.step) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      const centre: Point = [
        x + Math.cos(angle) * (away + bloc.largeur / 2),
        y + Math.sin(angle) * (away + bloc.hauteur / 2),
      ];
      const boite = boxAt(bloc, centre);
      if (!isWithin(boite, terrain.cadre) || terrain.pris.some((other) => overlaps(boite, other))) continue;
      if (isLand(boite)) continue;
      const near = nearestOf(boite, anchor);
      const rappel = [towards(anchor, near, rayon), near] as const;
      if (boxesAlong(rappel).some((box) => beyond.some((other) => overlaps(box, other)))) continue;
      const label = settle(code, bloc, centre, rappel);
      terrain.pris.push(label.boite, ...boxesAlong(rappel));
      return label;
    }
  }
  return null;
}

/** The first size that most zones take; among those without names, the last when none does. */
function choosePalier(zones: readonly Place[], paliers: readonly Palier[], terrain: Terrain): number {
  const fits = (palier: Palier): boolean =>
    zones.filter((zone) => placeInside(zone, palier, { ...terrain, pris: [...terrain.pris] })).length >=
    Math.floor(zones.length * MOST);
  const found = paliers.findIndex(fits);
  return found === -1 ? paliers.length - 1 : found;
}

/**
 * Labels of the zones of one map. `paliers`: sizes to try, largest first, those without names last. A zone too narrow
 * for the size of the others takes a smaller one, then a leader line, then its value alone; what fits nowhere has no
 * label, and its value stays in the table. `terrain.pris` receives the boxes of the labels and of their lines.
 */
export function placeEtiquettes(
  porteurs: readonly Porteur[],
  paliers: readonly Palier[],
  terrain: Terrain,
): Etiquette[] {
  const zones = porteurs.map((porteur): Place => ({
    ...porteur,
    places: listPlaces(porteur),
    edges: edgesOf(porteur.anneaux),
  }));
  const chosen = choosePalier(zones, paliers, terrain);
  const named = paliers.slice(chosen).filter(({ nom }) => nom !== undefined);
  const bare = paliers.slice(chosen).filter(({ nom }) => nom === undefined);
  const labels: Etiquette[] = [];
  const left: Place[] = [];
  for (const zone of zones) {
    const label = firstOf(named.length > 0 ? named : bare, (palier) => placeInside(zone, palier, terrain));
    if (label) labels.push(label);
    else left.push(zone);
  }
  const isLand = makeIsLand(zones);
  const reach = zones.length > CROWD.zones ? CROWD.reach : REACH.to;
  const placeOutside = (zone: Place, palier: Palier | undefined): Etiquette | null => {
    const [bloc] = palier ? blocsOf(zone, palier, terrain.mesure) : [];
    return bloc ? placeAway(zone.code, bloc, { ...zone, reach }, terrain, isLand) : null;
  };
  for (const zone of left) {
    const label =
      placeOutside(zone, named.at(-1)) ??
      firstOf(bare, (palier) => placeInside(zone, palier, terrain)) ??
      placeOutside(zone, bare.at(-1));
    if (label) labels.push(label);
  }
  return labels;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** A place beside a disc, its right first; null when every one is taken. */
export function placeBeside(
  code: string,
  bloc: Bloc,
  { x, y, rayon }: { x: number; y: number; rayon: number },
  terrain: Terrain,
): Etiquette | null {
  const [dx, dy] = [rayon + 3 + bloc.largeur / 2, rayon + 2 + bloc.hauteur / 2];
  const slant = rayon * 0.7;
  const around: Point[] = [
    [x + dx, y],
    [x - dx, y],
    [x, y - dy],
    [x, y + dy],
    [x + slant + 2 + bloc.largeur / 2, y - slant - bloc.hauteur / 2],
    [x + slant + 2 + bloc.largeur / 2, y + slant + bloc.hauteur / 2],
    [x - slant - 2 - bloc.largeur / 2, y - slant - bloc.hauteur / 2],
    [x - slant - 2 - bloc.largeur / 2, y + slant + bloc.hauteur / 2],
  ];
  for (const centre of around) {
    const boite = boxAt(bloc, centre);
    if (isWithin(boite, terrain.cadre) && !terrain.pris.some((other) => overlaps(boite, other))) {
      const label = settle(code, bloc, centre, null);
      terrain.pris.push(label.boite);
      return label;
    }
  }
  return null;
}
