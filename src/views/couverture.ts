import path from 'node:path';
import type { Edition } from '../edition/types.ts';
import { drawCouverture, type VueCouverture } from '../maps/couverture.ts';
import { loadGeometrie } from '../maps/geometrie.ts';

const FORMATS = {
  ecran: { largeur: 1440, hauteur: 860 },
  papier: { largeur: 794, hauteur: 1123 },
};

/** The drawing behind the year: from the structure's own territory, the same for the same structure and year. */
export function buildCouverture(edition: Edition, format: keyof typeof FORMATS): VueCouverture {
  const geometrie = loadGeometrie(path.join(process.cwd(), 'data', 'reference'));
  return drawCouverture(geometrie, {
    codes: edition.structure.departements,
    graine: `${edition.structureId}-${edition.annee}`,
    ...FORMATS[format],
  });
}
