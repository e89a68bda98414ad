/** What a drawn map is made of: lengths in units of its viewBox, colours by their name in the palette. */
import { ETAPES_CARTE } from '../charte/palette.ts';
import type { LigneTexte } from '../maps/blocs.ts';
import type { Boite } from '../maps/polygone.ts';
import type { Point } from '../maps/trace.ts';

/** A colour of the charte, or a mixture of two: `part` of the first, from 0 to 1. */
export type Teinte = string | { de: string; vers: string; part: number };

/** Signs of the places of a map, told apart without colour. */
export const FORMES = ['disque', 'carre', 'triangle', 'losange', 'croix', 'pentagone'] as const;
export type Forme = (typeof FORMES)[number];

/** Lines over a surface: not communicated, masked, or one of the patterns of territories (from 0). */
export type Trame = 'manquant' | 'secret' | number;

/** A zone that a reader may point at. `texte` is its value in words; null when it is only ground. */
export interface SurfaceVue {
  d: string;
  teinte: Teinte;
  texte: string | null;
}

export interface TraitVue {
  d: string;
  couleur: Teinte;
  epaisseur: number;
}

/** A circle, or the sign of a place. */
export interface SigneVue {
  forme: Forme;
  x: number;
  y: number;
  rayon: number;
  teinte: Teinte;
  /** Only its outline: a value below zero. */
  creux: boolean;
  texte: string;
}

export interface EtiquetteVue {
  lignes: LigneTexte[];
  couleur: string;
  rappel: readonly [Point, Point] | null;
}

/** One drawing, from the bottom up. */
export interface PlanVue {
  largeur: number;
  hauteur: number;
  voisins: string[];
  encarts: { boite: Boite; titre: string; voisins: string }[];
  surfaces: SurfaceVue[];
  traits: TraitVue[];
  signes: SigneVue[];
  etiquettes: EtiquetteVue[];
}

/** One of the maps that share a scale. */
export interface PlancheVue {
  /** Empty when the map is alone. */
  titre: string;
  total: string;
  phrase: string;
  plan: PlanVue;
  /** Said by a screen reader in place of the drawing. */
  alternative: string;
  /** Places that are numbered on the map for want of room. */
  renvois: { numero: number; texte: string }[];
}

/** One line of a legend. */
export interface ClasseVue {
  teinte: Teinte;
  trame: Trame | null;
  texte: string;
}

export interface LegendeVue {
  classes: ClasseVue[];
  /** Nested circles, the largest first; radii in the units of the map. */
  cercles: { rayon: number; texte: string }[];
  signes: { forme: Forme; teinte: Teinte; texte: string }[];
}

/** Step of a class on the scale of the charte, from 1: classes share the whole of it, one alone takes a middle tint. */
function stepOf(rang: number, nombre: number): number {
  return 1 + Math.round((nombre === 1 ? 1 / 3 : rang / (nombre - 1)) * (ETAPES_CARTE - 1));
}

/** The tint of a class: palest first. */
export function tintOf(rang: number, nombre: number): Teinte {
  return `carte-${String(stepOf(rang, nombre))}`;
}

/** The colour of a text over a class. */
export function inkOver(rang: number, nombre: number): string {
  return `sur-carte-${String(stepOf(rang, nombre))}`;
}

/** Tint of the n-th territory (from 0): pale enough to be written on. */
export function tintOfTerritoire(rang: number): Teinte {
  return { de: `graphique-${String((rang % 6) + 1)}`, vers: 'fond', part: 0.28 };
}

/** Colour of the lines over the n-th territory. */
export function lineOfTerritoire(rang: number): Teinte {
  return { de: `graphique-${String((rang % 6) + 1)}`, vers: 'fond', part: 0.62 };
}
