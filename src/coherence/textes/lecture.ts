/** Passages read once for all the rules: their words, sentences, numbers and dates. */
import type { Passage } from '../../edition/passages.ts';
import { type DateEcrite, readJours, readMois } from './dates.ts';
import { listMots, type Mot } from './mots.ts';
import { type Nombre, type NombresLus, readNombres } from './nombres.ts';

/** A stretch of a text. */
export interface Etendue {
  debut: number;
  fin: number;
}

/** Ends of sentences; a point after a capital (« M. ») or an abbreviation ends none. */
const FIN =
  /(?<!(?:^|[\s(’'])(?:\p{Lu}|MM|Mme|Dr|Pr|art|ex|cf|env|etc|p))[.!?…]+(?=[\s»”")\uFFFC]|$)|;|\n\s*\n/gu;

function cutPhrases(texte: string): Etendue[] {
  const phrases: Etendue[] = [];
  let debut = 0;
  for (const match of texte.matchAll(FIN)) {
    const fin = match.index + match[0].length;
    phrases.push({ debut, fin });
    debut = fin;
  }
  if (texte.slice(debut).trim() !== '') phrases.push({ debut, fin: texte.length });
  return phrases;
}

/** A passage with what the rules look for in it, each read when first asked. */
export class TexteLu {
  readonly passage: Passage;
  readonly texte: string;
  #mots: Mot[] | undefined;
  #nombres: NombresLus | undefined;
  #phrases: Etendue[] | undefined;
  #jours: DateEcrite[] | undefined;
  #mois: DateEcrite[] | undefined;

  constructor(passage: Passage) {
    this.passage = passage;
    this.texte = passage.texte;
  }

  get mots(): Mot[] {
    return (this.#mots ??= listMots(this.texte));
  }

  /** Numbers that count something, and places of the digits that count nothing. */
  get lus(): NombresLus {
    return (this.#nombres ??= readNombres(this.texte, () => this.mots));
  }

  get nombres(): Nombre[] {
    return this.lus.nombres;
  }

  /** Parted by points and semicolons. */
  get phrases(): Etendue[] {
    return (this.#phrases ??= cutPhrases(this.texte));
  }

  /** Days, with or without their year. */
  get jours(): DateEcrite[] {
    return (this.#jours ??= readJours(this.texte));
  }

  /** Months without a day. */
  get mois(): DateEcrite[] {
    return (this.#mois ??= readMois(this.texte, this.jours));
  }

  /** The sentence where a letter stands. */
  phraseAt(index: number): Etendue {
    return this.phrases.find(({ fin }) => index < fin) ?? { debut: 0, fin: this.texte.length };
  }

  /** Roots of the words of a stretch. */
  racinesIn({ debut, fin }: Etendue): Set<string> {
    return new Set(this.mots.filter((mot) => mot.debut >= debut && mot.fin <= fin).map((mot) => mot.racine));
  }
}

/** A number with the noun that follows, as a message quotes it: « 84 adhérents », « 34 nouveaux adhérents », « 54 % ». */
export function quote({ texte }: TexteLu, { fin, ecrit, unite }: Nombre): string {
  const noun =
    unite === ''
      ? /^\s(?:(?:nouve|jeune|autre|ancien|premi|derni)\p{L}*\s)?\p{L}[\p{L}’'-]*/u.exec(
          texte.slice(fin, fin + 60),
        )
      : null;
  return `${ecrit}${noun?.[0] ?? ''}`.replace(/\s/g, '\u00A0');
}

/** Only the last édition read is kept: a hundred of them would fill the memory. */
let derniers: { passages: readonly Passage[]; textes: readonly TexteLu[] } | undefined;

/** Letters of a text beyond which it is none: a hostile file must not take the square of its length in time. */
const LONGEST = 20_000;

/** The passages of an édition, read once whatever the number of rules that ask. */
export function readTextes(passages: readonly Passage[]): readonly TexteLu[] {
  if (derniers?.passages !== passages) {
    const textes = passages
      .filter(({ texte }) => texte.length <= LONGEST)
      .map((passage) => new TexteLu(passage));
    derniers = { passages, textes };
  }
  return derniers.textes;
}
