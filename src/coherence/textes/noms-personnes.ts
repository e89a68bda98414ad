import { editDistance } from '../../diagnostics/suggestions.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { groupBy } from './groupes.ts';
import { foldLetters, type Jeton, listJetons } from './jetons.ts';
import { isSlip } from './mots-proches.ts';
import { listPersonnesConnues, type PersonneConnue, wordsOf } from './noms-connus.ts';
import { type Etendue, sliceOf } from './noms-ecritures.ts';

/** Words of the longest name. */
const MOTS_D_UN_NOM = 8;

/** Whether words stand at a place of the texts, tied to one another. */
function standsAt(jetons: readonly Jeton[], rang: number, mots: readonly string[]): boolean {
  return mots.every(
    (mot, i) => jetons[rang + i]?.plie === mot && (i === 0 || jetons[rang + i]?.lien !== 'rupture'),
  );
}

/** Capitalised words from a place on, so many at most. */
function readNom(jetons: readonly Jeton[], rang: number, most: number): Etendue {
  let fin = rang;
  while (fin < rang + most) {
    const jeton = jetons[fin];
    if (!jeton || jeton.lien === 'rupture' || jeton.forme === 'nombre') break;
    if (jeton.forme === 'minuscules' && !/^(?:d|de|du|des|la|le|l)$/.test(jeton.plie)) break;
    fin += 1;
  }
  return [rang, fin];
}

/** « Vanappelgemh » for « Vanappelgehm »: letters of a long name that a hand exchanges or forgets. */
function isNear(a: string, b: string): boolean {
  const long = Math.max(a.length, b.length);
  return long >= 5 && long <= 40 && a[0] === b[0] && editDistance(a, b) <= (long >= 9 ? 2 : 1);
}

/** « Oliver » for « Olivier », « Soizic » for « Soizig »; « Daniel » and « Danielle » are two. */
function isPrenomNear(a: string, b: string): boolean {
  const other =
    a.length === b.length && a.length >= 6 && a.length <= 40 && a[0] === b[0] && editDistance(a, b) === 1;
  return other || (Math.min(a.length, b.length) >= 5 && isSlip(a, b));
}

/** What the texts write for a person after her first name; null when it is her name, or somebody else’s. */
function readVariante(
  jetons: readonly Jeton[],
  rang: number,
  { prenom, nom }: PersonneConnue,
): Etendue | null {
  const [prenoms, noms] = [wordsOf(prenom), wordsOf(nom)];
  const premier = jetons[rang];
  if (!premier || premier.forme === 'minuscules') return null;
  if (standsAt(jetons, rang, prenoms)) {
    const debut = rang + prenoms.length;
    const [, fin] = readNom(jetons, debut, noms.length);
    const ecrits = jetons.slice(debut, fin).map(({ plie }) => plie);
    const [ecrit, attendu] = [ecrits.join(''), noms.join('')];
    if (ecrits.length === 0 || ecrit === attendu) return null;
    if (ecrits.length === noms.length && isNear(ecrit, attendu)) return [rang, fin];
    const coupe = noms.slice(0, ecrits.length).join('') === ecrit && ecrit.length > 3;
    return coupe ? [rang, fin] : null;
  }
  // The surname is right, the first name is not.
  const [seul, ...autres] = prenoms;
  const suit = jetons[rang + 1];
  if (seul === undefined || autres.length > 0 || suit?.lien !== 'espace') return null;
  if (!isPrenomNear(premier.plie, seul) || !standsAt(jetons, rang + 1, noms)) return null;
  return [rang, rang + 1 + noms.length];
}

/**
 * A person of the data named with other letters: « Joëlle Vanappelgemh » for « Vanappelgehm », « Stéphanie Helard » for
 * « Stéphanie Helard Robin ». No fault: relatives, whose first name is another.
 */
export const checkNomsDePersonnes: RegleDesTextes = ({ edition, passages }) => {
  const jetons = listJetons(passages);
  const personnes = listPersonnesConnues(edition);
  const connus = new Set(personnes.map(({ prenom, nom }) => foldLetters(prenom + nom)));
  const parPremier = groupBy(personnes, ({ prenom }) => wordsOf(prenom)[0] ?? '');
  const parNom = groupBy(personnes, ({ nom }) => wordsOf(nom)[0] ?? '');
  const dits = new Set<string>();
  /** Names already judged, as they are written. */
  const vus = new Set<string>();
  return jetons.flatMap((jeton, rang): ConstatDeTexte[] => {
    const suivant = jetons[rang + 1];
    const possibles = [...(parPremier.get(jeton.plie) ?? []), ...(parNom.get(suivant?.plie ?? '') ?? [])];
    if (possibles.length === 0) return [];
    let fin = rang;
    while (fin < rang + MOTS_D_UN_NOM && jetons[fin]?.passage === jeton.passage) fin += 1;
    const suite = sliceOf(jetons, [rang, fin]);
    if (vus.has(suite)) return [];
    vus.add(suite);
    for (const personne of possibles) {
      const etendue = readVariante(jetons, rang, personne);
      if (!etendue) continue;
      const ecrit = sliceOf(jetons, etendue);
      const cle = foldLetters(ecrit);
      if (connus.has(cle) || dits.has(cle)) continue;
      dits.add(cle);
      const nom = `${personne.prenom} ${personne.nom}`;
      const remede =
        jeton.passage.donnee === null
          ? `écrivez <Personne id="${personne.id}" />`
          : `écrivez « ${nom} », ou l’identifiant « ${personne.id} » là où il en faut un`;
      return [
        {
          passage: jeton.passage,
          debut: jeton.debut,
          gravite: 'alerte',
          code: 'C-NOM',
          message: `« ${ecrit} » ressemble à « ${nom} » (${personne.fichier})`,
          conseil: `Si c’est la même personne, ${remede} ; sinon, laissez.`,
        },
      ];
    }
    return [];
  });
};
