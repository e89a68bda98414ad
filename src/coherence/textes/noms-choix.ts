/** Which spellings of a name a reader takes for two names, and which one to keep. */
import type { Jeton } from './jetons.ts';
import { compareEcritures } from './noms-difference.ts';
import type { Ecriture, Etendue } from './noms-ecritures.ts';

/** The official name first, then a person’s, then one that no text holds, such as those of structure.yaml. */
function rankOf({ connu, occurrences }: Ecriture): number {
  if (connu === null) return 0;
  if (connu.fichier === null) return 3;
  return connu.personne !== null || occurrences.length === 0 ? 2 : 0;
}

/** The spelling to keep: see {@link rankOf}; else the most frequent, then the data’s. */
export function chooseEcriture(ecritures: readonly Ecriture[]): Ecriture | undefined {
  return ecritures.toSorted(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      b.occurrences.length - a.occurrences.length ||
      Number(b.connu !== null) - Number(a.connu !== null),
  )[0];
}

/** After a first name: at the head of a sentence, any other word has a capital too. */
function isSurname(jetons: readonly Jeton[], [debut]: Etendue, prenoms: ReadonlySet<string>): boolean {
  const before = jetons[debut - 1];
  if (before?.forme !== 'capitale' || jetons[debut]?.lien === 'rupture') return false;
  return !before.enTete || prenoms.has(before.plie);
}

/** A title or a run of words in capitals: a habit of typing, no other name. */
function isHabit(jetons: readonly Jeton[], [debut]: Etendue): boolean {
  const passage = jetons[debut]?.passage;
  const texte = passage?.texte ?? '';
  // One word alone in the data may be the name itself.
  if (texte === texte.toUpperCase() && (/\s/.test(texte) || !passage?.donnee)) return true;
  const [before, after] = [jetons[debut - 1], jetons[debut + 1]];
  const high = (jeton: Jeton | undefined): boolean => jeton?.forme === 'sigle' && jeton.brut.length > 3;
  return (jetons[debut]?.lien !== 'rupture' && high(before)) || (after?.lien !== 'rupture' && high(after));
}

/** « la Marche », « le Marché »: an e at the end with and without its accent makes two words. */
function withoutEnd(mot: string): string {
  return mot.replace(/[eé]e?s?$/u, '');
}

/** What the report says of its words. */
export interface Horizon {
  jetons: readonly Jeton[];
  /** Words that it also writes without a capital. */
  courants: ReadonlySet<string>;
  prenoms: ReadonlySet<string>;
  /** Words of the surnames of the data. */
  patronymes: ReadonlySet<string>;
}

/** Whether two spellings of the same letters are two for a reader. `connu`: the data hold the name. */
export function areTwo(
  gardee: Ecriture,
  autre: Ecriture,
  connu: boolean,
  { courants, prenoms, patronymes, jetons }: Horizon,
): boolean {
  const ecart = compareEcritures(gardee.texte, autre.texte);
  const etendue = autre.occurrences[0] ?? [0, 0];
  const mots = jetons.slice(...etendue);
  const seul = mots.every(({ lien }, i) => i === 0 || lien === 'trait' || lien === 'apostrophe');
  const capitales =
    seul &&
    ecart.capitales &&
    !mots.some(({ plie }) => patronymes.has(plie)) &&
    [gardee, autre].every(
      ({ occurrences }) =>
        occurrences.length === 0 ||
        !occurrences.every((each) => isHabit(jetons, each) || isSurname(jetons, each, prenoms)),
    );
  if (connu) {
    const personne = gardee.connu?.personne != null;
    return (
      ecart.signes ||
      ecart.accents ||
      ecart.interieur ||
      // « le ciné-club des Dômes » uses the name as a common one.
      (ecart.initiale && !/^\p{Ll}/u.test(autre.texte)) ||
      (capitales && !personne) ||
      (ecart.accentsDeCapitale && personne && !ecart.capitales)
    );
  }
  // « articulation MSP-CPTS » ties two sigles, « 2023-2024 » two years.
  if (ecart.signes) return !mots.every(({ forme }) => forme === 'sigle' || forme === 'nombre');
  if (mots.some(({ plie }) => courants.has(plie))) return false;
  return (
    ecart.interieur || capitales || (ecart.accents && withoutEnd(gardee.texte) !== withoutEnd(autre.texte))
  );
}
