import {
  areaOf,
  type Cadre,
  corpsAt,
  type Corps,
  costOf,
  DEBORDE,
  GOUTTIERE,
  isLarge,
} from './coup-d-oeil-mesure.ts';
import { type GroupeVue, splitPages } from './coup-d-oeil-pages.ts';
import { createComposeur, type Forme, type Grille, type Place } from './grille.ts';

/** A place on paper; `large` when the drawing stands beside the text. */
export interface PlacePapier extends Place {
  large: boolean;
}

/** A group on paper: its width in columns, and a place for each tile. */
export interface GroupePose extends GroupeVue {
  colonnes: number;
  places: PlacePapier[];
}

/** Groups side by side, as tall as one another. */
export interface BandeVue {
  rangs: number;
  groupes: GroupePose[];
}

/** One sheet, full to its edges. */
export interface PlancheVue {
  bandes: BandeVue[];
}

/** Sheets on the same grid, with the same type sizes. */
export interface PlanchesVue {
  colonnes: number;
  /** Height of the groups on each sheet, in mm. */
  hauteur: number;
  corps: Corps;
  planches: PlancheVue[];
}

/** A sheet: the room for its groups, in mm, and the pages at most. */
export interface Feuille {
  largeur: number;
  hauteur: number;
  pages: number;
}

/** Title of a group, with its rule and the white above, in mm; the style sheet of the planches draws the same. */
const TITRE = 10;
/** Scales of type tried, largest first; at the last, labels are 7 pt. */
const ECHELLES = [5, 4.2, 3.6, 3, 2.6, 2.2, 1.9, 1.65, 1.45, 1.3, 1.18, 1.08, 1, 0.93, 0.87, 0.82];
/** Below, a last resort for the poster, which has one page whatever happens. */
const DERNIERES = [0.76, 0.7, 0.64, 0.58];
/** On a single page type must be generous; otherwise the spread takes two. */
const AISE = 1.18;
/** Share of the areas that suit the tiles below which nothing holds: larger scales are not even tried. */
const SERRE = 0.6;
/** Suitable module at a scale of 1, in mm, its gutter included. */
const MODULE: Cadre = { largeur: 40, hauteur: 13 };
const GROUPES_PAR_BANDE = 3;
/** Narrower, the title of a group would not hold on its line. */
const COLONNES_PAR_GROUPE = 2;
/** A band may be so much lower or taller than its tiles would like. */
const SOUPLESSE = { moins: 0.6, plus: 1.9 };

/** Grid of a page at a scale: its columns and rows, and the size that so many modules have. */
interface Trame extends Forme {
  echelle: number;
  cadreOf: (forme: Forme) => Cadre;
}

function createTrame({ largeur, hauteur }: Feuille, echelle: number, colonnes: number): Trame {
  const rangs = Math.max(2, Math.round(hauteur / (MODULE.hauteur * echelle)));
  // As if each third of the page had a title: the true height is a little more or less.
  const height = (hauteur - 3 * TITRE + 3 * GOUTTIERE) / rangs;
  const width = (largeur + GOUTTIERE) / colonnes;
  return {
    colonnes,
    rangs,
    echelle,
    cadreOf: (forme) => ({
      largeur: forme.colonnes * width - GOUTTIERE,
      hauteur: forme.rangs * height - GOUTTIERE,
    }),
  };
}

/** Ways to share columns among groups side by side. */
function shareColumns(colonnes: number, groups: number): number[][] {
  if (groups === 1) return [[colonnes]];
  const most = colonnes - COLONNES_PAR_GROUPE * (groups - 1);
  const firsts = Array.from(
    { length: Math.max(0, most - COLONNES_PAR_GROUPE + 1) },
    (_, i) => i + COLONNES_PAR_GROUPE,
  );
  return firsts.flatMap((first) =>
    shareColumns(colonnes - first, groups - 1).map((rest) => [first, ...rest]),
  );
}

/** A group with what its tiles ask for, in modules, and its grids. */
interface GroupeAPoser {
  groupe: GroupeVue;
  modules: number;
  compose: (colonnes: number, rangs: number) => Grille | null;
}

function prepareGroupe(groupe: GroupeVue, trame: Trame): GroupeAPoser {
  const { echelle, cadreOf } = trame;
  const corps = corpsAt(echelle);
  const module = cadreOf({ colonnes: 1, rangs: 1 });
  const aires = groupe.tuiles.map((tuile) => areaOf(tuile, echelle));
  const compose = createComposeur({
    aires,
    cout: (t, forme) => {
      const tuile = groupe.tuiles[t];
      return tuile ? costOf(tuile, cadreOf(forme), corps, echelle) : 0;
    },
  });
  const known = new Map<number, Grille | null>();
  return {
    groupe,
    modules:
      aires.reduce((sum, aire) => sum + aire, 0) /
      ((module.largeur + GOUTTIERE) * (module.hauteur + GOUTTIERE)),
    compose: (colonnes, rangs) => {
      const key = colonnes * 1000 + rangs;
      const grid = known.get(key) ?? compose(colonnes, rangs);
      known.set(key, grid);
      return grid;
    },
  };
}

interface Essai {
  cout: number;
  bandes: BandeVue[];
}

