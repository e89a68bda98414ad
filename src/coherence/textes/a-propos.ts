/** Whether a word of a sentence speaks of a figure of it. */
import type { Etendue, TexteLu } from './lecture.ts';
import type { Figure } from './reconnaitre.ts';

/** Letters that may part a figure from the word that tells its move. */
const PROCHE = 60;

/** Nouns that stand for whatever is counted. */
const GENERIQUES: ReadonlySet<string> = new Set([
  'frequentation',
  'nombre',
  'total',
  'chiffre',
  'effectif',
  'activite',
  'participation',
  'niveau',
  'evolution',
  'soit',
  'encor',
  'nett',
  'fort',
  'contr',
  'sont',
  'etaient',
  'attein',
  'compt',
  'encore',
]);

/** Whether a word tells the move of a figure: it stands just beside, or what the figure counts is its subject. */
export function isAbout(lu: TexteLu, mot: Etendue, figure: Figure, phrase: Etendue): boolean {
  const before = mot.debut < figure.debut;
  const between = before ? { debut: mot.fin, fin: figure.debut } : { debut: figure.fin, fin: mot.debut };
  const texte = lu.texte.slice(between.debut, between.fin);
  if (texte.length > PROCHE || /\d|\uFFFC/.test(texte)) return false;
  const clause = lu.texte.slice(phrase.debut, mot.debut).search(/[^,:()]*$/) + phrase.debut;
  const subject = lu.racinesIn({ debut: clause, fin: mot.debut });
  if (figure.racines.some((racine) => subject.has(racine))) return true;
  // « 84 adhérents, en hausse », « en hausse de 12 % »: nothing else stands between.
  const other = !before && /^\s?(?:d[eu]\s|des\s|d[’'])\D{3}/u.test(lu.texte.slice(mot.fin, mot.fin + 8));
  const words = [...lu.racinesIn(between)].filter((racine) => racine.length > 3 && !GENERIQUES.has(racine));
  return !other && words.every((racine) => figure.racines.includes(racine));
}
