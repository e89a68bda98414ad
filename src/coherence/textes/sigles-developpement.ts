/** A sigle and the words that it stands for. */
import { foldLetters } from './jetons.ts';

/** Words that lend no letter to a sigle, or may. */
const OUTILS = new Set('a au aux d de des du en et l la le les n ou par pour sur un une'.split(' '));

/** A word of a text, with its place. */
interface Mot {
  plie: string;
  debut: number;
}

function cutMots(texte: string): Mot[] {
  return [...texte.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: mot, index }) => ({
    plie: foldLetters(mot),
    debut: index,
  }));
}

/**
 * Whether words spell a sigle: each lends its first letters, at least one, but the little words, which may lend none.
 * « comité de pilotage » spells COPIL, « mission accompagnement santé » MisAS.
 */
function spells(mots: readonly string[], sigle: string): boolean {
  /** How many letters of the sigle the words read so far may have lent. */
  let pretees = new Set([0]);
  for (const mot of mots) {
    const suite = new Set(OUTILS.has(mot) ? pretees : []);
    for (const debut of pretees) {
      for (let n = 1; n <= mot.length && mot[n - 1] === sigle[debut + n - 1]; n += 1) suite.add(debut + n);
    }
    pretees = suite;
  }
  return pretees.has(sigle.length);
}

/** Words of sense of a development, without gender or number: what two developments are compared by. */
export function listRacines(texte: string): string[] {
  return cutMots(texte)
    .map(({ plie }) => plie)
    .filter((mot) => !OUTILS.has(mot))
    .map(racineOf);
}

/** « régionales » and « régional », « pluriprofessionnelle » and « pluriprofessionnel ». */
export function racineOf(mot: string): string {
  return mot
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/e+$/, '')
    .replace(/(.)\1$/, '$1');
}

/** Little words: they carry no sense of their own. */
export function isOutil(mot: string): boolean {
  return OUTILS.has(mot);
}

/** A sigle of two letters at least stands for two words of sense; it is no word of its own development. */
function isDeveloppement(mots: readonly string[], sigle: string): boolean {
  return mots.filter((mot) => !OUTILS.has(mot)).length > 1 && !mots.includes(sigle) && spells(mots, sigle);
}

/** Words that a place adds at the end: « … des professions de santé de Bretagne (URPS) ». */
const MOTS_DE_LIEU = 3;

/** The words at the end of a text that spell the sigle which follows; null when none do. */
export function readBefore(texte: string, sigle: string): string | null {
  const lettres = foldLetters(sigle);
  const mots = cutMots(texte).slice(-2 * lettres.length - 4 - MOTS_DE_LIEU);
  for (let ajout = 0; ajout <= MOTS_DE_LIEU; ajout += 1) {
    const apres = mots[mots.length - ajout];
    if (ajout > 0 && !(apres && OUTILS.has(apres.plie))) continue;
    const lus = mots.slice(0, mots.length - ajout);
    const rang = lus.findLastIndex(
      ({ plie }, i) =>
        plie[0] === lettres[0] &&
        !OUTILS.has(plie) &&
        isDeveloppement(
          lus.slice(i).map((mot) => mot.plie),
          lettres,
        ),
    );
    const premier = lus[rang];
    if (premier) return texte.slice(premier.debut, apres?.debut).replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  }
  return null;
}

/** The words at the head of a text that spell the sigle which precedes; null when none do. */
export function readAfter(texte: string, sigle: string): string | null {
  const lettres = foldLetters(sigle);
  const mots = cutMots(texte.slice(0, 200)).slice(0, 2 * lettres.length + 4);
  const [premier] = mots;
  if (premier?.plie[0] !== lettres[0]) return null;
  for (let n = 2; n <= mots.length; n += 1) {
    const lus = mots.slice(0, n).map(({ plie }) => plie);
    const dernier = lus.at(-1);
    if (dernier === undefined || OUTILS.has(dernier) || !isDeveloppement(lus, lettres)) continue;
    return texte
      .slice(premier?.debut, mots[n]?.debut)
      .replace(/[^\p{L}\p{M}\p{N}]+(?:\p{L}{1,2}['’])?$/u, '');
  }
  return null;
}
