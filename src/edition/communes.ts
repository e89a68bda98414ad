/** Communes of France: read only when a map of points or a place with its département names one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PointSaisi } from '../../schemas/cartes.ts';
import { REFERENCE_FOLDER } from './reference.ts';

/** One commune; the position in degrees is null where no source gives it. */
export interface Commune {
  insee: string;
  nom: string;
  departement: string;
  position: { latitude: number; longitude: number } | null;
  /** The position is the middle of the communes of the same postal code. */
  approchee: boolean;
}

interface Index {
  parInsee: ReadonlyMap<string, Commune>;
  parNom: ReadonlyMap<string, readonly Commune[]>;
}

let index: Index | undefined;

/** `saint etienne` for `Saint-Étienne` and `St Etienne`: what a name is looked up by. */
function foldName(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bste?\b/g, (word) => (word === 'st' ? 'saint' : 'sainte'))
    .trim();
}

function parseLine(line: string): Commune {
  const [insee = '', nom = '', latitude = '', longitude = '', approchee] = line.split(';');
  return {
    insee,
    nom,
    departement: insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2),
    position: latitude === '' ? null : { latitude: Number(latitude), longitude: Number(longitude) },
    approchee: approchee === '1',
  };
}

function loadIndex(): Index {
  if (index) return index;
  const [, ...lines] = readFileSync(path.join(REFERENCE_FOLDER, 'communes.csv'), 'utf8').trim().split('\n');
  const communes = lines.map(parseLine);
  const parNom = new Map<string, Commune[]>();
  for (const commune of communes) {
    const key = foldName(commune.nom);
    const same = parNom.get(key);
    if (same) same.push(commune);
    else parNom.set(key, [commune]);
  }
  index = { parInsee: new Map(communes.map((commune) => [commune.insee, commune])), parNom };
  return index;
}

/** Communes that a point may mean: one when it is clear, several of one name, none when the name is unknown. */
export function findCommunes({ commune, departement, insee }: PointSaisi): readonly Commune[] {
  const { parInsee, parNom } = loadIndex();
  if (insee !== undefined) return [parInsee.get(insee)].filter((found) => found !== undefined);
  const same = parNom.get(foldName(commune ?? '')) ?? [];
  return departement === undefined ? same : same.filter((candidate) => candidate.departement === departement);
}

/** Names of communes, of one département when it is given: what a mistyped name is compared with. */
export function listNames(departement: string | undefined): string[] {
  return [...loadIndex().parInsee.values()]
    .filter((commune) => departement === undefined || commune.departement === departement)
    .map(({ nom }) => nom);
}
