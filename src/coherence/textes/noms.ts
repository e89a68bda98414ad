import path from 'node:path';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { type Jeton, listJetons, listMinuscules } from './jetons.ts';
import { areTwo, chooseEcriture } from './noms-choix.ts';
import { listPersonnesConnues, wordsOf } from './noms-connus.ts';
import { type Ecriture, type Etendue, listEcritures } from './noms-ecritures.ts';
import { listPrenoms } from './prenoms.ts';

/** What to write. */
function advise({ connu, texte, occurrences }: Ecriture, autre: Ecriture, inChapitre: boolean): string {
  if (connu?.fichier === null) return `Écrivez « ${texte} ».`;
  if (connu?.personne != null) {
    return inChapitre
      ? `Écrivez <Personne id="${connu.personne}" /> : le nom s’imprime comme dans ${connu.fichier}.`
      : `Écrivez « ${texte} », comme dans ${connu.fichier}.`;
  }
  if (occurrences.length === 0) return `Écrivez « ${texte} », comme dans ${connu?.fichier ?? ''}.`;
  return `Gardez une seule écriture ; « ${texte} » revient ${occurrences.length} fois, « ${autre.texte} » ${autre.occurrences.length} fois.`;
}

/** The file where a spelling stands first. */
function fileOf({ connu, occurrences: [first] }: Ecriture, jetons: readonly Jeton[]): string {
  const jeton = first === undefined ? undefined : jetons[first[0]];
  return jeton === undefined ? (connu?.fichier ?? '') : path.posix.basename(jeton.passage.fichier);
}

function tell(gardee: Ecriture, autre: Ecriture, jeton: Jeton, jetons: readonly Jeton[]): ConstatDeTexte {
  const { passage, debut } = jeton;
  const [ici, la] = [path.posix.basename(passage.fichier), fileOf(gardee, jetons)];
  return {
    passage,
    debut,
    gravite: 'alerte',
    code: 'C-NOM',
    message:
      gardee.connu?.fichier === null
        ? `« ${autre.texte} » s’écrit officiellement « ${gardee.texte} »`
        : ici === la
          ? `un même nom est écrit « ${autre.texte} » et « ${gardee.texte} » dans ${ici}`
          : `un même nom est écrit « ${autre.texte} » ici et « ${gardee.texte} » dans ${la}`,
    conseil: advise(gardee, autre, passage.donnee === null),
  };
}

/**
 * One name in two spellings: spaces, hyphens, apostrophes, accents, capitals inside a word (« AVEC Santé »,
 * « AVECSanté »). No fault: a capital at the head of a sentence, a name all in capitals, a common word with a capital
 * here and none there, a capital without its accent.
 */
export const checkNoms: RegleDesTextes = ({ edition, passages }) => {
  const jetons = listJetons(passages);
  const horizon = {
    jetons,
    courants: listMinuscules(jetons),
    prenoms: listPrenoms(edition),
    patronymes: new Set(listPersonnesConnues(edition).flatMap(({ nom }) => wordsOf(nom))),
  };
  /** Words of the spellings told, so that the runs around them do not tell them again. */
  const dits = new Uint8Array(jetons.length);
  const isFree = (etendue: Etendue): boolean => dits.subarray(...etendue).every((dit) => dit === 0);
  const groupes = [...listEcritures(edition, jetons)]
    .map(([cle, ecritures]) => ({ cle, ecritures, connu: ecritures.some((ecriture) => ecriture.connu) }))
    .filter(({ cle, connu }) => cle.length > 2 && (connu || !horizon.courants.has(cle)))
    // Names of the data first, then the shortest.
    .toSorted((a, b) => Number(b.connu) - Number(a.connu) || a.cle.length - b.cle.length);
  return groupes.flatMap(({ ecritures, connu }) => {
    const gardee = chooseEcriture(ecritures);
    if (!gardee || (gardee.occurrences.length > 0 && !gardee.occurrences.some(isFree))) return [];
    return ecritures.flatMap((autre): ConstatDeTexte[] => {
      const jeton = jetons[autre.occurrences.find(isFree)?.[0] ?? -1];
      if (autre === gardee || !jeton || !areTwo(gardee, autre, connu, horizon)) return [];
      for (const etendue of autre.occurrences) dits.fill(1, ...etendue);
      return [tell(gardee, autre, jeton, jetons)];
    });
  });
};
