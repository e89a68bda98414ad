import path from 'node:path';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { type Jeton, listJetons } from './jetons.ts';
import { isMiswritten } from './mots-proches.ts';
import { listNomsConnus, type NomConnu, wordsOf } from './noms-connus.ts';
import { sliceOf } from './noms-ecritures.ts';

/** Names of fewer letters, or of one word, are left to the other rules. */
const MOINDRE_LONGUEUR = 12;
/** Longer ones are sentences. */
const PLUS_DE_MOTS = 16;

interface Modele {
  connu: NomConnu;
  mots: readonly string[];
}

/** The words of a name but one, whose place is kept. */
function without(mots: readonly string[], rang: number): string {
  return mots.map((mot, i) => (i === rang ? '*' : mot)).join(' ');
}

/** Names of the data by their words but one; and, by their first word, how many words they have. */
function listModeles(noms: readonly NomConnu[]) {
  const entiers = new Set<string>();
  const troues = new Map<string, Modele>();
  const longueurs = new Map<string, Set<number>>();
  for (const connu of noms) {
    const mots = wordsOf(connu.nom);
    const [premier = ''] = mots;
    if (connu.personne !== null || mots.length < 2 || mots.length > PLUS_DE_MOTS) continue;
    if (mots.join('').length < MOINDRE_LONGUEUR) continue;
    entiers.add(mots.join(' '));
    for (let i = 1; i < mots.length; i += 1) {
      const troue = without(mots, i);
      if (!troues.has(troue)) troues.set(troue, { connu, mots });
    }
    longueurs.set(premier, (longueurs.get(premier) ?? new Set()).add(mots.length));
  }
  return { entiers, troues, longueurs };
}

/** Words from a place on that may be one name: tied, or in one text of the data, where a comma parts no name. */
function readMots(jetons: readonly Jeton[], rang: number, longueur: number): readonly Jeton[] | null {
  const mots = jetons.slice(rang, rang + longueur);
  const [premier] = mots;
  const whole = mots.every(
    (jeton, i) =>
      i === 0 ||
      (jeton.passage === premier?.passage && (jeton.lien !== 'rupture' || jeton.passage.donnee !== null)),
  );
  return whole && mots.length === longueur ? mots : null;
}

/**
 * A name of the data with one of its words deformed: « France Asso Santé » for « France Assos Santé », « …, La Faou » for
 * « …, Le Faou ». No fault: the name itself, two sigles one letter apart.
 */
export const checkNomsDeformes: RegleDesTextes = ({ edition, passages }) => {
  const jetons = listJetons(passages);
  const { entiers, troues, longueurs } = listModeles(listNomsConnus(edition));
  const dits = new Set<string>();
  return jetons.flatMap((jeton, rang): ConstatDeTexte[] => {
    for (const longueur of longueurs.get(jeton.plie) ?? []) {
      const lus = readMots(jetons, rang, longueur);
      const mots = lus?.map(({ plie }) => plie) ?? [];
      const ecrit = mots.join(' ');
      if (!lus || (entiers.has(ecrit) && jeton.passage.donnee === null)) continue;
      for (let i = 1; i < longueur; i += 1) {
        const modele = troues.get(without(mots, i));
        const [mot, attendu] = [mots[i] ?? '', modele?.mots[i] ?? ''];
        const cle = [ecrit, modele?.mots.join(' ')].toSorted().join('|');
        if (!modele || dits.has(cle) || lus[i]?.forme === 'sigle' || !isMiswritten(mot, attendu)) continue;
        dits.add(cle);
        const ecritIci = sliceOf(jetons, [rang, rang + longueur]);
        const ou = modele.connu.fichier ?? path.posix.basename(jeton.passage.fichier);
        return [
          {
            passage: jeton.passage,
            debut: jeton.debut,
            gravite: 'alerte',
            code: 'C-NOM',
            message: `« ${ecritIci} » ressemble à « ${modele.connu.nom} » (${ou})`,
            conseil: `Si c’est le même nom, écrivez partout « ${modele.connu.nom} », ou l’autre ; si ce sont deux noms, laissez.`,
          },
        ];
      }
    }
    return [];
  });
};
