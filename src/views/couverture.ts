import { REFERENCE_FOLDER } from '../edition/reference.ts';
import type { Edition } from '../edition/types.ts';
import { drawCouverture, type VueCouverture } from '../maps/couverture.ts';
import { loadGeometrie } from '../maps/geometrie.ts';

const FORMATS = {
  ecran: { largeur: 1440, hauteur: 860 },
  papier: { largeur: 794, hauteur: 1123 },
  affiche: { largeur: 1123, hauteur: 408 },
};

const drawn = new Map<string, VueCouverture>();

/**
 * The drawing behind the year: from the structure's own territory, the same for the same structure and year. Kept in
 * memory, since it takes a third of a second and only depends on what its key says.
 */
export function buildCouverture(edition: Edition, format: keyof typeof FORMATS): VueCouverture {
  const codes = edition.structure.departements;
  const key = [edition.id, format, ...codes].join();
  const known = drawn.get(key);
  if (known) return known;
  const geometrie = loadGeometrie(REFERENCE_FOLDER);
  const vue = drawCouverture(geometrie, {
    codes,
    graine: `${edition.structureId}-${edition.annee}`,
    ...FORMATS[format],
  });
  drawn.set(key, vue);
  return vue;
}
