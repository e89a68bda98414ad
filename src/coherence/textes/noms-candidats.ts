/** Names that the texts hold, of a word or two. */
import { type Jeton, mayBegin } from './jetons.ts';
import { type Etendue, isNomPropre } from './noms-ecritures.ts';

/** Shorter names are often one letter apart: CTS and CATS, Loire and Loir. */
const MOINDRE_LONGUEUR = 7;
/** Longer ones are no names, and would cost their length squared. */
const PLUS_GRANDE_LONGUEUR = 40;

/** A name, under all its spellings that share their letters. */
export interface Candidat {
  /** Its letters, folded. */
  cle: string;
  occurrences: Etendue[];
  /** First names just before. */
  avant: Set<string>;
  /**
   * `mot`: one word; `double`: two words, « MSP Progress »; `compose`: tied by hyphens, « Saint-Gilles »; `invente`:
   * « AVECSanté », « Équilibr’Âge », which no dictionary holds.
   */
  nature: 'mot' | 'double' | 'compose' | 'invente';
}

/** Rank after the words tied to one by hyphens and apostrophes. */
function endOfCompound(jetons: readonly Jeton[], debut: number): number {
  let fin = debut + 1;
  while (jetons[fin]?.lien === 'trait' || jetons[fin]?.lien === 'apostrophe') fin += 1;
  return fin;
}

function natureOf(mots: readonly Jeton[]): Candidat['nature'] {
  const [premier, ...autres] = mots;
  if (premier?.forme === 'mixte' || autres.some(({ lien }) => lien === 'apostrophe')) return 'invente';
  return autres.length > 0 ? 'compose' : 'mot';
}

/**
 * Names of the texts by their letters: words with a capital that their place does not explain, compounds, pairs of
 * words. `courants`: words of every day, which are none; `prenoms`: first names.
 */
export function listCandidats(
  jetons: readonly Jeton[],
  { courants, prenoms }: { courants: ReadonlySet<string>; prenoms: ReadonlySet<string> },
): ReadonlyMap<string, Candidat> {
  const candidats = new Map<string, Candidat>();
  const add = (debut: number, fin: number, nature: Candidat['nature']): void => {
    const mots = jetons.slice(debut, fin);
    const cle = mots.map(({ plie }) => plie).join('');
    if (cle.length < MOINDRE_LONGUEUR || cle.length > PLUS_GRANDE_LONGUEUR) return;
    if (courants.has(cle) || /\d/.test(cle)) return;
    if (!mots.some(isNomPropre)) return;
    let candidat = candidats.get(cle);
    if (!candidat) candidats.set(cle, (candidat = { cle, occurrences: [], avant: new Set(), nature }));
    candidat.occurrences.push([debut, fin]);
    if (nature === 'invente') candidat.nature = nature;
    const [before, premier] = [jetons[debut - 1], jetons[debut]];
    if (before && prenoms.has(before.plie) && premier?.lien !== 'rupture') candidat.avant.add(before.plie);
  };
  for (const [debut, jeton] of jetons.entries()) {
    if (jeton.forme === 'minuscules' || jeton.forme === 'nombre' || !mayBegin(jetons, debut)) continue;
    // A commune of a map that does not exist is an error of its own.
    if (jeton.passage.donnee?.source === 'cartes' && jeton.passage.donnee.chemin.at(-1) === 'commune')
      continue;
    const fin = endOfCompound(jetons, debut);
    add(debut, fin, natureOf(jetons.slice(debut, fin)));
    const next = jetons[fin];
    const pair = fin === debut + 1 && next?.lien === 'espace' && endOfCompound(jetons, fin) === fin + 1;
    if (pair && isNomPropre(next) && isNomPropre(jeton)) add(debut, fin + 1, 'double');
  }
  return candidats;
}
