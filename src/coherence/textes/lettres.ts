/** Numbers written in words: « dix-huit », « deux cent cinquante », « une quarantaine ». */
import type { Mot } from './mots.ts';

/** A number in words, from one index of the words to another. */
export interface EnLettres {
  valeur: number;
  /** Index after its last word. */
  suivant: number;
  /** « une quarantaine » counts roughly. */
  environ: boolean;
}

const SIMPLES: Readonly<Record<string, number>> = {
  ...{ zero: 0, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11 },
  ...{ douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30 },
  ...{ quarante: 40, cinquante: 50, soixante: 60, septante: 70, octante: 80, huitante: 80, nonante: 90 },
};

const RANGS: Readonly<Record<string, number>> = { cent: 100, cents: 100, mille: 1000 };
const ENSEMBLES: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};

/** Whether two words may belong to one number: a space or a hyphen between them. */
function isJoined(texte: string, a: Mot, b: Mot): boolean {
  return /^(?:\s|-|‑)+$/.test(texte.slice(a.fin, b.debut));
}

/** Adds one word to the number read so far: « quatre » then « vingt » makes 80, « soixante » then « dix » 70. */
function combine(done: number, mot: string): number | null {
  const rang = RANGS[mot];
  if (rang !== undefined) {
    const rest = done % 1000;
    if (done === 0) return rang;
    return rang === 100 ? done - rest + rest * 100 : rest === done ? done * 1000 : null;
  }
  const valeur = SIMPLES[mot];
  if (valeur === undefined) return null;
  const last = done % 100;
  if (valeur === 20 && last === 4) return done - 4 + 80;
  const most = last === 60 || last === 80 ? 20 : 10;
  const free =
    last === 0 ||
    (last === 10 && valeur >= 7 && valeur < 10) ||
    (last % 10 === 0 && last >= 20 && valeur < most);
  return done === 0 || free ? done + valeur : null;
}

/**
 * Reads the number that begins at one word. « un » and « une » are articles, not numbers, but in « vingt et un » and « une
 * vingtaine ». Out: null when no number begins there.
 */
export function readLettres(texte: string, mots: readonly Mot[], debut: number): EnLettres | null {
  const first = mots[debut];
  if (!first) return null;
  const ensemble = ENSEMBLES[first.texte] ?? ENSEMBLES[first.texte.replace(/s$/, '')];
  if (ensemble !== undefined) {
    // « des dizaines » is no number.
    return first.texte.endsWith('s') ? null : { valeur: ensemble, suivant: debut + 1, environ: true };
  }
  let valeur = combine(0, first.texte);
  if (valeur === null) return null;
  let i = debut + 1;
  for (;;) {
    const [before, mot, after] = [mots[i - 1], mots[i], mots[i + 1]];
    if (!before || !mot || !isJoined(texte, before, mot)) break;
    const un = mot.texte === 'et' && after && isJoined(texte, mot, after) ? after.texte : '';
    if (/^une?$/.test(un) && valeur % 10 === 0 && valeur % 100 >= 20)
      return { valeur: valeur + 1, suivant: i + 2, environ: false };
    if (un === 'onze' && valeur % 100 === 60) return { valeur: valeur + 11, suivant: i + 2, environ: false };
    if (/^une?$/.test(mot.texte) && valeur % 100 === 80)
      return { valeur: valeur + 1, suivant: i + 1, environ: false };
    const next = combine(valeur, mot.texte);
    if (next === null) break;
    valeur = next;
    i += 1;
  }
  return { valeur, suivant: i, environ: false };
}
