import type { Passage } from '../../edition/passages.ts';
import type { Edition } from '../../edition/types.ts';
import { withDe } from '../../format/texte.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { holdsOne } from './indices.ts';
import { foldLetters } from './jetons.ts';
import { findSujet, type PersonneNommee, Personnes } from './personnes-nommees.ts';
import { type Etendue, sentenceAt } from './phrases.ts';

/** Facts of health and of work that are nobody else’s business, wherever they stand in a sentence that names somebody. */
const FAITS =
  /(?<!\p{L})(?:arrêts?\s(?:de\s)?(?:maladie|travail)|congés?\s(?:de\s)?(?:maladie|maternité|paternité|parental|pathologique|d['’]adoption)|longue\smaladie|(?:mi-temps|temps\spartiel)\sthérapeutique|rupture\sconventionnelle|son\slicenciement|procédure\sde\slicenciement|(?:a|ont)\sétée?s?\slicenciée?s?|mise\sà\spied|faute\s(?:grave|lourde)|prud['’]hom\p{L}+|sa\spériode\sd['’]essai|fin\sde\spériode\sd['’]essai|RQTH|(?:a|est|était)\s(?:été\s)?hospitalisée?|(?:en|son)\sburn-?out|raisons?\s(?:de\ssanté|médicales?)|enceinte\sde|est\senceinte|a\saccouché)(?!\p{L})/giu;
const SALAIRE =
  /(?<!\p{L})(?:salaire|rémunération)s?\s(?:(?:brute?|nette?|mensuelle?|annuelle?)\s)*(?:de|:)\s?\d[\d\s.,]*(?:€|euros|k€)/giu;
/** What {@link FAITS} and {@link SALAIRE} cannot do without: most texts hold none of it. */
const INDICES_DE_FAIT =
  'rrêt ,rrêts ,ongé,ongue maladie,mi-temps,partiel,upture conv,licenci,à pied,faute grave,faute lourde,prud,essai,RQTH,hospitalis,burn,raison de,raisons de,raison méd,raisons méd,enceinte,accouch,alaire,émunération'.split(
    ',',
  );
/** The same for what follows a name. */
const INDICES_DE_SUITE =
  ' ans,né le,née le,né en,née en,handicap,malade,atteint,voyant,sourd,aveugle,souffrant,diabét,épilept,autiste,trisom,séropos,bipolaire,alcool'.split(
    ',',
  );
/** Right after a name. */
const ETAT =
  /^\s?[,(–—]?\s?(?:(?:qui\s)?est\s|elle-même\s|lui-même\s)?((?:en\ssituation\sde\shandicap|handicapée?|malvoyante?|non-voyante?|aveugle|sourde?|autiste|trisomique|diabétique|épileptique|séropositi(?:f|ve)|bipolaire|alcoolique|malade|souffrante?|atteinte?\sd['’e]\p{L}*\s?\p{L}+)(?!\p{L}))/iu;
const NAISSANCE = /^[^.;!?]{0,25}?(?<!\p{L})née?\s(?:le|en)\s\d/u;
const AGE = /^\s?[,(–—]?\s?(?:est\s|,\s)?(?:âgée?\sde\s)?(\d{1,3})\sans(?!\p{L})/u;
const MAJORITE = 18;

const RETIREZ = 'Retirez-le, sauf accord écrit de la personne.';

const AVEC_ARTICLE = /(?<!\p{L})(?:la\s|le\s|l['’]|notre\s|sa\s|son\s)(\p{L}+)/giu;

/** The person of whom a fact is said: named in the sentence, of the data, or alone in her function. */
class Sujets {
  readonly #edition: Edition;
  readonly #personnes: Personnes;
  readonly #fonctions: ReadonlySet<string>;
  readonly #parPhrase = new WeakMap<Etendue, string | null>();

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#personnes = new Personnes(edition);
    const fonctions = [
      ...(edition.equipe?.salaries ?? []).map(({ fonction }) => fonction),
      ...(edition.gouvernance?.bureau?.membres ?? []).map(({ fonction }) => fonction),
    ];
    this.#fonctions = new Set(fonctions.map((fonction) => foldLetters(fonction.split(/[\s,]/u)[0] ?? '')));
  }

  /** In the sentence around a place, or in the cells before on the same line of a table. */
  find(passage: Passage, debut: number, before: readonly Passage[]): string | null {
    const near = this.#personnes.findInSentence(passage, debut);
    if (near !== null) return near;
    const cellules = before.flatMap((cellule) => this.#personnes.list(cellule));
    if (cellules[0]) return cellules[0].nom;
    const sujet = findSujet(passage, this.#edition);
    if (sujet !== null) return sujet;
    return this.#findFonction(passage, sentenceAt(passage, debut));
  }

  /** « la directrice », in a sentence that names nobody: there is but one. */
  #findFonction({ texte }: Passage, phrase: Etendue): string | null {
    let found = this.#parPhrase.get(phrase);
    if (found === undefined) {
      const mots = [...texte.slice(phrase.debut, phrase.fin).matchAll(AVEC_ARTICLE)];
      found = mots.find(([, mot = '']) => this.#fonctions.has(foldLetters(mot)))?.[0] ?? null;
      this.#parPhrase.set(phrase, found);
    }
    return found;
  }

  /** Persons of a passage, first names alone included. */
  list(passage: Passage): PersonneNommee[] {
    const sujet = findSujet(passage, this.#edition);
    const own = sujet === null ? [] : [{ nom: sujet, debut: 0, fin: 0 }];
    return [...own, ...this.#personnes.listAvecPrenoms(passage)];
  }
}

/** Cells before one, on its line. */
function listCellulesBefore(passages: readonly Passage[], rang: number): Passage[] {
  const passage = passages[rang];
  if (passage?.nature !== 'cellule') return [];
  const { ligne } = passage.locate(0);
  return passages
    .slice(Math.max(0, rang - 5), rang)
    .filter(
      (other) =>
        other.nature === 'cellule' && other.fichier === passage.fichier && other.locate(0).ligne === ligne,
    );
}

/** « un webinaire sur le congé maternité » speaks of nobody. */
function isSubject(texte: string, debut: number): boolean {
  return /(?<!\p{L})sur\s(?:l[ae]s?\s|l['’]|une?\s)?$/iu.test(texte.slice(Math.max(0, debut - 10), debut));
}

/** What is said right after a name: a birth, an age, a state of health. */
function readSuite(suite: string, nom: string): [message: string, conseil: string] | null {
  const etat = ETAT.exec(suite)?.[1];
  if (etat !== undefined) return [`« ${etat} » est écrit à côté d’un nom (${nom})`, RETIREZ];
  if (NAISSANCE.test(suite))
    return [
      `la naissance ${withDe(nom)} est datée ici`,
      'Retirez la date : un nom et une fonction suffisent.',
    ];
  const age = AGE.exec(suite)?.[1];
  if (age === undefined) return null;
  return Number(age) < MAJORITE
    ? [
        `un mineur est nommé avec son âge (${nom}, ${age} ans)`,
        'Retirez le nom, ou prenez un prénom d’emprunt : il faut l’accord écrit des parents.',
      ]
    : [`l’âge ${withDe(nom)} est écrit ici (${age} ans)`, RETIREZ];
}

/**
 * What a report need not tell of somebody whom it names: health, work contract, pay, birth, age; and children. No fault:
 * the same words where they name nobody, or name the subject of a talk.
 */
export const checkViePrivee: RegleDesTextes = ({ edition, passages }) => {
  const sujets = new Sujets(edition);
  return passages.flatMap((passage, rang): ConstatDeTexte[] => {
    const { texte } = passage;
    const at = { passage, gravite: 'alerte', code: 'C-SENSIBLE', conseil: RETIREZ } as const;
    const constats: ConstatDeTexte[] = [];
    if (holdsOne(texte, INDICES_DE_FAIT)) {
      const before = listCellulesBefore(passages, rang);
      for (const { 0: fait, index } of texte.matchAll(FAITS)) {
        const nom = isSubject(texte, index) ? null : sujets.find(passage, index, before);
        if (nom === null) continue;
        const message = `« ${fait.toLowerCase()} » est écrit à côté d’un nom (${nom})`;
        constats.push({ ...at, debut: index, message });
      }
      for (const { index } of texte.matchAll(SALAIRE)) {
        const nom = sujets.find(passage, index, before);
        if (nom !== null) {
          constats.push({ ...at, debut: index, message: `un salaire est écrit à côté d’un nom (${nom})` });
        }
      }
    }
    if (holdsOne(texte, INDICES_DE_SUITE)) {
      for (const { nom, debut, fin } of sujets.list(passage)) {
        const said = readSuite(texte.slice(fin, fin + 60), nom);
        if (said) constats.push({ ...at, debut, message: said[0], conseil: said[1] });
      }
    }
    return constats;
  });
};
