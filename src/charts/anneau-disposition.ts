import { couper, ecarter, ECART_DE_LIGNE, TAILLE_NOMS } from './texte.ts';
import { etiquetteComplete } from './infobulle.ts';
import type { Boite, Graphique, Mesure, Police, Theme } from './types.ts';

/** The label of a slice: its name cut into lines, then its value. */
export interface EtiquetteDeSecteur {
  categorie: number;
  lignes: string[];
  valeur: string;
  /** Middle of the slice, in radians clockwise from noon. */
  angle: number;
  /** Left edge of the text, or its right edge on the left of the ring; middle of its height. */
  x: number;
  centre: number;
  hauteur: number;
  cote: 'gauche' | 'droite' | 'liste';
}

/** Where the ring and its labels stand, in pixels. */
export interface DispositionDAnneau {
  police: Police;
  policeChiffres: Police;
  x: number;
  y: number;
  rayon: number;
  trou: number;
  etiquettes: EtiquetteDeSecteur[];
  /** Height that the whole wants; the box may be higher. */
  hauteur: number;
}

/** Under this width labels stand in a list under the ring, not around it. */
const LARGEUR_POUR_AUTOUR = 480;
const RAYON_MAX = 130;
/** Width of the ring itself, as a share of its radius. */
const EPAISSEUR = 0.4;
/** On a narrow drawing the radius leaves the names their room: its greatest share of the width. */
const PART_DU_RAYON = 0.18;
/** Distance from the ring to the labels, leader line included. */
const ECART_DU_TRAIT = 28;
/** Width of the sample of colour before a name of the list. */
export const PASTILLE = 18;

type Brute = Omit<EtiquetteDeSecteur, 'x' | 'centre'>;

function etiquettesDe(
  graphique: Graphique,
  largeurDesNoms: number,
  mesurer: Mesure,
  police: Police,
  liste: boolean,
): Brute[] {
  const valeurs = graphique.series[0]?.valeurs ?? [];
  const somme = valeurs.reduce<number>((total, n) => total + (n ?? 0), 0);
  let cumul = 0;
  return graphique.categories.flatMap(({ nom }, categorie) => {
    const valeur = valeurs[categorie] ?? 0;
    const angle = somme === 0 ? 0 : ((cumul + valeur / 2) / somme) * 2 * Math.PI;
    cumul += valeur;
    // A slice that is not there has no label around the ring; the list and the table name it.
    if (valeur === 0 && !liste) return [];
    const lignes = couper(nom, largeurDesNoms, (texte) => mesurer(texte, police), liste ? 3 : 4);
    return [
      {
        categorie,
        lignes,
        valeur: etiquetteComplete(graphique, 0, categorie),
        angle,
        hauteur: (lignes.length + (liste ? 0 : 1)) * ECART_DE_LIGNE + 8,
        cote: liste ? 'liste' : angle < Math.PI ? 'droite' : 'gauche',
      },
    ];
  });
}

/** Ring on top, one line a slice under it. */
function enListe(
  etiquettes: readonly Brute[],
  { largeur, hauteur }: Boite,
): Pick<DispositionDAnneau, 'x' | 'y' | 'rayon' | 'etiquettes' | 'hauteur'> {
  const lignes = etiquettes.reduce((total, etiquette) => total + etiquette.hauteur, 0);
  const rayon = Math.max(40, Math.min(RAYON_MAX - 20, largeur / 2 - 4, (hauteur - lignes - 24) / 2));
  let haut = 2 * rayon + 24;
  return {
    x: largeur / 2,
    y: rayon + 4,
    rayon,
    hauteur: 2 * (RAYON_MAX - 20) + 24 + lignes,
    etiquettes: etiquettes.map((etiquette) => {
      const centre = haut + etiquette.hauteur / 2;
      haut += etiquette.hauteur;
      return { ...etiquette, x: PASTILLE + 8, centre };
    }),
  };
}

/** Ring in the middle, labels on both sides at the height of their slices. */
function autour(
  etiquettes: readonly Brute[],
  largeurDesNoms: number,
  { largeur, hauteur }: Boite,
): Pick<DispositionDAnneau, 'x' | 'y' | 'rayon' | 'etiquettes' | 'hauteur'> {
  const [x, y] = [largeur / 2, hauteur / 2];
  const rayon = Math.min(RAYON_MAX, y - 12, x - largeurDesNoms - ECART_DU_TRAIT);
  const cotes = (['droite', 'gauche'] as const).map((cote) =>
    etiquettes
      .filter((etiquette) => etiquette.cote === cote)
      .toSorted((a, b) => Math.cos(b.angle) - Math.cos(a.angle)),
  );
  const besoin = Math.max(
    ...cotes.map((cote) => cote.reduce((total, etiquette) => total + etiquette.hauteur, 0)),
  );
  return {
    x,
    y,
    rayon,
    hauteur: Math.max(2 * RAYON_MAX + 24, besoin * 1.15 + 16),
    etiquettes: cotes.flatMap((cote) => {
      const centres = ecarter(
        cote.map((etiquette) => ({
          centre: y - (rayon + 12) * Math.cos(etiquette.angle),
          taille: etiquette.hauteur,
        })),
        2,
        hauteur - 2,
      );
      return cote.map((etiquette, rang) => ({
        ...etiquette,
        x: etiquette.cote === 'droite' ? x + rayon + ECART_DU_TRAIT : x - rayon - ECART_DU_TRAIT,
        centre: centres[rang] ?? y,
      }));
    }),
  };
}

/** Decides where a ring and the names of its slices stand in a drawing of `boite`. */
export function disposerAnneau(
  graphique: Graphique,
  theme: Theme,
  boite: Boite,
  mesurer: Mesure,
): DispositionDAnneau {
  const police = { famille: theme.police, graisse: 400, taille: TAILLE_NOMS };
  const policeChiffres = { famille: theme.policeChiffres, graisse: 600, taille: TAILLE_NOMS };
  const liste = boite.largeur < LARGEUR_POUR_AUTOUR;
  const valeurMax = Math.max(
    0,
    ...graphique.categories.map((_, rang) => mesurer(etiquetteComplete(graphique, 0, rang), policeChiffres)),
  );
  const libre = liste
    ? boite.largeur - PASTILLE - 8 - valeurMax - 12
    : boite.largeur / 2 - Math.min(RAYON_MAX, boite.largeur * PART_DU_RAYON) - ECART_DU_TRAIT;
  const etiquettes = etiquettesDe(graphique, Math.max(libre, 60), mesurer, police, liste);
  const places = liste ? enListe(etiquettes, boite) : autour(etiquettes, libre, boite);
  return { police, policeChiffres, ...places, trou: places.rayon * (1 - EPAISSEUR) };
}
