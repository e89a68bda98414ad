/**
 * The drawing behind the year on a cover, made from the structure's own territory: its outline cropped by
 * the page, each département engraved in its own way, lines that spread from the coast like the water lines
 * of an old chart.
 */
import { neighbors } from 'topojson-client';
import { calmZoneOf, composePlacement, placeRings } from './composition.ts';
import type { Format, Rectangle } from './composition.ts';
import { isolines, sampleField } from './courbes.ts';
import type { Geometrie } from './geometrie.ts';
import { hatch } from './hachures.ts';
import { drawBetween, seedHasard } from './hasard.ts';
import type { Hasard } from './hasard.ts';
import { assignMotifs } from './motifs.ts';
import type { Motif } from './motifs.ts';
import { areaOf, boundsOf, clipRing, clipRings, distanceToEdge, edgesOf, lengthOf } from './polygone.ts';
import type { Boite } from './polygone.ts';
import {
  chooseFrame,
  contoursOf,
  mergeTerritory,
  projectionFor,
  projectParts,
  toleranceInDegrees,
} from './projection.ts';
import { simplifyGeometrie, simplifyLine } from './simplifie.ts';
import { projectRings, toPath } from './trace.ts';
import type { Ligne, Point } from './trace.ts';

/**
 * What to draw: `graine` is the seed, for instance 'essort-2024'; the same one always gives the same
 * drawing.
 */
export interface DemandeCouverture extends Format {
  codes: readonly string[];
  graine: string;
}

/** Lines to stroke: the `d` of an SVG path and the thickness in pixels. */
export interface TraitCouverture {
  d: string;
  epaisseur: number;
}

/**
 * A cover ready to be drawn, in this order: `hachures` (stroke, line colour, no fill), `aplats` (fill,
 * accent colour), `coupes` (stroke, background colour), `echos` (stroke, line colour). Some lines start a
 * little outside the frame: the svg hides them.
 */
export interface VueCouverture extends Format {
  /** The lower left, where no département comes and the year is set. */
  calme: Rectangle;
  hachures: TraitCouverture[];
  aplats: string[];
  coupes: TraitCouverture;
  echos: TraitCouverture;
}

/** The lengths below are for a page whose area is that of A4 at 96 dpi; other formats scale them. */
const REFERENCE_SIDE = Math.sqrt(794 * 1123);
const BLEED = 14;
const CUT_THICKNESS = 5;
const CURVES = { premier: 5, pas: 9, epaisseur: 1.3 };
const ECHOES = { premier: 9, portee: 170, epaisseur: 1.1 };
/** Grid on which contour lines are measured, and how far they may lie from what it says. */
const MESH = 9;
const TOLERANCE = 0.2;
/** With fewer départements than this, straight cuts make more surfaces of them. */
const FEWEST_SURFACES = 4;
/** Shorter lines would look like dust. */
const SHORTEST = { hachure: 10, courbe: 40 };
const THICKEST_STRAND = 2.4;
/** Details of the coast smaller than this are left to the atlas. */
const FINEST_DETAIL = 0.8;

/** The territory in page pixels: each département, which ones touch (by index), and their common outline. */
interface Territoire {
  zones: Ligne[][];
  voisines: number[][];
  contour: Ligne[];
}

/**
 * Draws the cover of an édition. Throws `RangeError` when the list of codes is empty or a code unknown;
 * overseas départements are left out when the mainland is there.
 */
export function drawCouverture(geometrie: Geometrie, demande: DemandeCouverture): VueCouverture {
  const { largeur, hauteur } = demande;
  const hasard = seedHasard(demande.graine);
  const unit = Math.sqrt(largeur * hauteur) / REFERENCE_SIDE;
  const page = (margin: number): Boite => [-margin, -margin, largeur + margin, hauteur + margin];

  const territory = placeTerritory(hasard, geometrie, demande, unit);
  const { zones, voisines } = cutUp(hasard, territory, demande);
  const visible = zones.map((rings) => clipRings(rings, page(BLEED * unit)));
  const parts = visible.map(
    (rings) => rings.reduce((sum, ring) => sum + areaOf(ring), 0) / (largeur * hauteur),
  );
  const shown = parts.flatMap((part, index) => (part > 0 ? [index] : []));
  const motifs = assignMotifs(
    hasard,
    shown.map((index) => parts[index] ?? 0),
    shown.map((index) =>
      (voisines[index] ?? []).flatMap((other) => (parts[other] ? [shown.indexOf(other)] : [])),
    ),
  );

  const hachures: TraitCouverture[] = [];
  const aplats: string[] = [];
  motifs.forEach((motif, rank) => {
    const index = shown[rank] ?? 0;
    const rings = visible[index] ?? [];
    if (motif.genre === 'aplat') aplats.push(toPath(rings, 'fermee'));
    if (motif.genre === 'hachures') hachures.push(drawHatches(rings, motif, unit));
    // Measured on more than the page, so that the lines follow the coast and not the edge of the paper.
    if (motif.genre === 'courbes')
      hachures.push(drawCurves(clipRings(zones[index] ?? [], page(largeur)), boundsOf(rings), unit));
  });
  return {
    largeur,
    hauteur,
    calme: calmZoneOf(demande),
    hachures,
    aplats,
    coupes: { d: toPath(visible.flat(), 'fermee'), epaisseur: toTenth(CUT_THICKNESS * unit) },
    echos: drawEchoes(
      hasard,
      clipRings(territory.contour, page(2 * ECHOES.portee * unit)),
      page(BLEED * unit),
      unit,
    ),
  };
}

