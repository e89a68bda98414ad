import { editDistance } from '../../diagnostics/suggestions.ts';
import type { RegleDesTextes } from '../regle.ts';
import { listJetons } from './jetons.ts';
import { listSiglesInconnus } from './sigles-lecture.ts';

/** A known sigle of which another may be a slip: two letters exchanged, one letter among four, two among five. */
function findNear(sigle: string, connus: readonly string[]): string | undefined {
  const sorted = (mot: string): string => Array.from(mot).toSorted().join('');
  const most = (connu: string): number => {
    const short = Math.min(connu.length, sigle.length);
    if (short < 4) return sorted(connu) === sorted(sigle) ? 1 : 0;
    return short > 4 && connu.length === sigle.length ? 2 : 1;
  };
  return connus
    .map((connu) => ({ connu, distance: editDistance(connu, sigle) }))
    .filter(({ connu, distance }) => distance <= most(connu))
    .toSorted((a, b) => a.distance - b.distance)[0]?.connu;
}

/**
 * A sigle that no one develops: neither the reference, nor the structure, nor a text. No fault: names, surnames and titles
 * in capitals, roman numerals, the sigles of every day.
 */
export const checkSigles: RegleDesTextes = ({ edition, passages }) => {
  const connus = Object.keys(edition.sigles);
  return listSiglesInconnus(edition, listJetons(passages)).map(({ sigle, premier }) => {
    const near = findNear(sigle, connus);
    return {
      passage: premier.passage,
      debut: premier.debut,
      gravite: 'alerte',
      code: 'C-SIGLE',
      message:
        near === undefined
          ? `le sigle « ${sigle} » n’est développé nulle part`
          : `le sigle « ${sigle} » n’est développé nulle part ; il ressemble à « ${near} »`,
      conseil:
        near === undefined
          ? `Écrivez-le en toutes lettres à son premier emploi, ou ajoutez-le à « sigles: » dans structure.yaml. Si c’est un nom, une seule capitale suffit.`
          : `Écrivez « ${near} » si c’est lui ; sinon, ajoutez « ${sigle} » à « sigles: » dans structure.yaml.`,
    };
  });
};
