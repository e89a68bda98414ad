import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggestions.ts';
import type { Sources } from './references.ts';
import type { Edition } from './types.ts';

/** The code of the region that was named, or the nearest ones. */
function adviseRegion(typed: string, regions: Edition['regions']): string {
  const noms = Object.values(regions).map(({ nom }) => nom);
  const holding = noms.filter((nom) => nom.toLowerCase().includes(typed.toLowerCase()));
  const codes = (holding.length > 0 ? holding : nearest(typed, noms)).map(
    (nom) => `"${Object.keys(regions).find((code) => regions[code]?.nom === nom) ?? ''}" (${nom})`,
  );
  return codes.length > 0
    ? `Écrivez le code entre guillemets : ${codes.join(' ou ')}.`
    : `Codes possibles : ${Object.entries(regions)
        .map(([code, { nom }]) => `"${code}" (${nom})`)
        .join(', ')}.`;
}

/** Maps of a region that does not exist, or of territories that no file describes. */
export function checkCartes(edition: Edition, sources: Sources): Diagnostic[] {
  const parsed = sources['cartes'];
  if (!parsed) return [];
  return Object.entries(edition.cartes).flatMap(([id, { region, type }]) => {
    const faults: Diagnostic[] = [];
    if (region !== undefined && !Object.hasOwn(edition.regions, region)) {
      faults.push({
        fichier: parsed.fichier,
        ...parsed.locate([id, 'region']),
        gravite: 'erreur',
        code: 'R-REGION',
        message: `« ${region} » n’est pas un code de région`,
        conseil: adviseRegion(region, edition.regions),
      });
    }
    if (type === 'territoires' && edition.territoires === null) {
      faults.push({
        fichier: parsed.fichier,
        ...parsed.locate([id, 'type']),
        gravite: 'erreur',
        code: 'R-TERRITOIRES',
        message: 'cette carte montre des territoires, et le fichier territoires.yaml manque',
        conseil:
          'Créez territoires.yaml (id, nom et départements de chaque territoire), ou changez « type: ».',
      });
    }
    return faults;
  });
}
