/** Figures that the data hold, looked up by what they count. */
import type { Dossier } from '../regle.ts';
import { type Connu, listConnus } from './faits.ts';
import { sameTete } from './groupe.ts';
import { Lieux } from './lieux.ts';

function add<K>(index: Map<K, Connu[]>, key: K, connu: Connu): void {
  const there = index.get(key);
  if (there) there.push(connu);
  else index.set(key, [connu]);
}

/** Every figure of the data, looked up by what it counts and by its value. */
class Connus {
  readonly lieux: Lieux;
  readonly #parTete = new Map<string, Connu[]>();
  readonly #parUnite = new Map<string, Connu[]>();
  readonly #parValeur = new Map<number, Connu[]>();

  constructor(dossier: Dossier) {
    this.lieux = new Lieux(dossier.edition);
    for (const connu of listConnus(dossier)) {
      add(this.#parTete, connu.tete, connu);
      add(this.#parUnite, connu.unite, connu);
      for (const valeur of new Set([connu.valeur, connu.precedent])) {
        if (valeur !== null) add(this.#parValeur, valeur, connu);
      }
    }
  }

  /** Figures that count a noun, given by its root. */
  ofTete(tete: string): readonly Connu[] {
    return this.#parTete.get(sameTete(tete)) ?? [];
  }

  /** Figures of a unit. */
  ofUnite(unite: string): readonly Connu[] {
    return this.#parUnite.get(unite) ?? [];
  }

  /** Figures that have a value this year or the year before. */
  ofValeur(valeur: number): readonly Connu[] {
    return this.#parValeur.get(valeur) ?? [];
  }
}

/** Those of the last édition asked for: several rules look at the same. */
let derniers: { chiffres: Dossier['chiffres']; connus: Connus } | undefined;

/** The figures of an édition, gathered once whatever the number of rules that ask. */
export function connusOf(dossier: Dossier): Connus {
  if (derniers?.chiffres !== dossier.chiffres) {
    derniers = { chiffres: dossier.chiffres, connus: new Connus(dossier) };
  }
  return derniers.connus;
}
