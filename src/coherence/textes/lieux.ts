/** Départements and territories that a sentence names. */
import type { Edition } from '../../edition/types.ts';

/** What a sentence says of places: none, one by its code or id, or several. */
export type LieuDit = { nature: 'aucun' } | { nature: 'un'; code: string } | { nature: 'plusieurs' };

/** Finds the places of an édition in its sentences. */
export class Lieux {
  readonly #codes = new Map<string, string>();
  readonly #motif: RegExp | null;

  constructor({ structure, territoires, departements }: Edition) {
    for (const code of structure.departements) this.#codes.set(departements[code] ?? code, code);
    for (const { id, nom, nom_court } of territoires?.territoires ?? []) {
      this.#codes.set(nom, id);
      if (nom_court !== undefined) this.#codes.set(nom_court, id);
    }
    // The longest first: « Haute-Loire » is not « Loire ». Capitals count: « est » is mostly a verb.
    const noms = [...this.#codes.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((nom) => nom.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    this.#motif =
      noms.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}-])(?:${noms.join('|')})(?![\p{L}-])`, 'gu');
  }

  /** In: a sentence. */
  read(phrase: string): LieuDit {
    if (this.#motif === null) return { nature: 'aucun' };
    const codes = new Set(Array.from(phrase.matchAll(this.#motif), ([nom]) => this.#codes.get(nom) ?? nom));
    const [code] = codes;
    if (code === undefined) return { nature: 'aucun' };
    return codes.size === 1 ? { nature: 'un', code } : { nature: 'plusieurs' };
  }
}
