import path from 'node:path';
import { APPEL, type Passage } from '../../edition/passages.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { groupBy } from './groupes.ts';
import { listPhrases, type Phrase, quote } from './phrases.ts';

/** Shorter sentences come back by themselves. */
const MOINDRE_NOMBRE = 12;

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** A figure, a date, « cette année » or a past tense: what one year alone can say. */
const DATE_DE_L_ANNEE = new RegExp(
  String.raw`\d|(?<!\p{L})(?:${MOIS}|cette\sannée|l['’]an\s(?:dernier|passé)|l['’]année\s(?:dernière|passée|écoulée)|pour\sla\spremière\sfois|cet\sété|cet\sautomne|cet\shiver)(?!\p{L})|(?<!\p{L})(?:a|ont|avons|est|sont|s['’]est|se\ssont)\s(?:été\s)?\p{L}+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ert|aint)(?!\p{L})`,
  'iu',
);

/** Kept with the édition: the next one compares itself to it. */
const known = new WeakMap<readonly Passage[], Phrase[]>();

/** Sentences of an édition that are long enough to be told; what the structure says of itself may stay. */
function listLongues(passages: readonly Passage[]): Phrase[] {
  const phrases =
    known.get(passages) ??
    passages.filter(isOfYear).flatMap((passage) => listPhrases(passage, MOINDRE_NOMBRE));
  known.set(passages, phrases);
  return phrases;
}

/** A description of the data is told by file, a chapter by chapter. */
function listByFile(passages: readonly Passage[]): Map<string, Phrase[]> {
  return groupBy(listLongues(passages), ({ passage }) => passage.fichier);
}

/** « évènements › 3 › description » and « évènements › 5 › description » are cells of one form. */
function formOf({ donnee, fichier }: Passage): string | null {
  if (!donnee) return null;
  return [fichier, ...donnee.chemin.map((step) => (typeof step === 'number' ? '*' : String(step)))].join(' ');
}

/** Lists of like things repeat their sentences rightly: two trainings have the same rules. */
function isSameForm(a: Passage, b: Passage): boolean {
  const form = formOf(a);
  return form !== null && form === formOf(b);
}

/** The year of an édition’s file: `content/la-rampe/2023/01-la-saison.mdx`. */
function yearOf({ fichier }: Passage): string {
  return path.posix.basename(path.posix.dirname(fichier));
}

/** The structure tells of itself what it told last year, and its sigles repeat its name. */
function isOfYear({ donnee }: Passage): boolean {
  return donnee?.source !== 'structure';
}

/** Sentences of last year’s édition that are back word for word, though they tell a year. */
function checkPrecedente(passages: readonly Passage[], precedents: readonly Passage[]): ConstatDeTexte[] {
  const premier = precedents.find(isOfYear);
  if (!premier) return [];
  const anciennes = new Set(listLongues(precedents).map(({ cle }) => cle));
  return [...listByFile(passages).values()].flatMap((phrases): ConstatDeTexte[] => {
    const redites = phrases.filter(
      // A figure that a component prints is this year’s: the sentence is made to stay.
      ({ cle, texte }) =>
        anciennes.has(cle) && DATE_DE_L_ANNEE.test(texte) && (!texte.includes(APPEL) || /\d/.test(texte)),
    );
    const [first] = redites;
    if (!first) return [];
    const n = redites.length;
    return [
      {
        passage: first.passage,
        debut: first.debut,
        gravite: 'alerte',
        code: 'C-REDITE',
        message:
          n === 1
            ? `une phrase est la même, mot pour mot, que dans l’édition ${yearOf(premier)} : « ${quote(first.texte)} »`
            : `${n} phrases sont les mêmes, mot pour mot, que dans l’édition ${yearOf(premier)} ; la première : « ${quote(first.texte)} »`,
        conseil: 'Dites ce qu’il en est cette année, ou retirez ce qui ne vaut plus.',
      },
    ];
  });
}

/** Sentences that stand twice in one édition, in two passages. */
function checkDoublons(passages: readonly Passage[]): ConstatDeTexte[] {
  const vues = new Map<string, Phrase>();
  const dits = new Set<Passage>();
  return listLongues(passages).flatMap((phrase): ConstatDeTexte[] => {
    const { passage } = phrase;
    const vue = vues.get(phrase.cle);
    if (!vue) vues.set(phrase.cle, phrase);
    if (!vue || vue.passage === passage || dits.has(passage) || isSameForm(vue.passage, passage)) return [];
    dits.add(passage);
    const [ici, la] = [passage, vue.passage].map(({ fichier }) => path.posix.basename(fichier));
    return [
      {
        passage,
        debut: phrase.debut,
        gravite: 'alerte',
        code: 'C-REDITE',
        message: `la même phrase est écrite deux fois, ${ici === la ? `dans ${ici ?? ''}` : `ici et dans ${la ?? ''}`} : « ${quote(phrase.texte)} »`,
        conseil: 'Gardez-la à un seul endroit.',
      },
    ];
  });
}

/**
 * Sentences copied: from last year’s édition when they tell a figure, a date or a past fact, one alert a chapter; and
 * within the édition. No fault: who we are and what we do, sentences whose figures components print, the rules that two
 * trainings share.
 */
export const checkRedites: RegleDesTextes = ({ passages, passagesPrecedents }) => [
  ...checkPrecedente(passages, passagesPrecedents),
  ...checkDoublons(passages),
];
