/** The twin tables of maps, which are also their open data. */
import type { Territoire } from '../../schemas/territoires.ts';
import type { Edition } from '../edition/types.ts';
import { slugify } from '../format/texte.ts';
import { readValeur, type Zone } from './carte-choroplethe.ts';
import { type Serie, toCellule } from './carte-donnees.ts';
import type { Lieu } from './carte-lieux.ts';
import type { TableauVue } from './tableau.ts';

function idOf(id: string): string {
  return `carte-${slugify(id)}`;
}

function namesOf(codes: readonly string[], { departements }: Edition): string {
  return codes.map((code) => departements[code] ?? code).join(', ');
}

/** A line for each zone, a column for each map. */
export function tableSeries(
  id: string,
  titre: string,
  source: string,
  series: readonly Serie[],
  zones: readonly Zone[],
  territoires: readonly Territoire[] | null,
  edition: Edition,
): TableauVue {
  const totals = series.map(({ total }) => total);
  return {
    id: idOf(id),
    titre,
    colonnes: [
      { cle: 'code', titre: 'Code', court: true },
      territoires ? { cle: 'territoire', titre: 'Territoire' } : { cle: 'departement', titre: 'Département' },
      ...(territoires ? [{ cle: 'departements', titre: 'Départements' }] : []),
      ...series.map(({ cle, titre: colonne, chiffre }) => ({
        cle,
        titre: colonne,
        nombre: true,
        ...(chiffre.unite === undefined ? {} : { unite: chiffre.unite }),
      })),
    ],
    lignes: zones.map(({ code, nom }) => {
      const territoire = territoires?.find((candidate) => candidate.id === code);
      return [
        code,
        territoire?.nom ?? nom,
        ...(territoire ? [namesOf(territoire.departements, edition)] : []),
        ...series.map((serie) => toCellule(readValeur(serie, code))),
      ];
    }),
    ...(totals.some((total) => total !== null)
      ? { total: ['Total', null, ...(territoires ? [null] : []), ...totals] }
      : {}),
    source,
  };
}

/** Territories with their départements. */
export function tableTerritoires(
  id: string,
  titre: string,
  source: string,
  territoires: readonly Territoire[],
  edition: Edition,
): TableauVue {
  return {
    id: idOf(id),
    titre,
    colonnes: [
      { cle: 'territoire', titre: 'Territoire' },
      { cle: 'codes', titre: 'Codes' },
      { cle: 'departements', titre: 'Départements' },
    ],
    lignes: territoires.map(({ nom, departements }) => [
      nom,
      departements.join(', '),
      namesOf(departements, edition),
    ]),
    source,
  };
}

/** A line for each place. */
export function tableLieux(
  id: string,
  titre: string,
  source: string,
  lieux: readonly Lieu[],
  { departements }: Edition,
): TableauVue {
  const valued = lieux.some(({ valeur }) => valeur !== undefined);
  const sorted = lieux.some(({ categorie }) => categorie !== undefined);
  return {
    id: idOf(id),
    titre,
    colonnes: [
      { cle: 'lieu', titre: 'Lieu' },
      { cle: 'commune', titre: 'Commune' },
      { cle: 'insee', titre: 'Code INSEE', court: true },
      { cle: 'departement', titre: 'Département' },
      ...(sorted ? [{ cle: 'categorie', titre: 'Catégorie' }] : []),
      ...(valued ? [{ cle: 'valeur', titre: 'Valeur', nombre: true }] : []),
      { cle: 'latitude', titre: 'Latitude', nombre: true },
      { cle: 'longitude', titre: 'Longitude', nombre: true },
    ],
    lignes: lieux.map((lieu) => [
      lieu.libelle,
      lieu.commune,
      lieu.insee,
      lieu.departement === null ? null : (departements[lieu.departement] ?? lieu.departement),
      ...(sorted ? [lieu.categorie ?? null] : []),
      ...(valued ? [lieu.valeur ?? null] : []),
      lieu.latitude,
      lieu.longitude,
    ]),
    source,
  };
}
