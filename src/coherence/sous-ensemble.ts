import type { Chiffre } from '../domain/chiffres.ts';
import { DETAILS, type NatureDetail } from '../domain/details.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** A percentage and a count do not compare. */
function comparable(part: Chiffre, whole: Chiffre): boolean {
  return (part.unite === '%') === (whole.unite === '%');
}

/** The key of indicateurs.yaml that holds each detail; categories of two figures need not be the same. */
const CLES: Partial<Record<NatureDetail, string>> = {
  parDepartement: 'par_departement',
  parTerritoire: 'par_territoire',
};

/** The exercice of N-1: two figures compare in the same one only. */
function previousYear({ serie }: Chiffre): string | undefined {
  return serie.at(-2)?.annee;
}

/** In each place, and last year too, the part stays within its whole. */
function checkDetail(part: Chiffre, whole: Chiffre, { indicateurs }: Edition): Constat[] {
  const tell = (chemin: Constat['chemin'], ou: string, mine: number, its: number): Constat => ({
    ...{ source: 'indicateurs', chemin, gravite: 'alerte', code: 'C-PARTIE' },
    message: `${ou} : ${part.libelle} (${formatNumber(mine)}) dépasse ${whole.libelle} (${formatNumber(its)}), dont c’est une partie`,
    conseil: 'Corrigez l’une des deux valeurs ; si la source est ainsi, acceptez l’écart dans ecarts.yaml.',
  });
  const places = DETAILS.flatMap((detail) => {
    const cle = CLES[detail];
    // What is summed from départements that may lack says nothing that they do not say.
    const typed = [part, whole].every(({ id }) => indicateurs[id]?.par_territoire !== undefined);
    if (cle === undefined || (detail === 'parTerritoire' && !typed)) return [];
    const wholes = new Map(whole[detail]?.map(({ code, valeur }) => [code, valeur]));
    return (part[detail] ?? []).flatMap(({ code, nom, valeur }) => {
      const its = wholes.get(code) ?? null;
      return valeur === null || its === null || valeur <= its
        ? []
        : [tell([part.id, cle, code], nom, valeur, its)];
    });
  });
  const { precedent } = part;
  const before = whole.precedent;
  return precedent === null ||
    before === null ||
    precedent <= before ||
    previousYear(part) !== previousYear(whole)
    ? places
    : [...places, tell([part.id, 'precedent'], 'exercice précédent', precedent, before)];
}

/** A part cannot exceed its whole. */
export const checkSousEnsemble: Regle = ({ edition, chiffres }) =>
  Object.values(chiffres).flatMap((part): Constat[] => {
    const { id, libelle, valeur, dont } = part;
    const whole = dont === undefined ? undefined : chiffres[dont];
    if (!whole || !comparable(part, whole)) return [];
    // « plus de 80 » may be any number above.
    const vague = whole.plusDe || whole.environ;
    if (valeur === null || whole.valeur === null || valeur <= whole.valeur || vague) {
      return checkDetail(part, whole, edition);
    }
    return [
      {
        source: 'indicateurs',
        chemin: [id, 'dont'],
        gravite: 'erreur',
        code: 'C-PARTIE',
        message: `${libelle} (${formatNumber(valeur)}) dépasse ${whole.libelle} (${formatNumber(whole.valeur)}), dont c’est une partie`,
        conseil: 'Corrigez l’une des deux valeurs, ou retirez « dont ».',
      },
    ];
  });
