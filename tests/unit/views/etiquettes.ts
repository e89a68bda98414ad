import { overlaps } from '../../../src/maps/etiquettes.ts';
import type { Boite } from '../../../src/maps/polygone.ts';
import type { PlanVue } from '../../../src/views/carte-plan.ts';
import { measureText } from '../../../src/views/carte-zones.ts';

/** What the letters of each line cover, label by label. */
function boxesOf({ etiquettes }: PlanVue): { texte: string; boites: Boite[] }[] {
  return etiquettes.map(({ lignes }) => ({
    texte: lignes.map(({ texte }) => texte).join(' '),
    boites: lignes.map(({ texte, x, y, taille, gras }): Boite => {
      const half = measureText(texte, taille, gras) / 2;
      return [x - half, y - taille * 0.72, x + half, y + taille * 0.14];
    }),
  }));
}

/** Labels of a map that lie over one another, two by two. */
export function findClashes(plan: PlanVue): string[] {
  const labels = boxesOf(plan);
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => one.boites.some((a) => other.boites.some((b) => overlaps(a, b))))
      .map((other) => `${one.texte} / ${other.texte}`),
  );
}

/** Labels of a map that leave its frame. */
export function findOutside(plan: PlanVue): string[] {
  return boxesOf(plan)
    .filter(({ boites }) =>
      boites.some(([l, t, r, b]) => l < 0 || t < 0 || r > plan.largeur || b > plan.hauteur),
    )
    .map(({ texte }) => texte);
}
