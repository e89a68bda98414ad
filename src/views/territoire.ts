import type { Territoire } from '../../schemas/territoires.ts';
import { REFERENCE_FOLDER } from '../edition/reference.ts';
import type { Edition } from '../edition/types.ts';
import { capitalize, joinFrench } from '../format/texte.ts';
import { loadGeometrie } from '../maps/geometrie.ts';
import { drawTerritoire } from '../maps/territoire.ts';
import { formatRepresentants, listPersonnes } from './personnes.ts';

/** The people of one function. */
export interface ReferentsVue {
  fonction: string;
  noms: string;
}

/** Référents by function, in the order of the file; a function whose people are all gone is not told. */
export function formatReferents({ referents = [] }: Territoire, edition: Edition): ReferentsVue[] {
  const personnes = listPersonnes(edition);
  return [...new Set(referents.map(({ fonction }) => fonction))].flatMap((fonction) => {
    const holders = referents
      .filter((referent) => referent.fonction === fonction)
      .map(({ personne, note }) => ({ personne, ...(note === undefined ? {} : { qualite: note }) }));
    const noms = formatRepresentants(holders, personnes);
    return noms === null ? [] : [{ fonction: capitalize(fonction), noms }];
  });
}

/** « Allier, Cantal et Puy-de-Dôme ». */
export function formatDepartements({ departements }: Territoire, edition: Edition): string {
  return joinFrench(departements.map((code) => edition.departements[code] ?? code));
}

/** A small map: where the territory lies in that of the structure. */
export interface SituationVue {
  largeur: number;
  hauteur: number;
  zones: { d: string; dedans: boolean }[];
  contour: string;
}

/** Frame of the small map, in the units of its viewBox. */
const CADRE = { largeur: 180, marge: 4 };

/** Null when the structure is of one département, or of the territory alone: there is nothing to situate. */
export function situateTerritoire({ departements }: Territoire, edition: Edition): SituationVue | null {
  const codes = edition.structure.departements;
  if (
    codes.every((code) => departements.includes(code)) ||
    !codes.some((code) => departements.includes(code))
  ) {
    return null;
  }
  const { largeur, hauteur, zones, contour } = drawTerritoire(loadGeometrie(REFERENCE_FOLDER), {
    codes,
    ...CADRE,
  });
  return {
    largeur,
    hauteur,
    zones: zones.map(({ code, d }) => ({ d, dedans: departements.includes(code) })),
    contour,
  };
}
