/** The ground of a map: one territory, and beside it what lies too far away or is too small to be read. */
import type { Geometrie } from './geometrie.ts';
import { type Boite, boundsOf, edgesOf, isInside } from './polygone.ts';
import { partOfWorld } from './projection.ts';
import { drawTerritoire, type VueTerritoire, type ZoneTerritoire } from './territoire.ts';
import type { Point } from './trace.ts';

/** One frame of a map. */
export interface Panneau extends VueTerritoire {
  boite: Boite;
  /** Name of an inset; null for the main map. */
  titre: string | null;
  /** Codes that are read here, and not in another panel that shows them larger. */
  lus: readonly string[];
}

/** A whole map in pixels; the main panel comes first. */
export interface Fond {
  largeur: number;
  hauteur: number;
  panneaux: Panneau[];
}

/** Paris and the three départements around it, too small to be read beside the others. */
const PETITE_COURONNE = ['75', '92', '93', '94'];
/** Larger than this part of the map, they are read where they are. */
const READABLE = 0.4;
/** A map no taller than this many times its width. */
const TALLEST = 1.12;
const GAP = 8;
/** An inset wider than this has room for a long name. */
const WIDE = 130;
/** Height of the name of an inset. */
export const TITRE_ENCART = 14;
const SAMPLES = 8;
/** Steps in which a place is looked for. */
const SCAN = 6;

interface Demande {
  codes: readonly string[];
  largeur: number;
  marge: number;
}

/** Codes by panel, the mainland first; overseas départements share one only when nothing else is shown. */
function listParts(codes: readonly string[]): string[][] {
  const several = new Set(codes.map(partOfWorld)).size > 1;
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const part = partOfWorld(code);
    const group = part === 'metropole' || !several ? part : code;
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups.values()];
}

function nameOf(geometrie: Geometrie, codes: readonly string[], largeur: number): string {
  if (codes.includes('75')) return largeur < WIDE ? 'Petite couronne' : 'Paris et petite couronne';
  return geometrie.departements
    .filter(({ code }) => codes.includes(code))
    .map(({ nom }) => nom)
    .join(', ');
}

function panelOf(
  geometrie: Geometrie,
  codes: readonly string[],
  [left, top, right, bottom]: Boite,
  marge: number,
  titre: string | null,
): Panneau {
  const title = titre === null ? 0 : TITRE_ENCART;
  const vue = drawTerritoire(geometrie, {
    codes,
    ...(titre === null ? {} : { origine: [left, top + title] as const }),
    largeur: right - left,
    hauteur: bottom - top - title,
    marge,
  });
  return { ...vue, boite: [left, top, right, bottom], titre, lus: vue.zones.map(({ code }) => code) };
}

/** Whether a rectangle touches no zone of the map. */
function isFree([left, top, right, bottom]: Boite, zones: readonly ZoneTerritoire[]): boolean {
  return zones.every(({ anneaux }) => {
    const [x1, y1, x2, y2] = boundsOf(anneaux);
    if (x1 > right || x2 < left || y1 > bottom || y2 < top) return true;
    const corner = anneaux.some((ring) =>
      ring.some(([x, y]) => x > left && x < right && y > top && y < bottom),
    );
    if (corner) return false;
    const edges = edgesOf(anneaux);
    for (let i = 0; i <= SAMPLES; i++) {
      for (let j = 0; j <= SAMPLES; j++) {
        const point: Point = [left + ((right - left) * i) / SAMPLES, top + ((bottom - top) * j) / SAMPLES];
        if (isInside(point, edges)) return false;
      }
    }
    return true;
  });
}

/** A free place in the main map for an inset, the nearest to a corner; null when there is none. */
function findPlace({ boite, zones }: Panneau, largeur: number, hauteur: number): Boite | null {
  const [left, top, right, bottom] = boite;
  const [wide, high] = [right - left - largeur, bottom - top - hauteur];
  const places: { place: Boite; away: number }[] = [];
  for (let x = 0; x <= wide; x += SCAN) {
    for (let y = 0; y <= high; y += SCAN) {
      const away = Math.min(x, wide - x) + Math.min(y, high - y);
      places.push({ place: [left + x, top + y, left + x + largeur, top + y + hauteur], away });
    }
  }
  return (
    places
      .toSorted((a, b) => a.away - b.away)
      .find(({ place: [l, t, r, b] }) => isFree([l - GAP / 2, t - GAP / 2, r + GAP / 2, b + GAP / 2], zones))
      ?.place ?? null
  );
}

