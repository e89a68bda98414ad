/**
 * The only module of `maps` that reads files: the outlines and names of the 101 French départements,
 * and the land around them.  The
 * folder is an argument, and not found from `import.meta.url`, because Astro bundles this module somewhere
 * else for its build; and because the reference data stay in Millésime's repository when `--racine` points
 * elsewhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { parse } from 'yaml';

/** One département: its INSEE code as text ('01', '2A', '971') and its official name. */
export interface Departement {
  code: string;
  nom: string;
}

/**
 * The outlines (object `departements`, whose `id` are INSEE codes) and the départements in the French
 * order.
 */
export interface Geometrie {
  topologie: Topology<{ departements: GeometryCollection }>;
  departements: readonly Departement[];
  /** Land of the countries around, as rings of longitudes and latitudes that are not closed. */
  voisins: readonly (readonly Position[])[];
}

const loaded = new Map<string, Geometrie>();

/**
 * Reads `departements.topo.json` and `departements.yaml` of the reference folder (`data/reference` of the
 * Millésime repository), once a process. Throws what `readFileSync` or the parsers throw: these files are
 * ours, not the user's.
 */
export function loadGeometrie(dossierReference: string): Geometrie {
  const known = loaded.get(dossierReference);
  if (known) return known;
  const read = (name: string): string => readFileSync(join(dossierReference, name), 'utf8');
  const geometrie: Geometrie = {
    topologie: JSON.parse(read('departements.topo.json')) as Geometrie['topologie'],
    departements: parse(read('departements.yaml')) as Departement[],
    voisins: (JSON.parse(read('pays-voisins.json')) as { contours: Position[][] }).contours,
  };
  loaded.set(dossierReference, geometrie);
  return geometrie;
}
