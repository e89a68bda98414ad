import type { z } from 'astro/zod';
import { isSameWord } from '../diagnostics/suggestions.ts';
import { listKeys } from './cles.ts';
import { applyAll, type Corrige, lineAt, type Modification } from './correction.ts';
import { examine, isBetter } from './examen.ts';
import { INSECABLE } from './retrait.ts';
import { listLayoutLines } from './zones.ts';

/** A key, its colon, and what stands around it. */
const CLE = new RegExp(
  `^(?<marge> *(?:- +)*)(?<cle>[\\p{L}_](?:[\\p{L}\\d_ ${INSECABLE}-]*[\\p{L}\\d_])?)(?<avant>[ ${INSECABLE}]*):(?<apres>[ ${INSECABLE}]*)(?<valeur>.*)$`,
  'u',
);
const BLANC = new RegExp(`[${INSECABLE}]`);

/** Lines more than these were not typed by somebody in a hurry: they are not tried one by one. */
const MOST = 20;

/** Names that an author chooses, where a file lets him: ids. */
const IDENTIFIANT = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** Places where a space is missing after a colon, or is a no-break one. `connue`: the file may hold the key before it. */
function listCandidates(texte: string, schema: z.ZodType): (Modification & { connue: boolean })[] {
  const keys = listKeys(schema);
  return listLayoutLines(texte).flatMap(({ debut, contenu }) => {
    const { marge = '', cle, avant = '', apres = '', valeur = '' } = CLE.exec(contenu)?.groups ?? {};
    const glued = apres === '' && valeur !== '' && !valeur.startsWith('//');
    if (cle === undefined || !(glued || BLANC.test(avant + apres))) return [];
    const connue = keys.some((key) => isSameWord(key, cle));
    if (!connue && !IDENTIFIANT.test(cle)) return [];
    const start = debut + marge.length + cle.length;
    const fin = start + avant.length + 1 + apres.length;
    return [{ debut: start, fin, texte: valeur === '' ? ':' : ': ', connue }];
  });
}

/** All the known keys, those and the names of the author, all known keys but one: the sets to try, in that order. */
function listSets(texte: string, schema: z.ZodType): Modification[][] {
  const candidates = listCandidates(texte, schema);
  const known = candidates.filter(({ connue }) => connue);
  const butOne = known.length > MOST ? [] : known.map((each) => known.filter((other) => other !== each));
  return [known, ...(known.length < candidates.length ? [candidates] : []), ...butOne].filter(
    ({ length }) => length > 0,
  );
}

/**
 * Puts the space that a colon wants after keys, or in place of a no-break one. Several at once if the text can be read
 * then, since one alone may change nothing; else each alone that makes things better.
 */
export function mendColons(texte: string, schema: z.ZodType): Corrige {
  const avant = examine(texte, schema);
  const sets = listSets(texte, schema);
  const whole = sets.find((chosen) => {
    const apres = examine(applyAll(texte, chosen), schema);
    return apres.syntaxe === 0 && isBetter(apres, avant);
  });
  const chosen = whole ?? [];
  if (!whole) {
    let best = avant;
    for (const each of (sets[0] ?? []).slice(0, MOST)) {
      const apres = examine(applyAll(texte, [...chosen, each]), schema);
      if (!isBetter(apres, best)) continue;
      chosen.push(each);
      best = apres;
    }
  }
  const corrections = chosen.map(({ debut, fin }) => ({
    ligne: lineAt(texte, debut),
    avant: BLANC.test(texte.slice(debut, fin))
      ? 'espace insécable autour des deux-points'
      : 'deux-points sans espace',
    apres: 'espace ordinaire',
  }));
  return { texte: applyAll(texte, chosen), corrections };
}
