import { areaOf } from './coup-d-oeil-mesure.ts';
import type { TuileVue } from './coup-d-oeil-tuile.ts';

/** Some tiles under a title; `axe` is the class of their colour. */
export interface GroupeVue {
  titre: string;
  axe: string;
  tuiles: TuileVue[];
}

/** How far from the just cut a group may end, in share of a page, before it is cut itself. */
const ECART_TOLERE = 0.16;

function totalOf(tuiles: readonly TuileVue[]): number {
  return tuiles.reduce((sum, tuile) => sum + areaOf(tuile, 1), 0);
}

/** Index, from 0 to the length, at which the areas before come nearest to `target`. */
function nearestCut(areas: readonly number[], target: number): { index: number; ecart: number } {
  let before = 0;
  let best = { index: 0, ecart: target };
  areas.forEach((area, i) => {
    before += area;
    const ecart = Math.abs(before - target);
    if (ecart <= best.ecart) best = { index: i + 1, ecart };
  });
  return best;
}

/** First share of the groups, of about `target`, and what is left. A group is cut when its end is too far. */
function takePage(groupes: readonly GroupeVue[], target: number): [GroupeVue[], GroupeVue[]] {
  const areas = groupes.map(({ tuiles }) => totalOf(tuiles));
  const { index, ecart } = nearestCut(areas, target);
  if (index > 0 && index < groupes.length && ecart <= target * ECART_TOLERE) {
    return [groupes.slice(0, index), groupes.slice(index)];
  }
  let before = 0;
  const g = areas.findIndex((area) => (before += area) > target);
  const long = groupes[g];
  if (!long) return [[...groupes], []];
  const tiles = long.tuiles.map((tuile) => totalOf([tuile]));
  const cut = nearestCut(tiles, target - (before - (areas[g] ?? 0))).index;
  const suite = cut > 0 ? `${long.titre} (suite)` : long.titre;
  const parts = [
    { ...long, tuiles: long.tuiles.slice(0, cut) },
    { ...long, titre: suite, tuiles: long.tuiles.slice(cut) },
  ];
  const [first = [], rest = []] = parts.map((part) => (part.tuiles.length > 0 ? [part] : []));
  return [
    [...groupes.slice(0, g), ...first],
    [...rest, ...groupes.slice(g + 1)],
  ];
}

/** Shares groups among pages so that each has about as much to hold, in order. No page comes empty. */
export function splitPages(groupes: readonly GroupeVue[], pages: number): GroupeVue[][] {
  const split: GroupeVue[][] = [];
  let rest = [...groupes];
  for (let page = pages; page > 1; page -= 1) {
    const [taken, next] = takePage(rest, totalOf(rest.flatMap(({ tuiles }) => tuiles)) / page);
    split.push(taken);
    rest = next;
  }
  return [...split, rest].filter((page) => page.length > 0);
}
