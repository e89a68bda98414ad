import type { Chiffre } from '../domain/chiffres.ts';
import { computeEvolution } from '../domain/evolution.ts';

/** Which part of a figure a sentence quotes: nothing, one département or one territory. */
export interface Lieu {
  departement?: string | undefined;
  territoire?: string | undefined;
}

/**
 * The figure as it stands in one département or territory, with its own N-1 and evolution; the figure itself when no
 * place is named. A masked or missing value is null.
 */
export function chiffreAt(chiffre: Chiffre, { departement, territoire }: Lieu): Chiffre {
  const code = departement ?? territoire;
  if (code === undefined) return chiffre;
  const parts = departement === undefined ? chiffre.parTerritoire : chiffre.parDepartement;
  const part = parts?.find((candidate) => candidate.code === code);
  const valeur = part?.valeur ?? null;
  const precedent = part?.precedent ?? null;
  const before = chiffre.serie.at(-2)?.annee;
  const last = chiffre.serie.at(-1)?.annee;
  return {
    ...chiffre,
    valeur,
    precedent,
    intervalle: null,
    serie: [
      ...(precedent === null || before === undefined ? [] : [{ annee: before, valeur: precedent }]),
      ...(valeur === null || last === undefined ? [] : [{ annee: last, valeur }]),
    ],
    evolution: computeEvolution(valeur, precedent, chiffre.unite),
    parDepartement: null,
    parTerritoire: null,
    parCategorie: null,
    ecarts: [],
    part: null,
  };
}