function placeTerritory(
  hasard: Hasard,
  geometrie: Geometrie,
  demande: DemandeCouverture,
  unit: number,
): Territoire {
  const { codes } = chooseFrame(geometrie, demande.codes);
  const projection = projectionFor(mergeTerritory(geometrie, codes));
  projection.fitWidth(demande.largeur, mergeTerritory(geometrie, codes));
  const outlineAt = (pixels: number): { light: Geometrie; rings: Ligne[] } => {
    const light = simplifyGeometrie(geometrie, toleranceInDegrees(projection, pixels));
    const { coordinates } = mergeTerritory(light, codes);
    return { light, rings: coordinates.flatMap((rings) => projectRings(projection, rings)) };
  };

  // The composition is judged from afar; only the placement that it gives tells which details will be seen.
  const placement = composePlacement(hasard, outlineAt(3).rings, demande);
  const { light, rings } = outlineAt((FINEST_DETAIL * unit) / placement.echelle);
  const contours = contoursOf(light, codes);
  return {
    zones: contours.map((contour) => placeRings(placement, projectParts(light, projection, contour).flat())),
    voisines: neighbors(contours),
    contour: placeRings(placement, rings),
  };
}

/**
 * One to three départements would make a poor picture: straight parallel cuts turn them into more surfaces.
 */
function cutUp(
  hasard: Hasard,
  { zones, voisines }: Territoire,
  { largeur, hauteur }: Format,
): Pick<Territoire, 'zones' | 'voisines'> {
  const cuts = Math.max(0, FEWEST_SURFACES - zones.length);
  const turn = drawBetween(hasard, 0, Math.PI);
  const step = Math.min(largeur, hauteur) * drawBetween(hasard, 0.22, 0.32);
  // The cuts gather in the upper half of the page, where the land is.
  const centre: Point = [largeur * drawBetween(hasard, 0.4, 0.65), hauteur * drawBetween(hasard, 0.25, 0.4)];
  let pieces = zones.map((rings, origine) => ({ rings, origine }));
  for (let cut = 0; cut < cuts; cut++) {
    const lean = turn + drawBetween(hasard, -0.2, 0.2);
    const offset = (cut - (cuts - 1) / 2) * step;
    const side = ([x, y]: Point): number =>
      (x - centre[0]) * Math.cos(lean) + (y - centre[1]) * Math.sin(lean) - offset;
    const other = (point: Point): number => -side(point);
    pieces = pieces.flatMap(({ rings, origine }) =>
      [side, other]
        .map((half) => ({
          origine,
          rings: rings.map((ring) => clipRing(ring, half)).filter((ring) => ring.length > 2),
        }))
        .filter((piece) => piece.rings.length > 0),
    );
  }
  return {
    zones: pieces.map(({ rings }) => rings),
    voisines: pieces.map(({ origine }, index) =>
      pieces.flatMap((piece, other) =>
        other !== index && (piece.origine === origine || voisines[origine]?.includes(piece.origine))
          ? [other]
          : [],
      ),
    ),
  };
}

/** A thick line is a sheaf of thin ones, so that its ends follow the coast and do not jut out of it. */
function drawHatches(
  rings: readonly Ligne[],
  motif: Motif & { genre: 'hachures' },
  unit: number,
): TraitCouverture {
  const strands = Math.ceil(motif.epaisseur / THICKEST_STRAND);
  const thickness = (motif.epaisseur * unit) / strands;
  const lines = Array.from({ length: strands }, (_, strand) =>
    hatch(rings, { angle: motif.angle, pas: motif.pas * unit, decalage: strand * thickness }),
  ).flat();
  return {
    d: toPath(
      lines.filter((line) => lengthOf(line) > SHORTEST.hachure * unit),
      'ouverte',
    ),
    // A little more, so that no hairline of background shows between two strands.
    epaisseur: toTenth(strands > 1 ? thickness * 1.15 : thickness),
  };
}

/** Contour lines inside a surface, from its edge to its heart. */
function drawCurves(
  rings: readonly Ligne[],
  [left, top, right, bottom]: Boite,
  unit: number,
): TraitCouverture {
  const mesh = MESH * unit;
  const edges = edgesOf(rings);
  const field = sampleField([left - mesh, top - mesh, right + mesh, bottom + mesh], mesh, (point) =>
    distanceToEdge(point, edges),
  );
  const deepest = Math.max(...field.valeurs.flat());
  const lines: Ligne[] = [];
  for (let level = CURVES.premier * unit; level < deepest; level += CURVES.pas * unit)
    lines.push(...isolines(field, level));
  return drawFine(lines, CURVES.epaisseur, unit);
}

/** Lines around the territory, ever wider apart. */
function drawEchoes(hasard: Hasard, contour: readonly Ligne[], page: Boite, unit: number): TraitCouverture {
  const edges = edgesOf(contour);
  const field = sampleField(page, MESH * unit, (point) => -distanceToEdge(point, edges));
  const growth = drawBetween(hasard, 1.15, 1.4);
  const lines: Ligne[] = [];
  let gap = ECHOES.premier * unit;
  for (let level = gap; level < ECHOES.portee * unit; level += gap) {
    lines.push(...isolines(field, level));
    gap *= growth;
  }
  return drawFine(lines, ECHOES.epaisseur, unit);
}

function drawFine(lines: readonly Ligne[], epaisseur: number, unit: number): TraitCouverture {
  return {
    d: toPath(
      lines
        .filter((line) => lengthOf(line) > SHORTEST.courbe * unit)
        .map((line) => simplifyLine(line, TOLERANCE)),
      'ouverte',
    ),
    epaisseur: toTenth(epaisseur * unit),
  };
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
