/** Zones of a map as they are drawn: a tint, lines, a value and a name that do not overlap. */
import { mesurerSansNavigateur } from '../charts/metriques.ts';
import { type Etiquette, type Palier, placeEtiquettes, type Terrain } from '../maps/etiquettes.ts';
import type { Fond, Panneau } from '../maps/fond.ts';
import { TITRE_ENCART } from '../maps/fond.ts';
import type { Boite } from '../maps/polygone.ts';
import type { ZoneTerritoire } from '../maps/territoire.ts';
import { drawTrame, type Lignes } from '../maps/trames.ts';
import type { EtiquetteVue, PlanVue, Teinte, Trame, TraitVue } from './carte-plan.ts';
import { lineOfTerritoire } from './carte-plan.ts';

/** A zone of a panel; `lue` where it bears its label: not on the main map when an inset shows it larger. */
export type ZoneLue = ZoneTerritoire & { lue: boolean };

/** How a zone looks. */
export interface Aspect {
  teinte: Teinte;
  trame: Trame | null;
  /** Colour of what is written on it. */
  encre: string;
  /** Printed on it. */
  valeur: string;
  nom: string;
  /** In words; null when it is only ground. */
  texte: string | null;
}

/** Room that the map has: the number of maps side by side decides. */
export type Format = 'seule' | 'cote' | 'tuile';

/** Width of a map in the units of its viewBox: about the CSS pixels that it takes on a page. */
export const LARGEURS: Record<Format, number> = { seule: 400, cote: 280, tuile: 360 };
export const MARGE = 10;

const PALIERS: Record<Format, readonly Palier[]> = {
  seule: [
    { valeur: 26, nom: 13 },
    { valeur: 22, nom: 12 },
    { valeur: 19, nom: 11 },
    { valeur: 16, nom: 10.5 },
    { valeur: 14, nom: 10 },
    { valeur: 14 },
    { valeur: 12 },
    { valeur: 10.5 },
    { valeur: 9.5 },
    { valeur: 8.5 },
  ],
  cote: [
    { valeur: 24, nom: 12 },
    { valeur: 20, nom: 11 },
    { valeur: 17, nom: 10.5 },
    { valeur: 14, nom: 10 },
    { valeur: 11.5, nom: 9 },
    { valeur: 14 },
    { valeur: 12 },
    { valeur: 10 },
    { valeur: 8.5 },
    { valeur: 7.5 },
  ],
  tuile: [{ valeur: 34 }, { valeur: 30 }, { valeur: 26 }, { valeur: 22 }, { valeur: 19 }, { valeur: 16 }],
};

/** Lines of each pattern: the first two are kept for what has no value, the others for territories. */
const LIGNES: Record<'manquant' | 'secret', Lignes> = {
  manquant: { angle: 135, pas: 5 },
  secret: { angle: 0, pas: 4 },
};
const ANGLES = [45, 90, 0, 135, 65, 155, 20, 110];

/** The lines of a pattern. */
export function linesOf(trame: Trame): Lignes {
  return typeof trame === 'number'
    ? { angle: ANGLES[trame % ANGLES.length] ?? 45, pas: 6 + (trame % 3) * 1.5 }
    : LIGNES[trame];
}

/** Colour of the lines of a pattern. */
export function lineColour(trame: Trame): Teinte {
  return typeof trame === 'number' ? lineOfTerritoire(trame) : 'filet-fort';
}

/** Width of a text of the titles' family; a charte's own font may be a little wider. */
export function measureText(texte: string, taille: number, gras: boolean): number {
  const police = { famille: 'sans', graisse: gras ? 700 : 500, taille };
  return mesurerSansNavigateur(texte, police) * (gras ? 1.1 : 1.05);
}

/** An empty drawing over a ground: what lies around, and the frames of the insets. */
export function startPlan({ largeur, hauteur, panneaux }: Fond): PlanVue {
  return {
    largeur,
    hauteur: Math.round(hauteur * 10) / 10,
    voisins: panneaux.filter(({ titre }) => titre === null).map(({ voisins }) => voisins),
    encarts: panneaux.flatMap(({ titre, boite, voisins }) =>
      titre === null ? [] : [{ boite, titre, voisins }],
    ),
    surfaces: [],
    traits: [],
    signes: [],
    etiquettes: [],
  };
}

