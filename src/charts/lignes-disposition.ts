import { couper, ECART_DE_LIGNE, TAILLE_NOMS } from './texte.ts';
import type { Boite, Bornes, Graphique, Mesure, Police, Theme } from './types.ts';

/** The name of a line and its last value, as written at its right end. */
interface Bout {
  serie: number;
  /** Rank of the last known value; null when nothing is known. */
  dernier: number | null;
  lignes: string[];
  valeur: string;
}

/** Room for lines and their labels; lengths in pixels. */
export interface DispositionDeLignes {
  police: Police;
  policeChiffres: Police;
  bouts: Bout[];
  /** Room to the right of the last point. */
  marge: number;
  /** Height of a line of text of a label. */
  interligne: number;
}

/** Distance between the last point and its label. */
export const ECART_DU_BOUT = 12;
/** Most of the width that names at the end of lines may take. */
const PART_DES_NOMS = 0.33;

/** Where a value stands beside its point, so that the line does not cross it. */
export interface Sens {
  dessous: boolean;
  /** Before the point (ends at it), after it (starts at it), or centred on it. */
  cote: 'avant' | 'centre' | 'apres';
}

/** Where the value of rank `rang` goes: under a hollow, above all else, and off the slope that climbs or falls. */
export function sensAu(valeurs: readonly (number | null)[], rang: number): Sens {
  const ici = valeurs[rang] ?? null;
  const avant = valeurs[rang - 1] ?? null;
  const apres = valeurs[rang + 1] ?? null;
  if (ici === null) return { dessous: false, cote: 'centre' };
  const voisins = [avant, apres].filter((valeur) => valeur !== null);
  const dessous = voisins.length > 0 && voisins.every((voisin) => voisin > ici);
  if (rang === 0) return { dessous, cote: 'apres' };
  if (rang === valeurs.length - 1) return { dessous, cote: 'avant' };
  if (avant === null || apres === null) return { dessous, cote: 'centre' };
  if (avant <= ici && apres > ici) return { dessous, cote: 'avant' };
  if (avant > ici && apres <= ici) return { dessous, cote: 'apres' };
  return { dessous, cote: 'centre' };
}

/** Whether a value is written under a point that is near the ground: the years make room for it. */
export function descendSousLeSol({ series }: Graphique, { min, max }: Bornes): boolean {
  const [seule, autre] = series;
  if (seule === undefined || autre !== undefined) return false;
  return seule.valeurs.some(
    (valeur, rang) =>
      valeur !== null && valeur - min < 0.12 * (max - min) && sensAu(seule.valeurs, rang).dessous,
  );
}

/** Decides what is written at the end of each line, and the room that it takes. */
export function disposerLignes(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): DispositionDeLignes {
  const police = { famille: theme.police, graisse: 400, taille: TAILLE_NOMS };
  const policeChiffres = { famille: theme.policeChiffres, graisse: 600, taille: TAILLE_NOMS };
  const seule = graphique.series.length === 1;
  const bouts = graphique.series.map(({ nom, valeurs, etiquettes }, serie): Bout => {
    const dernier = valeurs.findLastIndex((valeur) => valeur !== null);
    return {
      serie,
      dernier: dernier < 0 ? null : dernier,
      lignes: seule ? [] : couper(nom, boite.largeur * PART_DES_NOMS, (texte) => mesurer(texte, police)),
      valeur: etiquettes[dernier] ?? '',
    };
  });
  const largeurs = bouts.flatMap(({ lignes, valeur }) => [
    ...lignes.map((ligne) => mesurer(ligne, police)),
    mesurer(valeur, policeChiffres),
  ]);
  return {
    police,
    policeChiffres,
    bouts,
    marge: seule ? 10 : ECART_DU_BOUT + Math.max(0, ...largeurs) + 2,
    interligne: ECART_DE_LIGNE,
  };
}