/** The best band of these groups side by side on so many rows; null when none holds them. */
function composeBande(groupes: readonly GroupeAPoser[], rangs: number, trame: Trame): Essai | null {
  let best: { cout: number; widths: number[]; grids: Grille[] } | null = null;
  for (const widths of shareColumns(trame.colonnes, groupes.length)) {
    const grids = groupes.flatMap(({ compose }, i) => compose(widths[i] ?? 1, rangs) ?? []);
    const cout = grids.reduce((sum, grid) => sum + grid.cout, 0);
    if (grids.length === groupes.length && cout < (best?.cout ?? Infinity)) best = { cout, widths, grids };
  }
  if (!best) return null;
  const { cout, widths, grids } = best;
  const poses = groupes.map(({ groupe }, i) => ({
    ...groupe,
    colonnes: widths[i] ?? 1,
    places: (grids[i]?.places ?? []).flatMap((place, t) => {
      const tuile = groupe.tuiles[t];
      return tuile ? [{ ...place, large: isLarge(tuile, trame.cadreOf(place)) }] : [];
    }),
  }));
  return { cout, bandes: [{ rangs, groupes: poses }] };
}

/** Stacks the groups in bands, in order, so that they take all the rows of the page, at the least cost. */
function composePage(groupes: readonly GroupeVue[], trame: Trame): Essai | null {
  return (
    stackBandes(groupes, trame, SOUPLESSE) ?? stackBandes(groupes, trame, { moins: 0, plus: trame.rangs })
  );
}

function stackBandes(groupes: readonly GroupeVue[], trame: Trame, souplesse: typeof SOUPLESSE): Essai | null {
  const ready = groupes.map((groupe) => prepareGroupe(groupe, trame));
  // best[fin][rangs]: the first groups, on so many rows.
  const best: (Essai | undefined)[][] = [[{ cout: 0, bandes: [] }]];
  for (let fin = 1; fin <= ready.length; fin += 1) {
    const row: (Essai | undefined)[] = [];
    best.push(row);
    for (let debut = Math.max(0, fin - GROUPES_PAR_BANDE); debut < fin; debut += 1) {
      const side = ready.slice(debut, fin);
      const wanted = side.reduce((sum, { modules }) => sum + modules, 0) / trame.colonnes;
      const alone = debut === 0 && fin === ready.length;
      const least = alone ? trame.rangs : Math.max(1, Math.floor(wanted * souplesse.moins));
      const most = alone ? trame.rangs : Math.min(trame.rangs, Math.ceil(wanted * souplesse.plus) + 1);
      for (let rangs = least; rangs <= most; rangs += 1) {
        const bande = composeBande(side, rangs, trame);
        if (!bande) continue;
        best[debut]?.forEach((before, used) => {
          if (!before) return;
          const cout = before.cout + bande.cout;
          if (used + rangs <= trame.rangs && cout < (row[used + rangs]?.cout ?? Infinity)) {
            row[used + rangs] = { cout, bandes: [...before.bandes, ...bande.bandes] };
          }
        });
      }
    }
  }
  return best[ready.length]?.[trame.rangs] ?? null;
}

interface Composition extends PlanchesVue {
  /** Mean of the tiles. */
  cout: number;
}

function composeAt(
  groupes: readonly GroupeVue[],
  feuille: Feuille,
  pages: number,
  echelle: number,
): Composition | null {
  const tiles = groupes.flatMap(({ tuiles }) => tuiles).length;
  const wished = feuille.largeur / (MODULE.largeur * echelle);
  const widths = new Set([Math.floor(wished), Math.ceil(wished)].map((columns) => Math.max(1, columns)));
  const found = [...widths].flatMap((colonnes): Composition[] => {
    const trame = createTrame(feuille, echelle, colonnes);
    const essais = splitPages(groupes, pages).map((page) => composePage(page, trame));
    const full = essais.flatMap((essai) => essai ?? []);
    if (full.length < essais.length) return [];
    return [
      {
        colonnes,
        hauteur: feuille.hauteur,
        corps: corpsAt(echelle),
        planches: full.map(({ bandes }) => ({ bandes })),
        cout: full.reduce((sum, essai) => sum + essai.cout, 0) / tiles,
      },
    ];
  });
  return found.toSorted((a, b) => a.cout - b.cout)[0] ?? null;
}

/**
 * Lays groups of tiles out on sheets that are full, on one grid: on as few pages as hold them with the type at its
 * size, at the largest scale at which every tile holds. Throws `RangeError` when nothing can be laid out.
 */
export function composePlanches(groupes: readonly GroupeVue[], feuille: Feuille): PlanchesVue {
  let last: Composition | null = null;
  const tuiles = groupes.flatMap((groupe) => groupe.tuiles);
  const area = tuiles.reduce((sum, tuile) => sum + areaOf(tuile, 1), 0) * SERRE;
  for (let pages = 1; pages <= feuille.pages; pages += 1) {
    const tried = pages === 1 && feuille.pages > 1 ? ECHELLES.filter((scale) => scale >= AISE) : ECHELLES;
    for (const echelle of pages === feuille.pages ? [...tried, ...DERNIERES] : tried) {
      const crowded = area * echelle ** 2 > feuille.largeur * feuille.hauteur * pages;
      if (crowded && echelle > (DERNIERES.at(-1) ?? 0)) continue;
      const composed = composeAt(groupes, feuille, pages, echelle);
      if (!composed) continue;
      if (composed.cout * tuiles.length < DEBORDE) return composed;
      if (composed.cout <= (last?.cout ?? Infinity)) last = composed;
    }
  }
  if (!last) throw new RangeError('no tile to lay out');
  return last;
}