/** The départements around Paris that the main map shows too small; empty when they are read where they are. */
function tooSmall({ zones, boite }: Panneau): string[] {
  const around = zones.filter(({ code }) => PETITE_COURONNE.includes(code));
  if (around.length < 2 || around.length === zones.length) return [];
  const [left, , right] = boundsOf(around.flatMap(({ anneaux }) => anneaux));
  return (right - left) / (boite[2] - boite[0]) < READABLE ? around.map(({ code }) => code) : [];
}

/** A row of insets under the map. Out: their panels, and where the row ends. */
function drawRow(
  geometrie: Geometrie,
  groups: readonly (readonly string[])[],
  { largeur, top }: { largeur: number; top: number },
): { panneaux: Panneau[]; bas: number } {
  if (groups.length === 0) return { panneaux: [], bas: top };
  const width = Math.min(largeur / 3, (largeur - GAP * (groups.length - 1)) / groups.length);
  const bas = top + GAP + TITRE_ENCART + width * 0.85;
  return {
    bas,
    panneaux: groups.map((codes, i) => {
      const x = i * (width + GAP);
      return panelOf(geometrie, codes, [x, top + GAP, x + width, bas], 5, nameOf(geometrie, codes, width));
    }),
  };
}

/** Overseas territories of several parts of the world, two by two, all of one size. */
function drawGrid(geometrie: Geometrie, parts: readonly string[][], { largeur, marge }: Demande): Fond {
  const width = (largeur - GAP) / 2;
  const height = width * 0.95 + TITRE_ENCART;
  return {
    largeur,
    hauteur: Math.ceil(parts.length / 2) * (height + GAP) - GAP,
    panneaux: parts.map((codes, i) => {
      const [x, y] = [(i % 2) * (width + GAP), Math.floor(i / 2) * (height + GAP)];
      return panelOf(geometrie, codes, [x, y, x + width, y + height], marge, nameOf(geometrie, codes, width));
    }),
  };
}

/**
 * Draws the ground for these départements (INSEE codes, any order): the mainland with its overseas insets in a row
 * below and Paris enlarged, or a territory alone. Throws `RangeError` as `drawTerritoire` does.
 */
export function drawFond(geometrie: Geometrie, demande: Demande): Fond {
  const { largeur, marge } = demande;
  const order = geometrie.departements.map(({ code }) => code);
  const unknown = demande.codes.filter((code) => !order.includes(code));
  if (unknown.length > 0) throw new RangeError(`Code de département inconnu : ${unknown.join(', ')}`);
  const codes = order.filter((code) => demande.codes.includes(code));
  const [first = [], ...overseas] = listParts(codes);
  if (overseas.length > 0 && partOfWorld(first[0] ?? '') !== 'metropole') {
    return drawGrid(geometrie, [first, ...overseas], demande);
  }
  const natural = drawTerritoire(geometrie, { codes: first, largeur, marge });
  const height = Math.min(natural.hauteur, largeur * TALLEST);
  const main = panelOf(geometrie, first, [0, 0, largeur, height], marge, null);
  const small = tooSmall(main);
  // Alone of its kind the inset may take half of the map; in a wide one, a corner.
  const size = largeur * (first.length > 20 ? 0.21 : 0.66);
  const place = small.length > 0 ? findPlace(main, size, size * 0.9 + TITRE_ENCART) : null;
  const inset = place ? [panelOf(geometrie, small, place, 4, nameOf(geometrie, small, size))] : [];
  const below = small.length > 0 && !place;
  const lone: Boite = [(largeur - size) / 2, height + GAP, (largeur + size) / 2, height + GAP + size * 0.9];
  const under = below ? [panelOf(geometrie, small, lone, 4, nameOf(geometrie, small, size))] : [];
  const { panneaux: row, bas } = drawRow(geometrie, overseas, {
    largeur,
    top: below ? lone[3] : height,
  });
  const elsewhere = new Set(small);
  return {
    largeur,
    // The frame of an inset stays whole.
    hauteur: Math.ceil(bas) + 1,
    panneaux: [{ ...main, lus: main.lus.filter((code) => !elsewhere.has(code)) }, ...inset, ...under, ...row],
  };
}
