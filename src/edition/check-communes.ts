import type { PointSaisi } from '../../schemas/cartes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { findCommunes, listNames } from './communes.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** More homonyms than this are not listed one by one: there are eleven Saint-Aubin. */
const MOST_LISTED = 4;
const PAR_COORDONNEES = 'placez le point par « latitude: », « longitude: » et « libelle: »';

/** What is wrong with a point, and what to write; null when it has one place. */
function judge(point: PointSaisi, departements: Edition['departements']): [string, string] | null {
  const found = findCommunes(point);
  const [only] = found;
  const typed = point.insee ?? point.commune ?? '';
  if (only === undefined) {
    if (point.insee !== undefined) {
      return [
        `aucune commune ne porte le code INSEE « ${typed} »`,
        `Vérifiez le code, ou ${PAR_COORDONNEES}.`,
      ];
    }
    const where = point.departement === undefined ? '' : ` du département ${point.departement}`;
    const elsewhere = findCommunes({ commune: typed }).map(({ departement }) => departement);
    return [
      `la commune « ${typed} » n’est pas dans la liste des communes${where}`,
      elsewhere.length > 0
        ? `Ce nom existe dans ${elsewhere.length > 1 ? 'les départements' : 'le département'} ${elsewhere.slice(0, MOST_LISTED).join(', ')} : corrigez « departement: ».`
        : suggest(typed, listNames(point.departement), `Vérifiez le nom, ou ${PAR_COORDONNEES}.`),
    ];
  }
  if (found.length > 1) {
    const listed = found
      .slice(0, MOST_LISTED)
      .map(({ departement }) => `${departement} (${(departements[departement] ?? '').replaceAll("'", '’')})`);
    const more = found.length > MOST_LISTED ? ', etc.' : '';
    return [
      `${String(found.length)} communes s’appellent « ${only.nom} »`,
      `Ajoutez « departement: » : ${listed.join(', ')}${more}`,
    ];
  }
  if (only.position === null) {
    return [
      `la position de « ${only.nom} » (${only.departement}) n’est dans aucune source`,
      `Gardez son nom dans « libelle: » et ${PAR_COORDONNEES}.`,
    ];
  }
  return null;
}

/** Points of maps whose commune does not exist, or is one of several. */
export function checkCommunes(edition: Edition, sources: Sources): Diagnostic[] {
  const parsed = sources['cartes'];
  if (!parsed) return [];
  return Object.entries(edition.cartes).flatMap(([id, { points }]) =>
    (points ?? []).flatMap((point, p): Diagnostic[] => {
      if (point.commune === undefined && point.insee === undefined) return [];
      const fault = judge(point, edition.departements);
      if (fault === null) return [];
      const cle = point.insee === undefined ? 'commune' : 'insee';
      return [
        {
          fichier: parsed.fichier,
          ...parsed.locate([id, 'points', p, cle]),
          gravite: 'erreur',
          code: 'R-COMMUNE',
          message: fault[0],
          conseil: fault[1],
        },
      ];
    }),
  );
}
