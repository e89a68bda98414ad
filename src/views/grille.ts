/** Importance of a tile, as typed: 3 is the largest. */
export type Poids = 1 | 2 | 3;

/** Size in modules of the grid. */
export interface Forme {
  colonnes: number;
  rangs: number;
}

/** Where a tile stands in its grid, counted from 1, and what it takes. */
export interface Place extends Forme {
  colonne: number;
  rang: number;
}

/** A grid whose every module belongs to one tile. `cout`: how far the tiles are from the shapes that suit them. */
export interface Grille {
  places: Place[];
  rangs: number;
  cout: number;
}

interface Region extends Forme {
  /** First tile, and the one after the last. */
  debut: number;
  fin: number;
}

interface Decoupe {
  cout: number;
  /** The two halves of the region, or null when a single tile takes it all. */
  moities: readonly [Region, Region] | null;
}

/** Tiles to lay: the area that each asks for, in any unit, and what it costs it to be given so many modules. */
export interface Tuilage {
  aires: readonly number[];
  cout: (tuile: number, forme: Forme) => number;
}

/** No band holds more tiles than this: what follows is cut off first. */
const ENVERGURE = 8;
/** Rows tried beyond what the natural shapes ask. */
const RANGS_DE_PLUS = 2;

/** What it costs a tile to be larger or smaller than suits it, or of another proportion. */
function costOf(forme: Forme, voulue: Forme): number {
  const aire = Math.log2((forme.colonnes * forme.rangs) / (voulue.colonnes * voulue.rangs));
  const allure = Math.log2(forme.colonnes / forme.rangs) - Math.log2(voulue.colonnes / voulue.rangs);
  // Too small, a tile hides its drawing; too large, it only leaves white, the more so the larger it was.
  const poids = aire < 0 ? 3 : Math.sqrt(voulue.colonnes * voulue.rangs);
  return poids * aire ** 2 + 0.6 * allure ** 2;
}

/** Whole widths that give each side at least one module a tile, nearest to the just share. */
function cutsOf(length: number, depth: number, counts: readonly [number, number], share: number): number[] {
  const least = Math.ceil(counts[0] / depth);
  const most = length - Math.ceil(counts[1] / depth);
  if (least > most || least < 1 || most < 1) return [];
  const clamp = (cut: number): number => Math.min(most, Math.max(least, cut));
  const just = Math.floor(length * share);
  return [...new Set([just - 1, just, just + 1, just + 2].map(clamp))];
}

/** Ways to part a region in two: the tiles before go left or above, so that the order of reading is kept. */
function listHalves(region: Region, sommes: readonly number[]): [Region, Region][] {
  const { debut, fin, colonnes, rangs } = region;
  const area = (from: number, to: number): number => (sommes[to] ?? 0) - (sommes[from] ?? 0);
  const halves: [Region, Region][] = [];
  for (let milieu = debut + 1; milieu < fin && milieu <= debut + ENVERGURE; milieu += 1) {
    const counts = [milieu - debut, fin - milieu] as const;
    const share = area(debut, milieu) / area(debut, fin);
    for (const cut of cutsOf(rangs, colonnes, counts, share)) {
      halves.push([
        { debut, fin: milieu, colonnes, rangs: cut },
        { debut: milieu, fin, colonnes, rangs: rangs - cut },
      ]);
    }
    for (const cut of cutsOf(colonnes, rangs, counts, share)) {
      halves.push([
        { debut, fin: milieu, colonnes: cut, rangs },
        { debut: milieu, fin, colonnes: colonnes - cut, rangs },
      ]);
    }
  }
  return halves;
}

/** Finds, and remembers, the best way to part any region among the tiles that it holds. */
function createDecoupeur({ aires, cout: costIn }: Tuilage): (region: Region) => Decoupe {
  const sommes = [0];
  for (const aire of aires) sommes.push((sommes.at(-1) ?? 0) + aire);
  const known = new Map<number, Decoupe>();
  const cut = (region: Region): Decoupe => {
    const { debut, fin, colonnes, rangs } = region;
    const key = ((debut * 128 + fin) * 32 + colonnes) * 128 + rangs;
    const remembered = known.get(key);
    if (remembered) return remembered;
    let best: Decoupe = { cout: Infinity, moities: null };
    if (fin - debut === 1) best = { cout: costIn(debut, region), moities: null };
    for (const moities of listHalves(region, sommes)) {
      const first = cut(moities[0]).cout;
      const cout = first < best.cout ? first + cut(moities[1]).cout : Infinity;
      if (cout < best.cout) best = { cout, moities };
    }
    known.set(key, best);
    return best;
  };
  return cut;
}

function readPlaces(
  cut: (region: Region) => Decoupe,
  region: Region,
  at: { colonne: number; rang: number },
): Place[] {
  const { moities } = cut(region);
  if (!moities) return [{ ...at, colonnes: region.colonnes, rangs: region.rangs }];
  const [first, second] = moities;
  const beside = first.rangs === region.rangs;
  return [
    ...readPlaces(cut, first, at),
    ...readPlaces(cut, second, {
      colonne: at.colonne + (beside ? first.colonnes : 0),
      rang: at.rang + (beside ? 0 : first.rangs),
    }),
  ];
}

/**
 * Fills a grid with tiles, without a hole, in the order of reading. The rectangle is cut in two again and again, on the
 * lines of the grid, until each tile has its own; of all the cuts, those that cost the least. Out: a function from
 * columns and rows to the grid, null when there are more tiles than modules. It remembers: ask it for all the sizes.
 */
export function createComposeur(tuilage: Tuilage): (colonnes: number, rangs: number) => Grille | null {
  const cut = createDecoupeur(tuilage);
  const fin = tuilage.aires.length;
  return (colonnes, rangs) => {
    if (fin > colonnes * rangs) return null;
    const whole = { debut: 0, fin, colonnes, rangs };
    const { cout } = cut(whole);
    return { rangs, cout, places: readPlaces(cut, whole, { colonne: 1, rang: 1 }) };
  };
}

/**
 * The grid of some tiles in a number of columns, from the shapes that suit them, with as many rows as make it best.
 * Throws `RangeError` without any tile.
 */
export function composeGrille(formes: readonly Forme[], colonnes: number): Grille {
  const aires = formes.map((forme) => forme.colonnes * forme.rangs);
  const compose = createComposeur({
    aires,
    cout: (tuile, forme) => costOf(forme, formes[tuile] ?? { colonnes: 1, rangs: 1 }),
  });
  const needed = aires.reduce((total, aire) => total + aire, 0) / colonnes;
  const least = Math.max(1, Math.ceil(formes.length / colonnes), Math.floor(needed) - 1);
  const most = Math.max(least, Math.ceil(needed) + RANGS_DE_PLUS);
  const [best] = Array.from({ length: most - least + 1 }, (_, i) => compose(colonnes, least + i) ?? [])
    .flat()
    .toSorted((a, b) => a.cout - b.cout);
  if (!best || formes.length === 0) throw new RangeError('no tile to lay out');
  return best;
}
