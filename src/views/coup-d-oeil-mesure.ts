import { mesurerSansNavigateur } from '../charts/metriques.ts';
import type { ColonneVue, DessinVue } from './coup-d-oeil-dessin.ts';
import type { TuileVue, ValeurVue } from './coup-d-oeil-tuile.ts';
import type { Poids } from './grille.ts';

/** Type sizes of a sheet, in points: the three levels of figures, their labels, what is said in small. */
export interface Corps {
  niveaux: Record<Poids, number>;
  libelles: Record<Poids, number>;
  petit: number;
}

/** Between two modules, in mm. The style sheet of the planches draws the same. */
export const GOUTTIERE = 3;

/** Type sizes at a scale of 1: 8.5 pt labels, the smallest that is read with ease. */
export function corpsAt(echelle: number): Corps {
  const at = (points: number): number => Math.round(points * echelle * 100) / 100;
  return {
    niveaux: { 1: at(25), 2: at(44), 3: at(104) },
    libelles: { 1: at(8.5), 2: at(9.5), 3: at(14) },
    petit: at(7.25),
  };
}

const MM = 25.4 / 72;
/** A family of the charte may be wider than the default one that is measured, and bold is. */
const LARGEUR_DE_PLUS = 1.12;
/** A line is never full. */
const REMPLISSAGE = 0.9;
const INTERLIGNE = 1.25;
/** What a number may become to hold in its tile, of its level: still larger than the level below. */
const REDUCTION: Record<Poids, number> = { 1: 0.7, 2: 0.68, 3: 0.5 };
/** The arrow between the two figures of a pair, in mm. */
const FLECHE = 7;
/** Share of a list of bars that the names may take. */
const NOMS = 0.58;
/** Share of a wide tile that its text takes beside a drawing. */
const TEXTE_A_COTE = 0.46;

const known = new Map<string, number>();

/** In mm. Asked for the same words thousands of times, in thousands of places. */
function widthOf(text: string, points: number): number {
  const em = known.get(text) ?? mesurerSansNavigateur(text, { famille: 'titres', taille: 1, graisse: 500 });
  known.set(text, em);
  return em * points * MM * LARGEUR_DE_PLUS;
}

const longest = new Map<string, number>();

/** Width of the longest word, in mm at 1 pt. */
function longestOf(text: string): number {
  const found = longest.get(text) ?? Math.max(...text.split(/[\s-]+/).map((word) => widthOf(word, 1)));
  longest.set(text, found);
  return found;
}

