/** The spellings that a report gives to each name. */
import type { Edition } from '../../edition/types.ts';
import { groupBy } from './groupes.ts';
import { foldLetters, type Jeton, mayBegin, mayEnd } from './jetons.ts';
import { listNomsConnus, type NomConnu } from './noms-connus.ts';
import { normalizeSigns } from './noms-difference.ts';

/** Where a name stands: ranks of its first word and of the one after its last. */
export type Etendue = readonly [debut: number, fin: number];

/** One way to write a name. */
export interface Ecriture {
  /** As typed, signs alike. */
  texte: string;
  occurrences: Etendue[];
  /** The data that hold it so; null when only texts do. */
  connu: NomConnu | null;
}

/** Letters of the longest name of the data that is looked for. */
const PLUS_GRANDE_LONGUEUR = 120;

/** Words of the longest name that no data hold. */
const LONGUEUR = 4;

/** A capital that the place of the word does not explain. */
export function isNomPropre({ forme, enTete }: Jeton): boolean {
  return forme === 'sigle' || forme === 'mixte' || (forme === 'capitale' && !enTete);
}

/** The text from one word to another, as typed. */
export function sliceOf(jetons: readonly Jeton[], [debut, fin]: Etendue): string {
  const [premier, dernier] = [jetons[debut], jetons[fin - 1]];
  return premier && dernier ? premier.passage.texte.slice(premier.debut, dernier.fin) : '';
}

/** Whether a text is that spelling; « GECO Lib’ » ends with a sign, which is no word. */
function matches({ texte, connu }: Ecriture, other: string): boolean {
  return texte === other || (connu !== null && texte.replace(/[^\p{L}\p{M}\p{N}]+$/u, '') === other);
}

/** Every beginning of the letters of the names, so that a text is followed only as long as it may become one. */
function listDebuts(cles: Iterable<string>): Set<string> {
  const debuts = new Set<string>();
  for (const cle of cles) for (let i = 1; i <= cle.length; i += 1) debuts.add(cle.slice(0, i));
  return debuts;
}

/**
 * Stretches of the texts that may be a name, by their letters: the names of the data, however they are cut into words;
 * and runs of a few words that begin with a capital which their place does not explain.
 */
function listEtendues(jetons: readonly Jeton[], cles: ReadonlySet<string>): Map<string, Etendue[]> {
  const etendues = new Map<string, Etendue[]>();
  const debuts = listDebuts(cles);
  for (const [i, premier] of jetons.entries()) {
    if (!mayBegin(jetons, i)) continue;
    const majuscule = premier.forme !== 'minuscules' && premier.forme !== 'nombre';
    let cle = '';
    let propre = false;
    for (let fin = i; fin < jetons.length; fin += 1) {
      const jeton = jetons[fin];
      if (!jeton || (fin > i && jeton.lien === 'rupture')) break;
      cle += jeton.plie;
      propre ||= isNomPropre(jeton);
      const court = majuscule && fin - i < LONGUEUR;
      if (!court && !debuts.has(cle)) break;
      const connu = cles.has(cle);
      // Little words end no name that the data do not hold.
      const utile = connu || (court && propre && (jeton.plie.length > 3 || jeton.forme !== 'minuscules'));
      if (!utile || !mayEnd(jetons, fin)) continue;
      const same = etendues.get(cle);
      if (same) same.push([i, fin + 1]);
      else etendues.set(cle, [[i, fin + 1]]);
    }
  }
  return etendues;
}

/** Gathers the spellings of each name that has several. Out: by their letters. */
export function listEcritures(edition: Edition, jetons: readonly Jeton[]): Map<string, Ecriture[]> {
  const connus = new Map<string, Ecriture[]>();
  for (const connu of listNomsConnus(edition)) {
    const cle = foldLetters(connu.nom);
    if (cle.length < 3 || cle.length > PLUS_GRANDE_LONGUEUR) continue;
    const texte = normalizeSigns(connu.nom);
    const same = connus.get(cle) ?? [];
    if (!same.some((ecriture) => ecriture.texte === texte)) same.push({ texte, occurrences: [], connu });
    connus.set(cle, same);
  }
  const groupes = new Map<string, Ecriture[]>();
  for (const [cle, etendues] of listEtendues(jetons, new Set(connus.keys()))) {
    const groupe = connus.get(cle) ?? [];
    const [first] = etendues;
    if (groupe.length === 0 && first) {
      const brut = sliceOf(jetons, first);
      if (etendues.every((etendue) => sliceOf(jetons, etendue) === brut)) continue;
    }
    const bruts = groupBy(etendues, (etendue) => sliceOf(jetons, etendue));
    for (const [brut, occurrences] of bruts) {
      const texte = normalizeSigns(brut);
      const known = groupe.find((ecriture) => matches(ecriture, texte));
      if (known) known.occurrences.push(...occurrences);
      else if (jetons.slice(...(occurrences[0] ?? [0, 0])).some(isNomPropre)) {
        groupe.push({ texte, occurrences: [...occurrences], connu: null });
      }
    }
    if (groupe.length > 1) groupes.set(cle, groupe);
  }
  return groupes;
}