/** The part of a panel that a label may use. */
function frameOf({ boite: [left, top, right, bottom], titre }: Panneau): Boite {
  return [left + 2, top + 2 + (titre === null ? 0 : TITRE_ENCART), right - 2, bottom - 2];
}

/** Where labels of a panel may go, insets that lie on it kept clear. */
function terrainOf(panneau: Panneau, fond: Fond): Terrain {
  const others = fond.panneaux.filter((other) => other !== panneau && other.titre !== null);
  return {
    cadre: frameOf(panneau),
    mesure: measureText,
    pris: panneau.titre === null ? others.map(({ boite }) => boite) : [],
  };
}

/** Where the labels of each panel may go. */
export type Terrains = ReadonlyMap<Panneau, Terrain>;

export function listTerrains(fond: Fond): Terrains {
  return new Map(fond.panneaux.map((panneau) => [panneau, terrainOf(panneau, fond)]));
}

/** A label as drawn: over another ground than its zone it takes the ink. */
export function toEtiquette({ lignes, rappel }: Etiquette, couleur: string): EtiquetteVue {
  return { lignes, rappel, couleur: rappel ? 'encre' : couleur };
}

/** The départements of a panel. */
export function listZones({ zones, lus }: Panneau): ZoneLue[] {
  return zones.map((zone) => ({ ...zone, lue: lus.includes(zone.code) }));
}

/** Lines of some zones that look the same, as one path. */
function traitOf(trame: Trame, zones: readonly ZoneTerritoire[], boites: readonly Boite[]): TraitVue {
  return {
    d: zones.map(({ contours }) => drawTrame(contours, linesOf(trame), boites)).join(''),
    couleur: lineColour(trame),
    epaisseur: typeof trame === 'number' ? 1.1 : 0.8,
  };
}

/**
 * Draws the zones of every panel. `zonesOf` gives those of a panel (its départements, or groups of them), `aspectOf`
 * how each looks, `terrains` what is already taken. Labels stand only in the panel where a zone is read.
 */
export function drawZones(
  plan: PlanVue,
  fond: Fond,
  format: Format,
  zonesOf: (panneau: Panneau) => readonly ZoneLue[],
  aspectOf: (code: string) => Aspect,
  terrains: Terrains = listTerrains(fond),
): void {
  for (const panneau of fond.panneaux) {
    const terrain = terrains.get(panneau);
    if (!terrain) continue;
    const zones = zonesOf(panneau);
    const carriers = zones
      .filter(({ lue }) => lue)
      .map((zone) => ({ ...zone, ...textsOf(aspectOf(zone.code), panneau) }))
      .filter(({ valeur, nom }) => valeur !== '' || nom !== '');
    const labels = placeEtiquettes(carriers, PALIERS[format], terrain);
    const boites = labels.map(({ boite }) => boite);
    plan.surfaces.push(
      ...zones.map(({ code, d }) => ({ d, teinte: aspectOf(code).teinte, texte: aspectOf(code).texte })),
    );
    const trames = [...new Set(zones.flatMap(({ code }) => aspectOf(code).trame ?? []))];
    plan.traits.push(
      ...trames.map((trame) =>
        traitOf(
          trame,
          zones.filter(({ code }) => aspectOf(code).trame === trame),
          boites,
        ),
      ),
    );
    plan.etiquettes.push(...labels.map((label) => toEtiquette(label, aspectOf(label.code).encre)));
  }
}

/** What is written on a zone; the name of an inset is not written twice. */
function textsOf({ valeur, nom }: Aspect, panneau: Panneau): { valeur: string; nom: string } {
  return { valeur, nom: isNamed(panneau) ? '' : nom };
}

/** Whether the title of a panel is the name of its only département. */
export function isNamed({ titre, zones }: Panneau): boolean {
  return titre !== null && zones.length === 1;
}