/** Infinite when a word is longer than the line. */
function linesOf(text: string, points: number, largeur: number): number {
  if (longestOf(text) * points > largeur) return Infinity;
  return Math.ceil(widthOf(text, points) / (largeur * REMPLISSAGE));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Width of a number with its unit, in em of the number: how the style sheet knows how large it may be. Every digit
 * counts as the widest: some families have a narrow 1, others not.
 */
export function emOf({ nombre, unite }: ValeurVue): number {
  if (nombre === '') return 0;
  const digits = widthOf(nombre.replace(/\d/g, '0'), 1 / MM);
  return Math.round((digits + (unite === null ? 0 : widthOf(` ${unite}`, UNITE / MM))) * 100) / 100;
}

/** Size of a unit, of its number's. */
const UNITE = 0.5;

/**
 * Width of what is said before a number on its line (`plus de`), in em of the small type; 0 without it, and for the
 * largest numbers, which have it above them.
 */
export function precisionEmOf({ precision }: ValeurVue, poids: Poids): number {
  if (precision === null || poids === 3) return 0;
  return Math.round(widthOf(`${precision}  `, 1 / MM) * 100) / 100;
}

/** Whether the values or the names of columns would touch. */
function isCrowded(colonnes: readonly ColonneVue[], largeur: number, petit: number): boolean {
  const widest = Math.max(
    ...colonnes.map(({ nom, texte, montree }) =>
      Math.max(longestOf(nom), montree && colonnes.length > 2 ? longestOf(texte) : 0),
    ),
  );
  return widest * petit > largeur / colonnes.length;
}

/** Least height that a drawing needs, in mm, in a width and with small type of `petit` points. */
function drawnHeight(dessin: DessinVue, largeur: number, petit: number): number {
  const line = petit * MM * INTERLIGNE;
  switch (dessin.genre) {
    case 'colonnes':
      return isCrowded(dessin.colonnes, largeur, petit) ? Infinity : 3 * line + 7;
    case 'barres':
      return (
        (sum(dessin.barres.map(({ nom }) => linesOf(nom, petit, largeur * NOMS) + 0.25)) +
          (dessin.reste === null ? 0 : 1.3)) *
        line
      );
    case 'anneau':
      return 13;
    case 'empilement':
      return (
        5 +
        sum(dessin.segments.map(({ nom }) => (nom === '' ? 0 : linesOf(nom, petit, largeur * 0.8) * line)))
      );
    case 'points':
      return largeur / 4;
    case 'carte':
      // The figures written on small départements must be read.
      return (24 + 1.4 * dessin.zones) * Math.min(1, petit / 7);
    case 'pictogrammes':
      return largeur / 5 + (dessin.legende === '' ? 0 : line * linesOf(dessin.legende, petit, largeur));
  }
}

/** A place on paper, in mm. */
export interface Cadre {
  largeur: number;
  hauteur: number;
}

/** Beyond this proportion, a tile sets its drawing beside its text; a map is nearer to a square. */
const LARGE = 1.75;
const LARGE_CARTE = 1.35;

/** Whether a tile of this size sets its drawing beside its text. */
export function isLarge({ dessin }: TuileVue, { largeur, hauteur }: Cadre): boolean {
  return largeur / hauteur >= (dessin?.genre === 'carte' ? LARGE_CARTE : LARGE);
}

/** The figures of a tile, the widest number of them, and the widest of what is said before one, in em. */
interface Mesure {
  valeurs: ValeurVue[];
  em: number;
  avant: number;
}

const measured = new WeakMap<TuileVue, Mesure>();

/** Asked for the same tile in thousands of places. */
function measureValeurs(tuile: TuileVue): Mesure {
  const found = measured.get(tuile);
  if (found) return found;
  const valeurs = [tuile.valeur, ...(tuile.suite ? [tuile.suite] : [])];
  const mesure = {
    valeurs,
    em: Math.max(...valeurs.map(emOf)),
    avant: Math.max(...valeurs.map((valeur) => precisionEmOf(valeur, tuile.poids))),
  };
  measured.set(tuile, mesure);
  return mesure;
}

function textHeight(tuile: TuileVue, largeur: number, corps: Corps): number {
  const { poids, valeur, suite, part, evolution, pictogramme } = tuile;
  const columns = suite ? 2 : 1;
  const column = (largeur - (columns - 1) * (FLECHE + 8.5)) / columns;
  const small = corps.petit * MM * INTERLIGNE;
  const room = (largeur - (pictogramme === null ? 0 : 8.5) - (columns - 1) * FLECHE) / columns;
  const { valeurs, em: widest, avant } = measureValeurs(tuile);
  const before = avant * corps.petit * MM;
  const size = widest === 0 ? 0 : Math.min(corps.niveaux[poids], (room - before) / widest / MM);
  if (widest > 0 && size < corps.niveaux[poids] * REDUCTION[poids]) return Infinity;
  // Without a number above it, a label runs into the pictogram.
  const beside = valeur.nombre === '' && pictogramme !== null ? 8.5 : 0;
  const labels = valeurs.map(({ libelle }) => linesOf(libelle, corps.libelles[poids], column - beside));
  const evolved = evolution ? `${evolution.texte} (${evolution.avant})` : null;
  return (
    size * MM * (poids === 3 ? 0.9 : 1) +
    Math.max(...labels) * corps.libelles[poids] * MM * INTERLIGNE +
    (poids === 3 && valeurs.some(({ precision }) => precision !== null) ? small : 0) +
    [part, evolved].reduce(
      (sum, text) => sum + (text === null ? 0 : (linesOf(text, corps.petit, largeur) + 0.3) * small),
      0,
    )
  );
}

/** How much of its place a tile takes, from 0 to 1; more when it does not hold. */
function measureTuile(tuile: TuileVue, cadre: Cadre, corps: Corps): number {
  const padding = tuile.poids === 3 ? { x: 8, y: 8 } : { x: 1.5, y: 4.5 };
  const largeur = cadre.largeur - padding.x;
  const hauteur = cadre.hauteur - padding.y;
  const { dessin } = tuile;
  if (hauteur <= 0) return Infinity;
  if (dessin === null) return textHeight(tuile, largeur, corps) / hauteur;
  const beside = isLarge(tuile, cadre);
  const text = textHeight(tuile, beside ? largeur * TEXTE_A_COTE : largeur, corps);
  const drawn = drawnHeight(dessin, beside ? largeur * (1 - TEXTE_A_COTE) - 4 : largeur, corps.petit);
  return (beside ? Math.max(text, drawn) : text + drawn + 3) / hauteur;
}

/** How much of the width of its place a tile takes; all of it with a drawing. */
function measureWidth({ poids, valeur, suite, dessin }: TuileVue, { largeur }: Cadre, corps: Corps): number {
  if (dessin !== null || suite !== null) return 1;
  const number = (emOf(valeur) * corps.niveaux[poids] + precisionEmOf(valeur, poids) * corps.petit) * MM;
  return Math.min(1, Math.max(number, widthOf(valeur.libelle, corps.libelles[poids])) / largeur);
}

/** Width and height that suit a tile at a scale of 1, in mm. */
function suitableFor({ poids, dessin, suite }: TuileVue): Cadre {
  const drawn = dessin === null ? 0 : dessin.genre === 'carte' ? 24 : 10;
  if (dessin?.genre === 'carte' && poids === 3) return { largeur: 150, hauteur: 70 };
  if (poids === 3) return { largeur: 92, hauteur: 58 + drawn };
  if (poids === 2) return { largeur: 82, hauteur: 30 + drawn };
  return { largeur: dessin === null && suite === null ? 41 : 70, hauteur: 25 + drawn / 3 };
}

/** Area that suits a tile, in mm². */
export function areaOf(tuile: TuileVue, echelle: number): number {
  const { largeur, hauteur } = suitableFor(tuile);
  return largeur * hauteur * echelle ** 2;
}

/** Cost of what does not hold: above all others together. */
export const DEBORDE = 1000;

/** What it costs a tile to be set in a place: whether it holds, the white that it leaves, its size beside the others. */
export function costOf(tuile: TuileVue, cadre: Cadre, corps: Corps, echelle: number): number {
  const prise = measureTuile(tuile, cadre, corps);
  if (prise > 1) return DEBORDE * Math.min(prise, 9);
  const suitable = suitableFor(tuile);
  const stretches = tuile.dessin?.genre === 'colonnes' || tuile.dessin?.genre === 'carte';
  const size = (cadre.largeur * cadre.hauteur) / areaOf(tuile, echelle);
  const shape = cadre.largeur / cadre.hauteur / (suitable.largeur / suitable.hauteur);
  const white = stretches ? 0 : (1 - prise * (0.5 + 0.5 * measureWidth(tuile, cadre, corps))) ** 2 * size;
  return 3 * white + 0.5 * Math.log2(size) ** 2 + 0.35 * Math.log2(shape) ** 2;
}
