/** Persons that a text names. */
import type { Passage } from '../../edition/passages.ts';
import type { Edition } from '../../edition/types.ts';
import { foldLetters } from './jetons.ts';
import { listPersonnesConnues } from './noms-connus.ts';
import { type Etendue, sentenceAt } from './phrases.ts';
import { listPrenoms } from './prenoms.ts';

/** A person in a text. */
export interface PersonneNommee {
  /** As written, or as the component prints it. */
  nom: string;
  debut: number;
  fin: number;
}

const NOM = String.raw`(?:(?:[Dd]e|[Dd]u|[Dd]es|[Ll]e|[Ll]a)\s+|d['’])*\p{Lu}[\p{L}\p{M}'’-]+`;
const CIVILITE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:M\.|MM\.|Mmes?|Mlles?|Drs?\.?|Pr\.?|Me|Maître|Monsieur|Madame|Docteure?|Professeure?)\s+${NOM}(?:\s+${NOM})?`,
  'gu',
);
const PRENOM_NOM = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}-])(\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)?)(?:\s+(${NOM}(?:\s+${NOM})?))?`,
  'gu',
);

/** Before these words the name is one of a place or of a prize: « le collège Jean-Moulin ». */
const LIEUX =
  /(?:rue|avenue|boulevard|place|square|allée|impasse|quai|cours|collège|lycée|école|université|salle|espace|stade|gymnase|théâtre|centre|maison|résidence|hôpital|clinique|institut|médiathèque|bibliothèque|musée|parc|fondation|prix|cabinet|association|groupe)\s+(?:d[eu]s?\s+|d['’]|la\s+|le\s+)?$/iu;

/** Persons of an édition, to find them in its texts. */
export class Personnes {
  readonly #prenoms: ReadonlySet<string>;
  readonly #parId: ReadonlyMap<string, string>;
  readonly #lues = new WeakMap<Passage, PersonneNommee[]>();
  readonly #parPhrase = new WeakMap<Etendue, string | null>();

  constructor(edition: Edition) {
    this.#prenoms = listPrenoms(edition);
    this.#parId = new Map(
      listPersonnesConnues(edition).map(({ id, prenom, nom }) => [id, `${prenom} ${nom}`]),
    );
  }

  /** Persons that a passage names, in order: by a component, after « Mme », or by a first name and a surname. */
  list(passage: Passage): PersonneNommee[] {
    let personnes = this.#lues.get(passage);
    if (!personnes) this.#lues.set(passage, (personnes = this.#read(passage, false)));
    return personnes;
  }

  /** The same, and first names alone, as those of children. */
  listAvecPrenoms(passage: Passage): PersonneNommee[] {
    return this.#read(passage, true);
  }

  /** The first person named in the sentence of a place. */
  findInSentence(passage: Passage, place: number): string | null {
    const personnes = this.list(passage);
    if (personnes.length === 0) return null;
    const phrase = sentenceAt(passage, place);
    let nom = this.#parPhrase.get(phrase);
    if (nom === undefined) {
      nom = personnes.find(({ debut, fin }) => debut >= phrase.debut && fin <= phrase.fin)?.nom ?? null;
      this.#parPhrase.set(phrase, nom);
    }
    return nom;
  }

  #read({ texte, appels }: Passage, seuls: boolean): PersonneNommee[] {
    const parComposant = appels.flatMap(({ composant, attributs, debut }) => {
      const id =
        composant === 'Personne' ? attributs['id'] : composant === 'Signature' ? attributs['personne'] : '';
      const nom = this.#parId.get(id ?? '');
      return nom === undefined ? [] : [{ nom, debut, fin: debut + 1 }];
    });
    const ecrits = Array.from(texte.matchAll(CIVILITE), ({ 0: nom, index }) => ({
      nom,
      debut: index,
      fin: index + nom.length,
    }));
    const parPrenom = [...texte.matchAll(PRENOM_NOM)].flatMap(
      ({ 0: nom, 1: prenom = '', 2: suite, index }) => {
        if (suite === undefined && !seuls) return [];
        const known = prenom.split('-').every((mot) => this.#prenoms.has(foldLetters(mot)));
        if (!known || LIEUX.test(texte.slice(Math.max(0, index - 30), index))) return [];
        return [{ nom, debut: index, fin: index + nom.length }];
      },
    );
    return [...parComposant, ...ecrits, ...parPrenom].toSorted((a, b) => a.debut - b.debut);
  }
}

/** Keys of lists whose elements are persons, and the texts of one of them that are said of her. */
const LISTES = new Set(['membres', 'autres_personnes', 'salaries', 'intervenants', 'referents', 'personnes']);
const DITS = new Set(['profession', 'qualite', 'fonction', 'note', 'referent']);

/** The person of whom a text of the data speaks: « profession: infirmière, 34 ans »; null when it is of none. */
export function findSujet({ donnee }: Passage, edition: Edition): string | null {
  if (!donnee || !donnee.chemin.some((cle) => LISTES.has(String(cle)))) return null;
  if (!DITS.has(String(donnee.chemin.at(-1)))) return null;
  const rang = donnee.chemin.at(-2);
  const found = listPersonnesConnues(edition).find(
    (personne) => donnee.chemin.includes(personne.liste) && personne.rang === rang,
  );
  return found ? `${found.prenom} ${found.nom}` : 'la personne de cette ligne';
}
